import type { TreeIndex } from '../../model/tree-index.ts';
import type { Draft } from '../define-check.ts';

/** A stretch of text in which days stand. */
export interface DatedLeaf {
  value: string;
  /** Clause, table row or the whole text, which a finding concerns. */
  node: string;
  /** Where words of it stand. */
  locate: (start: number, end: number) => Pick<Draft, 'at' | 'span' | 'field'>;
}

/** Parts whose lines are no sentences and may have a day: the signatures, 附則. */
const dated: ReadonlySet<string> = new Set(['closing', 'supplProvision']);

/** Lists the sentences of a text, the captions of its 附則, and the lines at its head, foot and signatures, where its days are printed. */
export function* listDatedLeaves({ sentences, root, containers }: TreeIndex): Generator<DatedLeaf> {
  for (const { sentence, clause, row } of sentences)
    yield {
      value: sentence.value,
      node: (row ?? clause).id,
      locate: (start, end) => ({ at: [{ leaf: sentence.id, start, end }] }),
    };
  for (const { type, id, caption = '' } of containers)
    if (type === 'supplProvision' && caption !== '')
      yield { value: caption, node: id, locate: () => ({ field: { node: id, field: 'caption' } }) };
  for (const owner of [root, ...containers.filter(({ type }) => dated.has(type))])
    for (const child of owner.children) {
      if (!('value' in child) || child.type === 'tocLine' || child.type === 'sentence') continue;
      const { value, position } = child;
      const from = position.start.offset;
      // A line that the source prints in parts has no place for a part of it.
      if (position.end.offset - from !== value.length) continue;
      yield { value, node: owner.id, locate: (start, end) => ({ span: [from + start, from + end] }) };
    }
}
