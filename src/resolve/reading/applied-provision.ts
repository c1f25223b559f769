import type { Reference } from '../../model/annotation.ts';
import { isContainer, type Leaf, walk } from '../../model/node.ts';
import type { PlacedSentence, TreeIndex } from '../../model/tree-index.ts';
import type { PlacedReference } from './provision-chain.ts';

/** A provision that a reference names, or a part of it: 第2項ただし書. */
export interface NamedProvision {
  node: string;
  part?: Reference['part'];
}

/** The provisions of this document that references name, each once, in printed order. */
export function nameProvisions(references: readonly PlacedReference[]): NamedProvision[] {
  const named = new Map<string, NamedProvision>();
  for (const { reference } of references) {
    for (const { node, document } of reference.targets) {
      if (document !== undefined) continue;
      const key = `${node} ${reference.part ?? ''}`;
      if (!named.has(key)) named.set(key, { node, ...(reference.part && { part: reference.part }) });
    }
  }
  return [...named.values()];
}

/** Whether a node is another, or lies in it. */
export function liesIn(index: TreeIndex, id: string, container: string): boolean {
  if (container === 'root') return true;
  for (let at: string | undefined = id; at !== undefined; at = index.parentOf.get(at)) {
    if (at === container) return true;
  }
  return false;
}

/** Whether a provision, or the named part of it, holds a sentence. */
export function holdsSentence(
  index: TreeIndex,
  { node, part }: NamedProvision,
  placed: PlacedSentence,
): boolean {
  if (!part) return liesIn(index, placed.clause.id, node);
  const holds = partTests[part];
  const own = placed.owner.id === node || index.parentOf.get(placed.owner.id) === node;
  return own && placed.owner.type !== 'item' && placed.owner.type !== 'subitem'
    ? holds(placed)
    : placed.owner.id === node && holds(placed);
}

const partTests: Readonly<Record<NonNullable<Reference['part']>, (placed: PlacedSentence) => boolean>> = {
  proviso: ({ sentence }) => sentence.function === 'proviso',
  main: ({ sentence }) => sentence.function !== 'proviso',
  chapeau: () => true,
  first: (placed) => mainSentences(placed)[0]?.id === placed.sentence.id,
  second: (placed) =>
    mainSentences(placed)
      .slice(1)
      .some(({ id }) => id === placed.sentence.id),
};

function mainSentences({ owner }: PlacedSentence): Leaf[] {
  return owner.children.filter(
    (child): child is Leaf =>
      !isContainer(child) && child.type === 'sentence' && child.function !== 'proviso',
  );
}

/** The sentences that a provision holds, in document order. */
export function sentencesOf(
  index: TreeIndex,
  placed: ReadonlyMap<string, PlacedSentence>,
  provision: NamedProvision,
): PlacedSentence[] {
  const node = index.byId.get(provision.node);
  const found: PlacedSentence[] = [];
  if (!node) return found;
  walk(node, (leaf) => {
    const sentence = leaf.id === undefined ? undefined : placed.get(leaf.id);
    if (sentence && holdsSentence(index, provision, sentence)) found.push(sentence);
  });
  return found;
}
