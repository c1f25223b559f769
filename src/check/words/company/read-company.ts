import type { Morpheme } from '../../../text/dictionary/morpheme.ts';

/** A word with those that stand around it. */
export interface Companion {
  /** Place in the list of words. */
  place: number;
  /** What words of one sound share: 名キカン, 動キす. */
  sound: string;
  /** Dictionary form. */
  word: string;
  /** Its neighbours, each with what joins the two: 相当の<, >を定める. */
  company: readonly string[];
  /** Whether する stands behind a noun that is no act: 地帯|した. */
  isNoAct: boolean;
}

/** Words that other ones of the same sound and class might be mistaken for, with their company. */
export function* readCompany(words: readonly Morpheme[]): Generator<Companion> {
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    const sound = soundOf(word);
    if (sound === undefined) continue;
    const company = [...listBefore(words, place), ...listAfter(words, place)];
    const isNoAct = word.pos === '名詞' && word.detail !== 'サ変接続' && words[place + 1]?.base === 'する';
    if (company.length > 0) yield { place, sound, word: word.base, company, isNoAct };
  }
}

/** Classes of nouns that are taken for one another. */
const mistakable: ReadonlySet<string> = new Set([
  '一般',
  'サ変接続',
  '形容動詞語幹',
  '副詞可能',
  'ナイ形容詞語幹',
]);

/** キカン of 期間 and 機関, キす of 帰す and 期す. */
export function soundOf({ pos, detail, surface, base, reading }: Morpheme): string | undefined {
  if (reading === '') return undefined;
  if (pos === '名詞' && mistakable.has(detail))
    return /^\p{Script=Han}{2,4}$/u.test(surface) ? `名${reading}` : undefined;
  if (pos !== '動詞' || detail !== '自立') return undefined;
  const kanji = /^\p{Script=Han}+/u.exec(base)?.[0];
  if (kanji === undefined || !surface.startsWith(kanji)) return undefined;
  const inflected = surface.length - kanji.length;
  return `動${reading.slice(0, reading.length - inflected)}${base.slice(kanji.length)}`;
}

/** What stands before: 契約< in 契約期間, 相当の<, 料金を<, 表明し<. */
function* listBefore(words: readonly Morpheme[], place: number): Generator<string> {
  const [second, first] = [words[place - 2], words[place - 1]];
  if (!first) return;
  if (isNamed(first)) yield `${first.base}<`;
  else if (first.pos === '助詞' && second && isNamed(second)) yield `${second.base}${first.surface}<`;
  else if (first.pos === '助詞' && second?.pos === '動詞') yield `${second.base}${first.surface}<`;
  const verb = verbBefore(words, place);
  if (verb !== undefined) yield `${verb}<`;
}

/** The verb of 定める期間, 負った債務 and 表明し、保証. */
function verbBefore(words: readonly Morpheme[], place: number): string | undefined {
  let at = place - 1;
  if (words[at]?.surface === '、') at--;
  while (at >= 0 && words[at].pos === '助動詞') at--;
  const verb = words[at];
  if (verb?.pos !== '動詞') return undefined;
  if (verb.base !== 'する' || !words[at - 1]) return verb.base;
  return `${words[at - 1].base}する`;
}

/** What stands behind: >満了 in 期間満了, >の満了, >を定める. */
function* listAfter(words: readonly Morpheme[], place: number): Generator<string> {
  const [first, second, third] = words.slice(place + 1, place + 4);
  if (!first) return;
  if (isNamed(first)) yield `>${first.base}`;
  else if (first.pos === '動詞') yield `>${first.base}`;
  else if (first.pos === '助詞' && second && (isNamed(second) || second.pos === '動詞')) {
    yield `>${first.surface}${second.base}`;
    if (second.pos === '接頭詞' && third) yield `>${first.surface}${third.base}`;
  }
}

/** A noun or what stands before one; numbers and signs name nothing. */
function isNamed({ pos, detail, surface }: Morpheme): boolean {
  const mayBe = (pos === '名詞' && detail !== '非自立') || pos === '接頭詞' || pos === '連体詞';
  return mayBe && detail !== '数' && /\p{L}/u.test(surface);
}
