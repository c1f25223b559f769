import type { SourceText } from '../../model/line.ts';
import { foldWidth } from '../../text/width.ts';

/** Characters of a line that tell it from others; what comes behind is left out. */
const longest = 120;

/** What of a line its correction is found by. */
export interface LineWords {
  /** Without width and white space. */
  exact: string;
  /** The same with a sign in place of each number, so that a renumbered line is the same. */
  unnumbered: string;
}

/** The words of a line as printed, with the label that its format took off. */
export function printedWords(line: SourceText & { listLabel?: SourceText }): string {
  return `${line.listLabel?.text ?? ''}${line.text}`;
}

/** Reads by what a line is found: `第３条　（目的）` → 第3条(目的), 第#条(目的). */
export function readWords(words: string): LineWords {
  const exact = foldWidth(words.slice(0, 2 * longest))
    .replace(/\s/g, '')
    .slice(0, longest);
  return { exact, unnumbered: exact.replace(/[0-9〇一二三四五六七八九十百千①-⑳]+/g, '#') };
}

/** How much two lines have in common, 0 to 1: pairs of characters (Dice). */
export function likeness(left: string, right: string): number {
  if (left === right) return 1;
  if (left.length < 2 || right.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < left.length; at++) {
    const pair = left.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < right.length; at++) {
    const pair = right.slice(at, at + 2);
    const count = pairs.get(pair) ?? 0;
    if (count === 0) continue;
    pairs.set(pair, count - 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length - 2);
}
