import type { TreeIndex } from '../../model/tree-index.ts';
import type { Draft } from '../define-check.ts';

/** A stretch of text in which days stand. */
export interface DatedLeaf {
  value: string;
  /** Clause, table row or the whole text, which a finding concerns. */
  node: string;
  /** Where words of it stand. */
  locate: (start: number, end: number) => Pick<Draft, 'at' | 'span'>;
}

/** Lists the sentences of a text and the lines at its head and foot, where its days are printed. */
export function* listDatedLeaves({ sentences, root }: TreeIndex): Generator<DatedLeaf> {
  for (const { sentence, clause, row } of sentences)
    yield {
      value: sentence.value,
      node: (row ?? clause).id,
      locate: (start, end) => ({ at: [{ leaf: sentence.id, start, end }] }),
    };
  for (const child of root.children) {
    if (!('value' in child) || child.type === 'tocLine') continue;
    const { value, position } = child;
    const from = position.start.offset;
    // A line that the source prints in parts has no place for a part of it.
    if (position.end.offset - from !== value.length) continue;
    yield { value, node: root.id, locate: (start, end) => ({ span: [from + start, from + end] }) };
  }
}
