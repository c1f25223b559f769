import type { RunPlace } from '../../model/comparison.ts';
import type { Container, Leaf } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';

/** A piece of the own text of a clause: its label, its caption, or one of its sentences. */
export interface OwnPiece {
  leaf: string;
  field?: 'label' | 'caption';
  text: string;
}

/** The own text of clauses in printed order: label, caption, own sentences; of a row its cells. */
export function listOwnPieces(clauses: readonly Container[]): OwnPiece[] {
  return clauses.flatMap((clause) => {
    const pieces: OwnPiece[] = [];
    if (clause.type === 'root') return titlePieces(clause);
    if (clause.label !== undefined) pieces.push({ leaf: clause.id, field: 'label', text: clause.label });
    if (clause.caption !== undefined)
      pieces.push({ leaf: clause.id, field: 'caption', text: clause.caption });
    for (const { id = clause.id, value, type } of ownLeaves(clause))
      pieces.push({ leaf: id, ...(type === 'title' && { field: 'caption' }), text: value });
    return pieces;
  });
}

/** The title of a text is the caption of its root. */
function titlePieces({ id, children }: Container): OwnPiece[] {
  return children.flatMap((child) =>
    child.type === 'title' && !isContainer(child) ? [{ leaf: id, field: 'caption', text: child.value }] : [],
  );
}

function ownLeaves(clause: Container): Leaf[] {
  const isRow = clause.type === 'tableRow' || clause.type === 'tableCell';
  return clause.children.flatMap((child) => {
    if (isContainer(child)) return isRow ? ownLeaves(child) : [];
    return child.type === 'tocLine' ? [] : [child];
  });
}

/** The places of a stretch of the joined text of pieces. */
export function placesOf(pieces: readonly OwnPiece[], start: number, end: number): RunPlace[] {
  const places: RunPlace[] = [];
  let offset = 0;
  for (const { leaf, field, text } of pieces) {
    const [from, to] = [Math.max(start, offset), Math.min(end, offset + text.length)];
    if (from < to) places.push({ leaf, ...(field && { field }), start: from - offset, end: to - offset });
    offset += text.length;
  }
  return places;
}
