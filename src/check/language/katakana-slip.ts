import { appendTo } from '../../text/collection/append-to.ts';
import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { measureEdits } from '../term/edit-distance.ts';

/** Shorter words are near to too many. */
const shortest = 6;
/** The usual word stands so often. */
const fewest = 3;

/**
 * Pairs words that stand once, and that no dictionary has, with the word of the text that they differ from by one sign within:
 * サブスクプション → サブスクリプション.
 * @param counts how often each word stands
 */
export function findKatakanaSlips(
  counts: ReadonlyMap<string, number>,
  readMorphemes: ReadMorphemes,
): Map<string, string> {
  const usual = new Map<string, string[]>();
  for (const [word, count] of counts)
    if (count >= fewest && word.length >= shortest)
      for (const part of leaveOneOut(word)) appendTo(usual, part, word);
  const slips = new Map<string, string>();
  for (const [word, count] of counts) {
    if (count > 1 || word.length < shortest - 1) continue;
    const near = leaveOneOut(word)
      .flatMap((part) => usual.get(part) ?? [])
      .find((other) => isSlip(word, other));
    if (near !== undefined && isUnknown(word, readMorphemes)) slips.set(word, near);
  }
  return slips;
}

/** The word itself and all that is left of it without one of its signs. */
function leaveOneOut(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** One sign within; where words end otherwise, they are of one stem: アカウント, アカウンタ. */
function isSlip(word: string, other: string): boolean {
  const ends = (text: string) => text[0] + text.slice(-2);
  return word !== other && ends(word) === ends(other) && measureEdits(word, other, 1) === 1;
}

function isUnknown(word: string, readMorphemes: ReadMorphemes): boolean {
  return readMorphemes(word).some(({ reading }) => reading === '');
}
