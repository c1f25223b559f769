import type { DraftWords } from '../../../text/draft.ts';

/** What words become, and the clause of the new revision in which they stand. */
export interface NewWords extends Pick<DraftWords, 'value' | 'leaves'> {
  clause: string;
}

/** The lines of words and what they become, where both have as many: no quotation goes over the end of a line. */
export function linesOfBoth(words: DraftWords, young: NewWords): [old: string, young: string][] {
  const [before, after] = [words, young].map(linesOfWords);
  const isAlike = before.length === after.length && before.join('') === words.value;
  return isAlike ? before.map((line, at) => [line, after[at]]) : [[words.value, young.value]];
}

function linesOfWords({ leaves = [] }: Pick<DraftWords, 'leaves'>): string[] {
  const lines = [''];
  for (const [at, { value, endsLine }] of leaves.entries()) {
    lines[lines.length - 1] += value;
    if (endsLine && at < leaves.length - 1) lines.push('');
  }
  return lines;
}
