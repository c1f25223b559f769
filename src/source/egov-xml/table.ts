import type { StructureLeaf, StructureNode } from '../../model/structure.ts';
import { placeCells } from '../line/place-cells.ts';
import { childElements, type XmlElement } from './element.ts';
import { dropUsual, makeStep } from './place.ts';
import type { Place } from './reading.ts';

/** A table; a cell that spans rows or columns stands at its first place, the others are empty. */
export function readTable(table: XmlElement, place: Place): StructureNode {
  const { text, chain, origins } = place;
  const rows = childElements(table, 'TableHeaderRow', 'TableRow');
  const grid = placeCells(
    rows.map((row) =>
      childElements(row).map((cell) => ({
        content: cell,
        rows: readSpan(cell.attributes.rowspan),
        columns: readSpan(cell.attributes.colspan),
      })),
    ),
  );
  const children = grid.map((cells, at): StructureNode => {
    text.endLine();
    const inner = cells.map((cell) => readCell(cell, place));
    dropUsual(rows[at].name, inner);
    const row: StructureNode = {
      type: 'tableRow',
      ...(rows[at].name === 'TableHeaderRow' && { head: true as const }),
      elements: [makeStep(rows[at], 1)],
      children: inner,
    };
    origins.set(row, rows[at]);
    return row;
  });
  dropUsual('Table', children);
  const node: StructureNode = { type: 'table', elements: [...chain], children };
  origins.set(node, table);
  return node;
}

/** Says that a cell holds not even an empty sentence. */
const bare = { name: '@Bare', start: 0 };

/** What a cell holds as sentences, each clause of it on a line of its own. */
function readCell(cell: XmlElement | undefined, place: Place): StructureNode {
  if (!cell) return { type: 'tableCell', elements: [], children: [] };
  place.text.space();
  const content = place.readChildren(cell, { ...place, chain: [], isQuoted: true });
  const children = content.map((leaf, at): StructureLeaf => {
    const { type: _, ...rest } = leaf as StructureLeaf;
    const isEnd = at === content.length - 1 || isSameLine(rest, content[at + 1] as StructureLeaf);
    return { type: 'sentence', ...rest, ...(!isEnd && { endsLine: true as const }) };
  });
  dropUsual(cell.name, children);
  const isBare = children.length === 0 && childElements(cell).length === 0;
  const node: StructureNode = {
    type: 'tableCell',
    elements: [makeStep(cell, 1), ...(isBare ? [bare] : [])],
    children,
  };
  place.origins.set(node, cell);
  return node;
}

/** Sentences that stand right in the cell, or in one clause of it, run on. */
function isSameLine(
  { elements: left = [] }: Pick<StructureLeaf, 'elements'>,
  { elements: right = [] }: StructureLeaf,
): boolean {
  const above = (chain: typeof left) =>
    JSON.stringify(chain.slice(0, -1).map(({ name, index }) => [name, index]));
  return (
    left.at(-1)?.name === 'Sentence' && right.at(-1)?.name === 'Sentence' && above(left) === above(right)
  );
}

function readSpan(value: string | undefined): number {
  return /^\d{1,4}$/.test(value ?? '') ? Number(value) : 1;
}
