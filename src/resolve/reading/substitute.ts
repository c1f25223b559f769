import type { MutatisMutandis } from '../../model/annotation.ts';
import { isSpace } from '../../text/sentence.ts';
import { foldWidth } from '../../text/width.ts';

type Segment = MutatisMutandis['readings'][number]['segments'][number];

/** A replacement with its index in the application. */
export interface IndexedSubstitution {
  index: number;
  from: string;
  to: string;
}

/** Replaces words in one sentence after another; prepared once for a set of replacements. */
export type Substitute = (sentence: { id: string; value: string }) => Segment[];

/**
 * Makes the reading of sentences: all replacements at once, leftmost and longest first, through differences of width
 * and of white space: 申込者→契約者 and 申込→請求 in `申込者の申込` → `契約者`, `の`, `請求`.
 * Of two replacements of the same words the later holds.
 */
export function prepareSubstitutes(substitutions: readonly IndexedSubstitution[]): Substitute {
  const byWords = new Map<string, IndexedSubstitution>();
  for (const substitution of substitutions) {
    const words = compact(substitution.from).text;
    if (words) byWords.set(words, substitution);
  }
  const longestFirst = [...byWords.keys()].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(longestFirst.map(escapePattern).join('|'), 'g');
  return (sentence) => {
    if (longestFirst.length === 0) return keep(sentence, 0, sentence.value.length);
    const { text, offsets } = compact(sentence.value);
    const segments: Segment[] = [];
    let done = 0;
    for (const match of text.matchAll(pattern)) {
      const substitution = byWords.get(match[0]);
      if (!substitution) continue;
      const start = offsets[match.index];
      const end = offsets[match.index + match[0].length - 1] + 1;
      segments.push(...keep(sentence, done, start), {
        text: substitution.to,
        substitution: substitution.index,
        at: [{ leaf: sentence.id, start, end }],
      });
      done = end;
    }
    segments.push(...keep(sentence, done, sentence.value.length));
    return segments;
  };
}

function keep({ id, value }: { id: string; value: string }, start: number, end: number): Segment[] {
  return end > start ? [{ text: value.slice(start, end), at: [{ leaf: id, start, end }] }] : [];
}

/** Text without white space, width folded, and the offset of each of its characters. */
function compact(text: string): { text: string; offsets: number[] } {
  const folded = foldWidth(text);
  const kept: string[] = [];
  const offsets: number[] = [];
  for (let index = 0; index < folded.length; index++) {
    if (isSpace(folded.charCodeAt(index))) continue;
    kept.push(folded[index]);
    offsets.push(index);
  }
  return { text: kept.join(''), offsets };
}

function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
