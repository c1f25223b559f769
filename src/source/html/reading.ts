import type { Element, Nodes, Parents } from 'hast';
import type { LeftOutParts } from './left-out.ts';
import type { HtmlWriter } from './writer.ts';

/** What the reading of a page carries along. */
export interface HtmlReading {
  writer: HtmlWriter;
  leftOut: LeftOutParts;
  /** Whether the element that holds the text was found, so that its header and footer are of the text. */
  isInMain: boolean;
  /** Whether no article begins outside of tables. */
  standsAlone: boolean;
  /** Ids to which the signs of notes lead. */
  noteIds: ReadonlySet<string>;
  /** Lists and tables so far. */
  count: number;
  /** Components with a title around what is read. */
  titled: number;
  /** Whether the line ends of the file are shown. */
  keepsLines: boolean;
  /** Reads what is in a node, in order. */
  readNodes: (node: Parents) => void;
  readNode: (node: Nodes) => void;
}

/** Reads a block whose role the page tells. */
export function readAs(reading: HtmlReading, element: Element, role: HtmlWriter['role']): void {
  reading.writer.endBlock();
  reading.writer.role = role;
  reading.readNodes(element);
  reading.writer.endBlock();
  reading.writer.role = undefined;
}
