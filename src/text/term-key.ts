import { identityMap, type OffsetMap, toOriginal } from './offset-map.ts';
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
  return dropSpaces(foldWidthWithMap(text).text).key;
}

/** Folds as `foldTerm` does and keeps where each character stood. */
export function foldTermWithMap(text: string): TermText {
  const { text: widened, map: width } = foldWidthWithMap(text);
  const { key, map: spaces } = dropSpaces(widened);
  if (width === identityMap && spaces === identityMap) return { key, toOriginal: (offset) => offset };
  return { key, toOriginal: (offset) => toOriginal(width, toOriginal(spaces, offset)) };
}

const spaces = /\s+/g;

/** Drops all spaces but one between two Latin letters or digits. */
function dropSpaces(folded: string): { key: string; map: OffsetMap } {
  const parts: string[] = [];
  const at: number[] = [];
  const original: number[] = [];
  let kept = 0;
  let length = 0;
  for (const { 0: run, index } of folded.matchAll(spaces)) {
    const end = index + run.length;
    const isInside = isLatinOrDigit(folded.charCodeAt(index - 1)) && isLatinOrDigit(folded.charCodeAt(end));
    if (isInside && run === ' ') continue;
    parts.push(folded.slice(kept, index), isInside ? ' ' : '');
    length += index - kept + (isInside ? 1 : 0);
    kept = end;
    at.push(length);
    original.push(end);
  }
  if (at.length === 0) return { key: folded, map: identityMap };
  parts.push(folded.slice(kept));
  return { key: parts.join(''), map: { at, original } };
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
