import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import { isMasked } from './clause-words.ts';
import { acts, findLastAttribute } from './predicate.ts';

/** Who a sentence is about: a stretch of its morphemes, end exclusive. */
export interface Actor {
  /** As printed, without brackets: the whole noun phrase, 電気通信事業に従事する者. */
  name: string;
  /** The noun alone: 者. */
  head: string;
  /** Index of the first morpheme of the name. */
  start: number;
  /** Index of the particle that follows it. */
  particle: number;
  /** The defined term, where the name is just that. */
  definition?: string;
}

/** Ends of words for persons and bodies. */
const person =
  /(?:[者人員主方甲乙丙丁戊]|あなた|社|支部|本部|事業所|事務局|(?<!データ|コール)センター|運営|クラブ|チーム|当会|本会|協会|委員会|役員会|理事会|総会|取締役会|評議員会|長|客|お客様|お客さま|大臣|知事|機関|組合|法人|団体|学校|大学|本学|学園|本校|取締役|監査役|執行役|相談役|役職|生徒|学生|院生|実習生|研修生|家族|遺族|親族|夫婦|代表|ユーザー?|裁判所|局|庁|税務署|警察署|消防署|店|銀行|当行|当庫|理事|監事|幹事|会計|会員|プロバイダー?|テナント|オーナー|メンバー|スタッフ|ゲスト|クライアント|ベンダー|パートナー|双方|相手方|市|町|村|都道府県|政府|国)(?:等|ら|たち|達|各位|全員)?$/;
const noPerson =
  /(?:一方|他方|双方向|方法|地方|両方|前方|後方|延長|身長|成長|全長|特長|前者|後者|定員|動員|満員|外国|各国|本国|全国|自主|結局|薬局|都市|農村)$/;

/**
 * Finds who acts: the last person that is the topic (当社は、), else the subject of the last clause (当社が).
 * `契約者が違反した場合は、当社は、契約を解除します。` → 当社.
 * @param conditionEnds indexes of the first morpheme behind each condition
 */
export function findActor(
  morphemes: readonly Morpheme[],
  conditionEnds: readonly number[],
): Actor | undefined {
  const afterConditions = conditionEnds.at(-1) ?? 0;
  let subject: Actor | undefined;
  const lastAttribute = findLastAttribute(morphemes);
  for (let place = morphemes.length - 1; place > 0; place--) {
    const { surface, pos } = morphemes[place];
    if (pos !== '助詞' || (surface !== 'は' && surface !== 'も' && surface !== 'が')) continue;
    const named = readName(morphemes, place, floorOf(conditionEnds, place));
    if (!named) continue;
    if (surface !== 'が') return subject && acts(morphemes, subject.particle) ? subject : named;
    if (!subject && place >= afterConditions && place > lastAttribute) subject = named;
  }
  return subject;
}

function floorOf(ends: readonly number[], place: number): number {
  return ends.findLast((end) => end < place) ?? 0;
}

/** Reads the name before a particle, with the names that are joined to it: 当社及び契約者|は. */
function readName(morphemes: readonly Morpheme[], particle: number, floor: number): Actor | undefined {
  // 契約者には…していただきます: the one who is asked is the one who acts.
  const end = morphemes[particle - 1].surface === 'に' ? particle - 1 : particle;
  let start = readNouns(morphemes, end);
  if (start === end || !isPerson(morphemes, start, end)) return undefined;
  while (start > 1 && joins(morphemes[start - 1])) {
    const before = readNouns(morphemes, start - 1);
    if (before === start - 1 || !isPerson(morphemes, before, start - 1)) break;
    start = before;
  }
  const words = morphemes.slice(start, end).filter((morpheme) => !isMasked(morpheme));
  const [only] = words;
  const head = join(words);
  const from = only?.definition && words.length === 1 ? start : readModifier(morphemes, start, floor);
  return {
    name: from === start ? head : join(morphemes.slice(from, end).filter((morpheme) => !isMasked(morpheme))),
    head,
    start: from,
    particle,
    ...(words.length === 1 && only.definition && { definition: only.definition }),
  };
}

function join(words: readonly Morpheme[]): string {
  return words
    .map(({ surface }) => surface)
    .join('')
    .trim();
}

const pointerWord =
  /^(?:第|[0-9０-９]+|[一二三四五六七八九十百千]+|条|項|号|章|前|次|同|本|各|の|上記|下記|前記|及び|又は|　| )$/;
const pointingNoun =
  /^(?:前条|前項|前号|次条|次項|次号|同条|同項|同号|本条|本項|各号|前者|後者|この場合|その他)$/;

/**
 * Index where the noun phrase begins that a noun ends: 電気通信事業に従事する|者, 契約者の|相続人. A clause that describes
 * the noun reaches back to 、 or to a topic; a mere pointer (前項の|会員) is no part.
 */
function readModifier(morphemes: readonly Morpheme[], start: number, floor: number): number {
  const before = morphemes[start - 1];
  if (start <= floor || !before || !modifies(before)) return start;
  let from = start;
  while (from > floor && !bounds(morphemes, from - 1)) from--;
  while (from < start && (morphemes[from].detail === '空白' || morphemes[from].pos === '接続詞')) from++;
  const words = morphemes.slice(from, start);
  const isPointer = words.every(
    (morpheme) =>
      pointerWord.test(morpheme.surface) || pointingNoun.test(morpheme.surface) || isMasked(morpheme),
  );
  return isPointer ? start : from;
}

function modifies({ pos, surface, detail }: Morpheme): boolean {
  if (pos === '助詞')
    return surface === 'の' || /^(?:による|に関する|に対する|に係る|における|という)$/.test(surface);
  return (pos === '動詞' || pos === '助動詞' || pos === '形容詞') && detail !== '接続助詞';
}

/** 、, a topic (当社は) and a case (…したときは) part the phrase from what stands before it. */
function bounds(morphemes: readonly Morpheme[], place: number): boolean {
  const { surface, pos, detail } = morphemes[place];
  if (pos === '記号' && detail !== '空白' && surface !== '・' && !isMasked(morphemes[place])) return true;
  if (pos === '接続詞' && !joiners.has(surface)) return true;
  return pos === '助詞' && detail === '係助詞' && (surface === 'は' || surface === 'も');
}

function readNouns(morphemes: readonly Morpheme[], end: number): number {
  let last = end;
  while (last > 0 && isMasked(morphemes[last - 1])) last--;
  let start = last;
  while (start > 0 && isNamePart(morphemes[start - 1], start === last)) start--;
  if (start === last) start = end;
  // The dictionary takes 荷送人 for 荷, a verb and 人.
  while (start > 0 && start < end && beginsInside(morphemes, start)) start--;
  while (start < end && !begins(morphemes[start])) start++;
  return start;
}

function isNamePart(morpheme: Morpheme, isLast: boolean): boolean {
  const { pos, detail, surface } = morpheme;
  if (pos === '名詞') return isLast || (detail !== '副詞可能' && detail !== '非自立');
  return pos === '接頭詞' || detail === '空白' || surface === '・' || isMasked(morpheme);
}

const kanji = /^\p{Script=Han}+$/u;

function beginsInside(morphemes: readonly Morpheme[], start: number): boolean {
  const [before, { surface }] = [morphemes[start - 1], morphemes[start]];
  const split = before.pos === '動詞' || (before.pos === '名詞' && morphemes[start].pos === '動詞');
  return split && kanji.test(surface) && kanji.test(before.surface);
}

function begins(morpheme: Morpheme): boolean {
  const { detail, surface } = morpheme;
  return detail !== '空白' && surface !== '・' && surface !== '当該' && !isMasked(morpheme);
}

function isPerson(morphemes: readonly Morpheme[], start: number, end: number): boolean {
  const name = morphemes
    .slice(start, end)
    .filter((morpheme) => !isMasked(morpheme))
    .map(({ surface }) => surface)
    .join('')
    .trim();
  return person.test(name) && !noPerson.test(name);
}

const joiners = new Set([
  '及び',
  '又は',
  '並びに',
  '若しくは',
  'および',
  'または',
  'ならびに',
  'もしくは',
  'と',
  '・',
]);

function joins({ surface }: Morpheme): boolean {
  return joiners.has(surface);
}
