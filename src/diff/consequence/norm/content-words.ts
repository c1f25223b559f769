import { foldTerm } from '../../../text/term-key.ts';

/** Runs of kanji and of katakana: what a sentence is about, whatever stands between. */
const runs = /[\p{sc=Han}々]{2,}|[\p{sc=Katakana}ー]{2,}/gu;
/** What stands in every sentence of its kind. */
const common: ReadonlySet<string> = new Set(['行為', '場合', '該当', '規定', '事項']);
/** Share of the words of a sentence that another must have to be it in other words, and how many at least. */
const shared = 0.6;
const fewest = 3;

/** The words that say what a sentence is about, each once. */
export function contentWords(words: string): ReadonlySet<string> {
  const found = foldTerm(words).match(runs) ?? [];
  return new Set(found.filter((word) => !common.has(word)));
}

/** Whether a sentence has so many of its words from another that it says the same in other words. */
export function saysTheSame(words: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const all = [...other];
  const same = [...words].filter((word) => all.some((one) => one.includes(word) || word.includes(one)));
  return same.length >= Math.min(fewest, words.size) && same.length >= shared * words.size && words.size > 0;
}
