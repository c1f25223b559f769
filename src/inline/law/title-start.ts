/** Characters of which a short title (電気通信事業法) consists: kanji, katakana, Latin letters. */
const titleCharacter = /[\u3400-\u9fff々〇ァ-ヺー・A-Za-z]/;
/** Words before a title that do not belong to it. */
const foreignHead = /^(?:他|等|上記|前記|下記|当該|現行|各|及|又|若|関係|同)+/;
/** Longest title that is looked for, UTF-16 units. */
const longestTitle = 100;

/** Whether a character may be part of a word in kanji, katakana or Latin letters. */
export function isTitleCharacter(character: string | undefined): boolean {
  return character !== undefined && titleCharacter.test(character);
}

/**
 * Finds where a title without kana begins, back from its end: `公知である等不正競争防止法` → offset of 不.
 * @param floor offset before which the title cannot begin: the end of what was read before
 */
export function findShortTitleStart(folded: string, end: number, floor: number): number {
  let start = end;
  const least = Math.max(floor, end - longestTitle);
  while (start > least && isTitleCharacter(folded[start - 1])) start--;
  // 第25条中金融商品取引法: 中 belongs to the pointer before; 中小企業… begins with it.
  if (start === floor && start > 0 && folded[start] === '中' && folded[start + 1] !== '小') start++;
  const head = foreignHead.exec(folded.slice(start, end - 1));
  return head ? start + head[0].length : start;
}

/** Words after which a title of the form …に関する法律 begins. */
const boundaries = [
  'には',
  'とは',
  'では',
  'は',
  'が',
  'て',
  'や',
  'その他',
  '当該',
  'または',
  '又は',
  '若しくは',
  'もしくは',
  'かつ',
  '並びに',
  'ならびに',
  '基づく',
  '準用する',
  '規定する',
  '改正後の',
  '改正前の',
  '廃止前の',
  '失効前の',
  'のうち',
  'の規定により',
  '、及び',
] as const;
const hardStop = /[。「」『』()[\]:;\t\n*]/;
/** Nouns before 及び that are no part of a title which goes on: 消費税法及び…に関する法律. */
const closedNoun = /(?:法|法律|令|規則|条例|\)|[条項号])$/;

/**
 * Finds where a title that ends with …に関する法律 begins, back from its end.
 * ```
 * 当社は、個人情報の保護に関する法律
 *         ^ start
 * ```
 */
export function findLongTitleStart(folded: string, end: number, floor: number): number {
  const least = Math.max(floor, end - longestTitle);
  let start = end;
  while (start > least && !beginsTitle(folded, start, least, end)) start--;
  const beginsSmall = folded.startsWith('中小', start);
  while (start < end && !beginsSmall && /[ 、,中の]/.test(folded[start]) && start >= floor) start++;
  if (folded.startsWith('当該', start - 2)) start = skipNamedThing(folded, start, end);
  const head = foreignHead.exec(folded.slice(start, end));
  return head ? start + head[0].length : start;
}

/** Whether the title that ends at an offset cannot go on before `start`. */
function beginsTitle(folded: string, start: number, least: number, end: number): boolean {
  const before = start - 1;
  const character = folded[before];
  if (hardStop.test(character) || (character === ' ' && partsWords(folded, before))) return true;
  if (character === '、' || character === ',') return !continuesList(folded, before, least, end);
  if (boundaries.some((word) => endsAt(folded, word, start, least))) return !isInsideTitle(folded, start);
  const joined = ['及び', 'および'].find((word) => endsAt(folded, word, start, least));
  return (
    joined !== undefined && closedNoun.test(folded.slice(Math.max(least, start - 12), start - joined.length))
  );
}

/** A space between two Japanese words is no part of a title; beside a digit or a Latin letter it may be. */
function partsWords(folded: string, at: number): boolean {
  return /[\u3040-\u9fff]/.test(folded[at - 1] ?? '') && /[\u3040-\u9fff]/.test(folded[at + 1] ?? '');
}

const relation = /^[^、。]{1,20}?(?:に係る|に関する|における)/;

/** What 当該 points back to is no part of a title: 当該家屋に係る|甲の促進に関する法律施行規則. */
function skipNamedThing(folded: string, start: number, end: number): number {
  return start + (relation.exec(folded.slice(start, end))?.[0].length ?? 0);
}

function endsAt(folded: string, word: string, end: number, least: number): boolean {
  return end - word.length >= least && folded.startsWith(word, end - word.length);
}

/** 我が国 and についての stand inside titles. */
function isInsideTitle(folded: string, at: number): boolean {
  const last = folded[at - 1];
  return (last === 'が' && folded[at - 2] === '我') || (last === 'て' && folded[at] === 'の');
}

/** Whether 、 at an offset separates members of a list inside a title: 社債、株式等の振替に関する法律. */
function continuesList(folded: string, comma: number, least: number, end: number): boolean {
  let start = comma;
  while (start > least && isTitleCharacter(folded[start - 1])) start--;
  const member = folded.slice(start, comma);
  if (member.length < 2 || /(?:[年月日時際後前上下者社]|場合|以上|法|令|規則|条例)$/.test(member))
    return false;
  return /及び|並びに/.test(folded.slice(comma, Math.min(end, comma + 24)));
}

/** Words that end with 法 and name no statute. */
export const noLaw =
  /(?:(?<!組)合法$|(?:[方手違適不無司立用作技療文寸魔工製話兵論語算食鍼]|処分|使用|利用|計算|測定|分析|算定|算出|定額|定率|償却|試験|検査|解決|対処|支払|納付|運用|操作|評価|調査|原価|悪質商|マルチ商)法$)/;
