import type { KeptElement, LawElement } from '../../model/law-element.ts';
import type { Mark } from '../../model/line.ts';
import type { ContainerType, LeafType } from '../../model/node-type.ts';

/** What law XML tells of a leaf. */
export interface PlacedLeaf {
  type: LeafType;
  value: string;
  function?: 'main' | 'proviso' | undefined;
  marks?: readonly Mark[] | undefined;
  elements?: readonly LawElement[] | undefined;
}

/** What law XML tells of any other node; those of the model and of a reader have it alike. */
export interface PlacedContainer {
  type: ContainerType;
  label?: string | undefined;
  number?: string | undefined;
  through?: string | undefined;
  caption?: string | undefined;
  captionMarks?: readonly Mark[] | undefined;
  deleted?: boolean | undefined;
  head?: boolean | undefined;
  elements?: readonly LawElement[] | undefined;
  keptElement?: KeptElement | undefined;
  children: readonly (PlacedLeaf | PlacedContainer)[];
}

/** Whether a node may hold others. */
export function isPlacedContainer(node: PlacedLeaf | PlacedContainer): node is PlacedContainer {
  return 'children' in node;
}
