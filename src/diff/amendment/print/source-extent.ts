import type { Container, Leaf, Node } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { type DraftNode, isDraft, isHeading } from '../../../text/draft.ts';
import { AmendmentRefused } from '../instruction.ts';
import { namePiece } from '../verify/name-piece.ts';
import type { SourcePage } from './source-page.ts';

/** Offsets between which a clause stands, with the layout of its lines. */
export interface Extent {
  start: number;
  end: number;
}

/** Where a node stands; a heading without what is below it. */
export function extentOf(node: Node, page: SourcePage): Extent {
  const { start, end } = node.position;
  const stop = isContainer(node) && isHeading(node) ? headEnd(node) : end.offset;
  return { start: page.headOf(start.offset), end: page.tailOf(stop) };
}

/** @throws {AmendmentRefused} if a node stands in several pieces */
export function assertWhole(node: Node): void {
  if (!node.position.spans) return;
  throw new AmendmentRefused(`${namePiece(node)} is torn in the source; mend its layout there`);
}

/** What a node of a draft stands for in the old tree. */
export function originOf(node: DraftNode): Node | undefined {
  if (isDraft(node)) return node.origin ?? node.insteadOf;
  return node.type === 'block' ? undefined : node.leaves?.[0];
}

/** What of the old tree a draft still has. */
export function usedOrigins(nodes: readonly DraftNode[]): Set<Node> {
  const used = new Set<Node>();
  for (const node of nodes) {
    const from = originOf(node);
    if (from) used.add(from);
    if (!isDraft(node) && node.type !== 'block') for (const leaf of node.leaves ?? []) used.add(leaf as Leaf);
  }
  return used;
}

/** Where the label, the caption and the words of a clause itself end. */
export function headEnd({ labelPosition, captionPosition, position, children }: Container): number {
  const own = children.filter((child) => !isContainer(child)).map((child) => child.position.end.offset);
  const ends = [labelPosition, captionPosition].flatMap((place) => (place ? [place.end.offset] : []));
  const all = [...ends, ...own];
  return all.length > 0 ? Math.max(...all) : position.start.offset;
}

/** Headings stand beside what they hold, as in a draft. */
export function flatten(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) =>
    isContainer(node) && isHeading(node) ? [node, ...flatten(node.children)] : [node],
  );
}
