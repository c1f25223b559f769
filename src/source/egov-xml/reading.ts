import type { LawElement } from '../../model/law-element.ts';
import type { StructureLeaf, StructureNode } from '../../model/structure.ts';
import type { PrintedText } from '../line/printed-text.ts';
import type { XmlElement } from './element.ts';
import type { Origins } from './keep-elements.ts';

/** What was read of an element, in order. */
export type Content = (StructureNode | StructureLeaf)[];

/** Where the reading of a law stands. */
export interface Place {
  text: PrintedText;
  /** Elements from the parent node down to here. */
  chain: readonly LawElement[];
  /** Within provisions that an amendment quotes: they are no clauses of this text. */
  isQuoted: boolean;
  /** Is told the element of each node. */
  origins: Origins;
  /** Reads what stands in an element. */
  readChildren: (element: XmlElement, place: Place) => Content;
}
