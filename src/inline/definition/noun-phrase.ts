import { isHiragana, isKanji, isKatakana, isLatinOrDigit } from '../../text/term-key.ts';

/** Longest noun that is looked for before a bracket, UTF-16 units. */
const longestNoun = 60;

/** Signs before which no noun reaches back. */
const hardSign = /[、。,，．;:：()「」『』【】〔〕［］[\]{}"“”…‥\0\n\r\t]/;

/** Words behind which a noun begins: conjunctions, compound particles, demonstratives. */
const joints =
  /及び|又は|若しくは|並びに|または|および|もしくは|ならびに|あるいは|或いは|かつ|その他の?|に(?:係る|関する|対する|基づく|基く|よる|おける|ついて|つき|伴う|関し|規定する)|のうち|のための?|として|とする|である|であって|であつて|たる|当該|上記|前記/g;

/** Kana that stand between two kanji inside one noun: 取り消し, 申し込み, 引き渡し. */
const okurigana = new Set('りきしみいえけげちびぎれせべめじ');
const verbEnding = new Set('うくすつぬむるぐぶいただな');

/** Nouns that mean nothing without the words before them. */
const formalNoun =
  /^(?:もの|こと|とき|ところ|ため|者|物|方|人|場合|部分|規定|日|時|額|等|時間|期間|場所|状態|金額|日数|割合|事由|行為)$/;

/** What a document calls itself behind この. */
const ownName = /^(?:法律|政令|省令|府令|勅令|条例|規則|規程|規約|約款|会則|契約|要綱|要領)$/;

/** A particle that ties what stands before it to the verb behind. */
const takesObject = /[をにがへ]$/;

/** 経過する日まで is a phrase and no noun. */
const endsPhrase = /(?:まで|から|より|[をにへ])$/;

const person = /(?:者|社|人|員|店|会|客|主|国|県|市)等の$/;

interface Boundary {
  at: number;
  /** `noun`: の between two nouns; `modifier`: a verb or adjective before its noun; `particle`: any other. */
  kind: 'noun' | 'modifier' | 'particle';
}

/**
 * Finds where the noun begins that ends at an offset: `当社は、貸与する移動端末設備` → offset of 移動端末設備.
 * The cut is made without a dictionary, at particles, conjunctions and verb endings; a noun that means nothing alone
 * keeps its modifier (`壊れやすいもの`), and so does one of which only the kind is told (`専用回線等の役務等`).
 * @param printed the text before its widths were folded, in which a wide space parts a heading from what follows it
 * @returns undefined where no noun stands
 */
export function findNounStart(folded: string, end: number, printed = folded): number | undefined {
  const floor = findPhraseStart(folded, end, printed);
  const phrase = folded.slice(floor, end);
  const boundaries = findBoundaries(phrase);
  const index = findBoundary(phrase, boundaries);
  let start = index < 0 ? 0 : boundaries[index].at;
  if (phrase.slice(0, start).endsWith('この') && ownName.test(phrase.slice(start))) start -= 2;
  while (phrase[start] === ' ') start++;
  const noun = phrase.slice(start);
  if (endsPhrase.test(noun)) return undefined;
  return /[\p{L}\p{N}]/u.test(noun) && !/^[ぁ-ん]$/.test(noun) ? floor + start : undefined;
}

/** How far back a noun may begin: to a sign, or to a space that parts words. */
function findPhraseStart(folded: string, end: number, printed: string): number {
  let floor = end;
  while (floor > 0 && end - floor < longestNoun && !hardSign.test(folded[floor - 1])) {
    if (folded[floor - 1] === ' ' && (printed[floor - 1] !== ' ' || !keepsSpace(folded, floor - 1))) break;
    floor--;
  }
  return floor;
}

/** Which of the boundaries of a phrase begins its noun; -1 where the whole phrase is the noun. */
function findBoundary(phrase: string, boundaries: readonly Boundary[]): number {
  let index = boundaries.length - 1;
  if (index >= 0 && formalNoun.test(phrase.slice(boundaries[index].at))) {
    if (boundaries[index].kind !== 'particle') index--;
    while (index >= 0 && boundaries[index].kind === 'modifier') index--;
    // 写しを取ること: the verb is no term without what it is done to.
    while (index >= 0 && takesObject.test(phrase.slice(0, boundaries[index].at))) index--;
  }
  while (index >= 0 && boundaries[index].kind === 'noun' && isKindOnly(phrase.slice(0, boundaries[index].at)))
    index--;
  return index;
}

/** `専用回線等の` before 役務 says of what kind they are; `電気通信事業者等の` says whose. */
function isKindOnly(before: string): boolean {
  return before.endsWith('等の') && !person.test(before);
}

/** Whether a space stands inside a term: `SIM カード`, `Absolute Software`, `見本 光 でんわ`; behind a particle it ends one. */
function keepsSpace(folded: string, at: number): boolean {
  const [before, after] = [folded.charCodeAt(at - 1), folded.charCodeAt(at + 1)];
  if (isLatinOrDigit(before) || isLatinOrDigit(after)) return true;
  return isNounSign(before) && (isNounSign(after) || isHiragana(after));
}

function isNounSign(code: number): boolean {
  return isKanji(code) || isKatakana(code);
}

/** Hiragana behind a space that no word of grammar begins: でんわ, ひかり. */
const grammar =
  /^(?:[はがをにでともへやの]$|から|まで|より|その|この|これ|する|した|して|です|ます|ある|いる|なお|また|かつ|および|に[つおよ関対]|と[すしい])/;

function findBoundaries(phrase: string): Boundary[] {
  const boundaries: Boundary[] = [];
  const joined: number[] = [];
  for (const { 0: word, index } of phrase.matchAll(joints)) {
    const at = index + word.length;
    for (let inside = index; inside < at; inside++) joined.push(inside);
    const kind = /[るくのたう]$/.test(word) ? 'modifier' : 'particle';
    if (at < phrase.length) boundaries.push({ at, kind });
  }
  for (let start = 0; start < phrase.length; start++) {
    if (!isHiragana(phrase.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < phrase.length && isHiragana(phrase.charCodeAt(end))) end++;
    if (phrase[start - 1] === ' ' && end - start > 1 && !grammar.test(phrase.slice(start, end))) {
      start = end;
      continue;
    }
    const boundary = joined.includes(end - 1) ? undefined : findBoundaryInKana(phrase, start, end);
    if (boundary) boundaries.push(boundary);
    start = end;
  }
  return boundaries.sort((left, right) => left.at - right.at);
}

const trailingFormal = /(?:もの|こと|とき|ところ|ため)$/;

/** Where a run of hiragana ends one word and the next begins: behind it, before お of お客様, before もの. */
function findBoundaryInKana(phrase: string, start: number, end: number): Boundary | undefined {
  const run = phrase.slice(start, end);
  if (end === phrase.length) {
    const formal = trailingFormal.exec(run);
    if (!formal || formal.index === 0) return undefined;
    return { at: start + formal.index, kind: kindOf(run.slice(0, formal.index)) };
  }
  if (run === 'お' || run === 'ご') return undefined;
  const honorific = run.endsWith('お') || run.endsWith('ご');
  if (!honorific && run.length === 1 && okurigana.has(run) && isBetweenKanji(phrase, start)) return undefined;
  if (/^(?:び|は|しくは|びに|いは)$/.test(run) && /[及又若並或]$/.test(phrase.slice(0, start)))
    return undefined;
  return honorific ? { at: end - 1, kind: 'particle' } : { at: end, kind: kindOf(run) };
}

function isBetweenKanji(phrase: string, at: number): boolean {
  return isKanji(phrase.charCodeAt(at - 1)) && isKanji(phrase.charCodeAt(at + 1));
}

function kindOf(run: string): Boundary['kind'] {
  if (run.endsWith('の')) return 'noun';
  return verbEnding.has(run[run.length - 1]) ? 'modifier' : 'particle';
}
