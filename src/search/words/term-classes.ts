/** Terms of different classes do not meet: what each begins with in the vocabulary; words begin with themselves. */
export const termClasses = {
  /** Two neighbouring characters of the folded text. */
  bigram: '\u0001',
  /** A reading in kana. */
  reading: '\u0002',
  /** The citation of a clause. */
  citation: '\u0003',
} as const;

/** What stands behind the last character of a text, so that every character begins a bigram. */
export const textEnd = '\u0000';

/** Lists the bigrams of a folded text as terms: 料金表 → 料金, 金表, 表 with the mark of the end. */
export function listBigrams(folded: string, isWhole: boolean): string[] {
  const bigrams: string[] = [];
  for (let index = 0; index + 1 < folded.length; index++) {
    bigrams.push(termClasses.bigram + folded[index] + folded[index + 1]);
  }
  if (isWhole && folded !== '') bigrams.push(termClasses.bigram + folded[folded.length - 1] + textEnd);
  return bigrams;
}
