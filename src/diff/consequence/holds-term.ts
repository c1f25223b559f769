import type { TreeIndex } from '../../model/tree-index.ts';
import { foldTerm } from '../../text/term-key.ts';

/** Clauses in whose words a term stands. */
export function clausesWith(term: string, { sentences }: TreeIndex): string[] {
  const key = foldTerm(term);
  const found = sentences
    .filter(({ sentence }) => holdsTerm(foldTerm(sentence.value), key))
    .map(({ clause, row }) => (row ?? clause).id);
  return [...new Set(found)];
}

const known = new WeakMap<TreeIndex, string>();

/** The words of a text as terms are compared; one sentence does not run into the next. */
export function wordsOf(index: TreeIndex): string {
  const held = known.get(index);
  if (held !== undefined) return held;
  const words = index.sentences.map(({ sentence }) => foldTerm(sentence.value)).join('\n');
  known.set(index, words);
  return words;
}

/** How often a term stands in the words of a text, as a word or within a longer one. */
export function countWords(term: string, index: TreeIndex): number {
  return wordsOf(index).split(foldTerm(term)).length - 1;
}

/** Whether a text puts a term in quotes: 「会費」. */
export function isNamed(term: string, index: TreeIndex): boolean {
  return wordsOf(index).includes(foldTerm(`「${term}」`));
}

/** Whether a term stands in a text as a word, and not as a part of a longer one: 会員, but not 準会員. */
function holdsTerm(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const end = at + term.length;
    const isApart = (left: string | undefined, right: string | undefined) =>
      left === undefined ||
      right === undefined ||
      scriptOf(left) === '' ||
      scriptOf(left) !== scriptOf(right);
    if (isApart(text[at - 1], text[at]) && isApart(text[end - 1], text[end])) return true;
  }
  return false;
}

function scriptOf(character: string): string {
  if (/[\p{sc=Han}々]/u.test(character)) return 'han';
  if (/[\p{sc=Katakana}ー]/u.test(character)) return 'katakana';
  return /[a-z0-9]/i.test(character) ? 'latin' : '';
}
