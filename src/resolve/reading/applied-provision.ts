import type { Reference } from '../../model/annotation.ts';
import type { Leaf } from '../../model/node.ts';
import type { PlacedSentence, TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
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
function liesIn(index: TreeIndex, id: string, container: string): boolean {
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

/** Where the sentences of each container begin and end among all sentences of the document. */
export type SentenceRanges = ReadonlyMap<string, readonly [start: number, end: number]>;

/** Finds the sentences of every container; they stand side by side in document order. */
export function rangeSentences(index: TreeIndex): SentenceRanges {
  const ranges = new Map<string, [number, number]>();
  for (const [place, { owner }] of index.sentences.entries()) {
    for (let at: string | undefined = owner.id; at !== undefined; at = index.parentOf.get(at)) {
      const range = ranges.get(at);
      if (range) range[1] = place + 1;
      else ranges.set(at, [place, place + 1]);
    }
  }
  return ranges;
}

/** The sentences that a provision, or the named part of it, holds, in document order. */
export function sentencesOf(
  index: TreeIndex,
  ranges: SentenceRanges,
  provision: NamedProvision,
): PlacedSentence[] {
  const [start, end] = ranges.get(provision.node) ?? [0, 0];
  const all = index.sentences.slice(start, end);
  return provision.part ? all.filter((placed) => holdsSentence(index, provision, placed)) : all;
}
