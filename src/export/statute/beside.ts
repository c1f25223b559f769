import type { QuotedStatute } from '../../model/quoted-statute.ts';
import { indexTree } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { PrintedBlock } from '../printed-block.ts';
import { nameStatute } from './name.ts';

/** The words of a statute that stand beside a block: whose they are, and a line for each that they print. */
export interface StatuteNote {
  name: string;
  lines: readonly string[];
}

/** Gives the statutes whose words belong beside a printed block. */
export type FindNotes = (block: PrintedBlock) => readonly StatuteNote[];

/**
 * Finds for each printed block the statutes that its clause cites and whose words are at hand; a provision that one block cites
 * twice is given once.
 */
export function placeStatutes(
  { tree, references, statutes = [] }: YakkanDocument,
  blocks: readonly PrintedBlock[],
): FindNotes {
  const printed = new Set(blocks.flatMap(({ id }) => id ?? []));
  const { parentOf } = indexTree(tree);
  const nodeOf = new Map(references.map(({ id, node }) => [id, node]));
  const placed = new Map<string, Map<string, StatuteNote>>();
  for (const statute of statutes) {
    let node = nodeOf.get(statute.reference);
    while (node !== undefined && !printed.has(node)) node = parentOf.get(node);
    if (node === undefined || statute.quote === undefined) continue;
    const notes = placed.get(node) ?? new Map<string, StatuteNote>();
    placed.set(node, notes.set(nameStatute(statute), makeNote(statute, statute.quote)));
  }
  return ({ id }) => [...((id === undefined ? undefined : placed.get(id))?.values() ?? [])];
}

function makeNote(statute: QuotedStatute, quote: string): StatuteNote {
  return { name: nameStatute(statute), lines: quote.split('\n') };
}
