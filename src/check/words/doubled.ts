import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import type { Draft } from '../define-check.ts';
import { indexWords } from '../term/word-index.ts';
import { isQuotedWord, placeWords, type SentenceWords } from './sentence-words.ts';

/** The longest run of words that is looked for again, in words. */
const longest = 8;

/** ロハスロハス: what is written so in other sentences too is a name. */
export function listDoubledNames(sentences: readonly SentenceWords[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    const here = new Set<string>();
    for (let place = 0; place + 1 < words.length; place++) {
      const { surface } = words[place];
      if (surface === words[place + 1].surface && /^[ァ-ヶー]{2,}$/.test(surface)) here.add(surface);
    }
    for (const name of here) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
}

/** A kanji twice, with what stands around it: ユーザー情情報. */
const doubledSign = /([\p{Script=Han}ァ-ヶー]{2,4}?)(\p{Script=Han})\2(\p{Script=Han})/gu;
/** The word is written so often where the kanji stands once. */
const fewestOnce = 3;

/**
 * Finds a kanji that stands twice in a word which the text writes with one: 情情報 where 情報 follows the same word elsewhere. 理事会会議
 * and 会社社員 are right, and 理事会議 and 会社員 do not stand beside them.
 */
export function* findDoubledSigns(sentences: readonly SentenceWords[]): Generator<Draft> {
  const found = sentences
    .filter(({ placed }) => mayDouble(placed.sentence.value))
    .flatMap((sentence) =>
      [...sentence.placed.sentence.value.matchAll(doubledSign)].map((match) => {
        const [twice, before, sign, behind] = match;
        return { sentence, sign, twice, once: before + sign + behind, start: match.index + before.length };
      }),
    );
  if (found.length === 0) return;
  const counts = countWords(sentences, new Set(found.flatMap(({ twice, once }) => [twice, once])));
  for (const { sentence, sign, twice, once, start } of found) {
    if ((counts.get(once) ?? 0) < fewestOnce || (counts.get(twice) ?? 0) > 1) continue;
    const at = { leaf: sentence.placed.sentence.id, start, end: start + 2 };
    const reason = `「${sign}」が重なっています。一つにしてください。`;
    yield { node: sentence.node, at: [at], reason, fix: [{ at, text: sign }] };
  }
}

/** Whether a sign beyond kana stands twice; most sentences have none, and need not be read by a pattern. */
function mayDouble(value: string): boolean {
  for (let at = 1; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code > 0x3400 && code === value.charCodeAt(at - 1)) return true;
  }
  return false;
}

/** In how many sentences each word stands. */
function countWords(
  sentences: readonly SentenceWords[],
  words: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const findWords = indexWords(words);
  const counts = new Map<string, number>();
  for (const { placed } of sentences)
    for (const word of findWords(placed.sentence.value)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Finds words that stand twice at once: 契約者は、契約者は、 and 新たな新たな; what a language doubles is one word to the dictionary. */
export function* findDoubledWords(sentence: SentenceWords, names: ReadonlySet<string>): Generator<Draft> {
  const { words } = sentence;
  let place = 0;
  while (place < words.length) {
    const length = doubledAt(words, place);
    const isName = length === 1 && names.has(words[place].surface);
    if (length === 0 || isName || isQuotedWord(sentence, words[place])) {
      place++;
      continue;
    }
    const [first, last] = [words[place], words[place + 2 * length - 1]];
    const { value } = sentence.placed.sentence;
    // ことができる|ことができ|ます: the second goes on into what follows.
    const isSame = words[place + length - 1].surface === last.surface;
    const kept = isSame ? [first, words[place + length - 1]] : [words[place + length], last];
    const once = value.slice(kept[0].start, kept[1].end);
    const at = placeWords(sentence, first, last);
    yield {
      node: sentence.node,
      at: [at],
      reason: `「${once}」が重なっています。一つにしてください。`,
      fix: [{ at, text: once }],
    };
    place += 2 * length;
  }
}

function doubledAt(words: readonly Morpheme[], place: number): number {
  for (let length = 1; length <= longest && place + 2 * length <= words.length; length++) {
    if (words[place].surface !== words[place + length].surface) continue;
    let alike = 1;
    while (alike < length && isAlike(words[place + alike], words[place + length + alike], alike, length))
      alike++;
    if (alike < length) continue;
    const run = words.slice(place, place + length);
    if (isSlip(run, words[place - 1], words[place + 2 * length])) return length;
  }
  return 0;
}

/** Whether two words are one, the last of a run of three and more also in another form of it: できる, でき. */
function isAlike(word: Morpheme, again: Morpheme, at: number, length: number): boolean {
  if (word.surface === again.surface) return true;
  return at > 1 && at === length - 1 && word.pos === '動詞' && word.base === again.base;
}

/**
 * Whether a run that stands twice is no way of speaking. 、皇太子、皇太子|妃 and 同項の船舶の船舶|所有者 go on into a longer word; 自己、自己の役員
 * are two members of a list; 法律の|一部を改正する法律の amends what amends.
 */
function isSlip(
  run: readonly Morpheme[],
  before: Morpheme | undefined,
  after: Morpheme | undefined,
): boolean {
  const [first, last] = [run[0], run[run.length - 1]];
  const said = run.map(({ surface }) => surface).join('');
  if (said.length < 2 || !/^[\p{Script=Han}\p{Script=Katakana}ぁ-んー、]+$/u.test(said) || /々/.test(said))
    return false;
  if (run.some(({ pos, detail }) => detail === '数' || pos === '感動詞')) return false;
  // 全額全額返金: a word that stands at once again is no part of what follows.
  if (run.length === 1) return isWholeWord(first, before);
  if (last.pos === '名詞' && after?.pos === '名詞' && after.detail !== '数') return false;
  const isJoined = /^(?:名詞|接頭詞)$/.test(before?.pos ?? '') && first.pos === '名詞';
  if (isJoined || !opens(first) || (before?.surface === 'の' && last.surface === 'の')) return false;
  if (first.pos === '接続詞' || (last.surface === 'と' && first.detail !== '非自立')) return false;
  if (!said.includes('、') || last.surface === '、') return true;
  return run.some(({ pos, surface }) => (pos === '助詞' && /^[はがをに]$/.test(surface)) || pos === '動詞');
}

/** Whether a word may begin a phrase. */
function opens({ pos, detail }: Morpheme): boolean {
  return /^(?:名詞|動詞|形容詞|副詞|接続詞|連体詞|接頭詞)$/.test(pos) && detail !== '接尾';
}

function isWholeWord({ pos, detail, surface }: Morpheme, before: Morpheme | undefined): boolean {
  if (pos === '助詞') return surface.length > 3;
  if (pos === '接続詞' || (pos === '動詞' && detail === '自立')) return true;
  if (pos === '副詞' || pos === '連体詞') return /\p{Script=Han}/u.test(surface);
  return (
    pos === '名詞' && /^(?:\p{Script=Han}{2,}|[ァ-ヶー]{3,})$/u.test(surface) && before?.pos !== '接頭詞'
  );
}
