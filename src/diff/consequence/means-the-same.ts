import type { Definition } from '../../model/annotation.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { foldTerm } from '../../text/term-key.ts';
import { isSameInOtherNotation } from '../words/notation.ts';
import type { Revisions } from './clause-pairs.ts';
import { quantityKey } from './quantity/match-quantities.ts';
import { applyRenames } from './renames.ts';

/**
 * Whether two versions of a definition differ in notation, in the names of others or in pointers only: 平成30年5月23日 →
 * 2018年5月23日, 第25条 → 第26条, 甲（以下「売主」という。）及び乙 → 甲及び乙.
 */
export function meansTheSame(
  was: Definition,
  is: Definition,
  { old, new: young, renames }: Revisions,
): boolean {
  const say = ({ text, node }: Definition, { quantities }: YakkanDocument): string =>
    quantities
      .filter((quantity) => quantity.node === node)
      .reduce((words, quantity) => words.replace(quantity.text, `〔${quantityKey(quantity)}〕`), text);
  const bare = (words: string): string => maskPointers(applyRenames(words, renames).replace(naming, ''));
  return isSameInOtherNotation(bare(say(was, old)), bare(say(is, young)));
}

/** The other name that a bracket gives to something within a definition, and where the definition holds. */
const naming =
  /[（(](?:以下|以後)[^（）()]{0,40}[）)]|^(?:この|本)[^、。]{1,8}(?:において|では|における)(?:は)?、?/g;

/** A pointer in a definition follows its target without changing what the term means: 第25条 → 第26条. */
export function maskPointers(text: string): string {
  return foldTerm(text).replace(
    /第[\d一二三四五六七八九十百]+([条項号])(?:の[\d一二三四五六七八九十]+)*/g,
    '第$1',
  );
}
