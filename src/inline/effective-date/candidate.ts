import type { Leaf } from '../../model/node.ts';
import type { EffectiveDateSource } from '../../model/yakkan-document.ts';
import type { EventKind } from '../../text/dated-event.ts';

/** A day that the text gives for itself. */
export interface Candidate {
  date: string;
  kind: EventKind | 'plain';
  from: EffectiveDateSource;
}

/** Quotes the words of a leaf from which a day was read. */
export function cite(leaf: Leaf, node: string, start: number, end: number): EffectiveDateSource {
  const text = leaf.value.slice(start, end).trim();
  return { text, node, ...(leaf.id !== undefined && { at: [{ leaf: leaf.id, start, end }] }) };
}
