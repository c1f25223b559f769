import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { resolveCitation } from '../../text/citation.ts';
import type { ChangedStructure } from './change-structure.ts';

/** A pointer as a table of contents or a title prints it: 第3条, 第5条第2項. */
export const printedPointer =
  /第[0-9０-９〇一二三四五六七八九十百千]+[ 　]*条(?:の[0-9０-９〇一二三四五六七八九十]+)*(?:第[0-9０-９〇一二三四五六七八九十百千]+[項号])*/g;

/** What the lines of a table of contents need to know. */
export interface Contents {
  tree: Container;
  index: TreeIndex;
  changed: ChangedStructure;
}

/** Old id of the clause that a printed pointer names. */
export function targetOf(words: string, { tree }: Contents): string | undefined {
  const cited = resolveCitation(words, tree);
  return cited.status === 'found' && cited.ids.length === 1 ? cited.ids[0] : undefined;
}
