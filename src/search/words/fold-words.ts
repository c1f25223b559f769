import { type Edit, findGroupMarks, findNumerals } from './fold-numeral.ts';
import { isSoundMark, joinSoundMark, lengthOfCharacter, shapes } from './fold-shape.ts';
import { foldVSounds, vSound } from './word-key.ts';

/** A text folded so that words can be cut, and where each of its UTF-16 units stood in the text as given. */
export interface FoldedWords {
  text: string;
  starts: number[];
  /** Exclusive. */
  ends: number[];
}

/**
 * Folds a text for the cutting into words: width, former kanji, case, spaces beside Japanese, former kana, numbers.
 * `Ｎ Ｔ Ｔ 第 十二 條によつて` → `n t t第12条によって`
 */
export function foldWords(text: string): FoldedWords {
  const folded = foldShapes(text);
  folded.text = restoreKana(folded.text);
  const finders = [findVSounds, findGroupMarks, findNumerals];
  return finders.reduce((words, find) => replaceStretches(words, find(words.text)), folded);
}

function foldShapes(text: string): FoldedWords {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let space = -1;
  let length = 0;
  for (let index = 0; index < text.length; index += length) {
    length = lengthOfCharacter(text, index);
    const form = shapes.read(text, index);
    if (form === '') continue;
    if (form.trim() === '') {
      if (space < 0) space = index;
      continue;
    }
    if (isSoundMark(form)) {
      const joined = folded !== '' && joinSoundMark(folded[folded.length - 1], form);
      if (joined) {
        folded = folded.slice(0, -1) + joined;
        ends[ends.length - 1] = index + length;
      }
      continue;
    }
    if (space >= 0) {
      if (folded !== '' && keepsSpace(text, folded, form, space, index)) {
        folded += ' ';
        starts.push(space);
        ends.push(index);
      }
      space = -1;
    }
    folded += form;
    for (let unit = 0; unit < form.length; unit++) {
      starts.push(index);
      ends.push(index + length);
    }
  }
  return { text: folded, starts, ends };
}

const latin = /[a-z0-9]/;
const kanjiDigits = /[〇一二三四五六七八九十百千万億]/;
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー-]/u;

/** Whether a space divides words: between Latin ones, and between Japanese words that are not set letter by letter (目　次). */
function keepsSpace(text: string, before: string, after: string, start: number, end: number): boolean {
  const last = before[before.length - 1];
  const isLatin = latin.test(last);
  if (isLatin !== latin.test(after[0])) return false;
  if (isLatin) return true;
  if (!japanese.test(last) || !japanese.test(after) || kanjiDigits.test(last) || kanjiDigits.test(after[0]))
    return false;
  return !(isAlone(text[start - 2]) && isAlone(text[end + 1]));
}

/** Whether the character beside a kanji leaves it alone: 目　次 is set letter by letter, 料金　表 is not. */
function isAlone(beside: string | undefined): boolean {
  return (
    beside === undefined ||
    !/[\p{Script=Han}\p{Script=Katakana}ー々\p{L}\p{N}]/u.test(beside) ||
    /\p{Script=Hiragana}/u.test(beside)
  );
}

/** Former kana and misused dashes, each replaced by one of the same length. */
const restorations: readonly (readonly [RegExp, string])[] = [
  [/ゐ/g, 'い'],
  [/ゑ/g, 'え'],
  [/ヰ/g, 'イ'],
  [/ヱ/g, 'エ'],
  [/つ(?=[てた])(?<=[\p{Script=Han}あいかがさたとなまもやよらわ]つ)(?<!一つ)/gu, 'っ'],
  [/つ(?=ぱ)/g, 'っ'],
  [/あつせん/g, 'あっせん'],
  [/いつたん/g, 'いったん'],
  [/もつとも/g, 'もっとも'],
  [/(?<=[キシチニヒミリギジビピ])ヤ/g, 'ャ'],
  [/(?<=[キシチニヒミリギジビピ])ユ/g, 'ュ'],
  [/(?<=[キシチニヒミリギジビピ])ヨ/g, 'ョ'],
  [/(?<=フ)イ/g, 'ィ'],
  [/(?<=フ)エ/g, 'ェ'],
  [/(?<=[行負従払思言云失伴])ふ(?![くたり])/gu, 'う'],
  [/やう(?=[なに])(?<![はい]やう)/g, 'よう'],
  [/(?<=[ァ-ヴー])-(?![a-z0-9])/g, 'ー'],
  [/(?<=[ァ-ヴ])[〜~](?=[ァ-ヴ])/g, 'ー'],
  [/(?<=[0-9〇一二三四五六七八九十百数何])[ヶケヵカ箇個](?=[月所国条年])/g, 'か'],
];
const restorable = /[ゐゑヰヱつふ\-〜~ヤユヨ]|フ[イエ]|やう|[ヶケヵカ箇個][月所国条年]/;

function restoreKana(text: string): string {
  if (!restorable.test(text)) return text;
  return restorations.reduce((restored, [pattern, form]) => restored.replace(pattern, form), text);
}

function findVSounds(text: string): Edit[] {
  return [...text.matchAll(vSound)].map(({ 0: sound, index }) => ({
    start: index,
    end: index + sound.length,
    text: foldVSounds(sound),
  }));
}

/** Puts other words in the place of stretches; each of their characters stands where the whole stretch stood. */
function replaceStretches(folded: FoldedWords, edits: readonly Edit[]): FoldedWords {
  if (edits.length === 0) return folded;
  const result: FoldedWords = { text: '', starts: [], ends: [] };
  let kept = 0;
  const keepUntil = (end: number) => {
    result.text += folded.text.slice(kept, end);
    for (let index = kept; index < end; index++) {
      result.starts.push(folded.starts[index]);
      result.ends.push(folded.ends[index]);
    }
  };
  for (const { start, end, text } of edits) {
    keepUntil(start);
    result.text += text;
    for (let unit = 0; unit < text.length; unit++) {
      result.starts.push(folded.starts[start]);
      result.ends.push(folded.ends[end - 1]);
    }
    kept = end;
  }
  keepUntil(folded.text.length);
  return result;
}
