import { identityMap, type OffsetMap, toOriginal } from './offset-map.ts';
import { isSpace } from './sentence.ts';
import { foldWidthWithMap } from './width.ts';

/** Text in which terms are compared, and where its characters stood. */
export interface TermText {
  key: string;
  /** UTF-16 offset in the original of an offset in the key that is not its end. */
  toOriginal: (offset: number) => number;
}

/**
 * Folds what does not tell one term from another, width and spaces beside Japanese: `ＩＰ アドレス` → `IPアドレス`,
 * `Absolute  Software` → `Absolute Software`.
 */
export function foldTerm(text: string): string {
  const folded = foldWidthWithMap(text).text;
  return folded.includes(' ') ? dropSpaces(folded).key : folded.trim();
}

/** Folds as `foldTerm` does and keeps where each character stood. */
export function foldTermWithMap(text: string): TermText {
  const widened = foldWidthWithMap(text);
  const toWidth = shift(widened.map);
  if (!widened.text.includes(' ')) return { key: widened.text, toOriginal: toWidth };
  const { key, offsets } = dropSpaces(widened.text);
  return { key, toOriginal: (offset) => toWidth(offsets[offset]) };
}

function shift(map: OffsetMap): (offset: number) => number {
  return map === identityMap ? (offset) => offset : (offset) => toOriginal(map, offset);
}

function dropSpaces(folded: string): { key: string; offsets: number[] } {
  const offsets: number[] = [];
  let key = '';
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index);
    if (isSpace(code)) {
      let next = index + 1;
      while (next < folded.length && isSpace(folded.charCodeAt(next))) next++;
      if (!isLatinOrDigit(folded.charCodeAt(index - 1)) || !isLatinOrDigit(folded.charCodeAt(next))) {
        index = next - 1;
        continue;
      }
      key += ' ';
      offsets.push(index);
      index = next - 1;
      continue;
    }
    key += folded[index];
    offsets.push(index);
  }
  return { key, offsets };
}

/** Whether a width-folded character is a Latin letter or a digit. */
export function isLatinOrDigit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

/** Whether a width-folded character is katakana or prolongs it. */
export function isKatakana(code: number): boolean {
  return (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc || code === 0x30fd || code === 0x30fe;
}

/** Whether a character is a kanji; halves of the ones beyond the Basic Multilingual Plane count (𠮷). */
export function isKanji(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3005 ||
    (code >= 0xd800 && code <= 0xdfff)
  );
}

/** Whether a character is hiragana. */
export function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x3096;
}
