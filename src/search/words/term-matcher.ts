import type { ChunkToken } from './cut-chunk.ts';
import { foldWords } from './fold-words.ts';
import { makeWordKey } from './word-key.ts';

/** Finds terms in a folded text. */
export type TermMatcher = (folded: string) => ChunkToken[];

/** The term by which a defined term is found: ＩＰ アドレス → ipアドレス. */
export function makeTermKey(term: string): string {
  return makeWordKey(foldWords(term).text);
}

/**
 * Makes the function that finds defined terms in a folded text: the longest at each place, one after the other.
 * Terms of one character (甲) are left to the words.
 */
export function findTerms(terms: readonly string[]): TermMatcher {
  const byFirst = new Map<string, { form: string; key: string }[]>();
  const forms = new Map(terms.map((term) => [foldWords(term).text, makeTermKey(term)]));
  for (const [form, key] of [...forms].sort(([a], [b]) => b.length - a.length)) {
    if (form.length < 2) continue;
    const list = byFirst.get(form[0]);
    if (list) list.push({ form, key });
    else byFirst.set(form[0], [{ form, key }]);
  }
  return (folded) => {
    const tokens: ChunkToken[] = [];
    for (let start = 0; start < folded.length; ) {
      const found = byFirst.get(folded[start])?.find(({ form }) => folded.startsWith(form, start));
      const length = found?.form.length ?? 1;
      if (found) tokens.push({ term: found.key, kind: 'term', start, end: start + length });
      start += length;
    }
    return tokens;
  };
}
