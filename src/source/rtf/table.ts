import { build, buildSome, buildValue } from '../docx/build.ts';
import type { WordElement } from '../docx/xml.ts';

/** Where a cell ends and how it goes on, as the definition of its row says. */
export interface RtfCell {
  /** Twentieths of a point from the margin. */
  right: number;
  vertical?: 'restart' | 'continue';
  /** Whether it is one with the cell before. */
  joins?: boolean;
}

/** The definition of a row (`\trowd`). */
export interface RtfRowForm {
  left: number;
  head: boolean;
  cells: RtfCell[];
  /** Of the cell whose end is still to come. */
  next: Omit<RtfCell, 'right'>;
}

/** A row with what its cells hold. */
export interface RtfRow {
  form: RtfRowForm;
  cells: WordElement[][];
}

/** Edges of cells that lie nearer to each other are one: programs round them. */
const tolerance = 30;

export function startRowForm(): RtfRowForm {
  return { left: 0, head: false, cells: [], next: {} };
}

/** Writes a table as Word has it: edges that the rows share are its grid. */
export function buildTable(rows: readonly RtfRow[]): WordElement {
  const edges = findEdges(rows);
  return build(
    'w:tbl',
    {},
    rows.map((row) => buildRow(row, edges)),
  );
}

function findEdges(rows: readonly RtfRow[]): number[] {
  const all = rows.flatMap(({ form }) => [form.left, ...form.cells.map(({ right }) => right)]);
  const edges: number[] = [];
  for (const edge of all.sort((one, other) => one - other))
    if (edges.length === 0 || edge - edges[edges.length - 1] > tolerance) edges.push(edge);
  return edges;
}

function buildRow({ form, cells }: RtfRow, edges: readonly number[]): WordElement {
  const columnOf = (edge: number): number => {
    let [from, to] = [0, edges.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (edges[middle] < edge - tolerance) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const before = columnOf(form.left);
  let column = before;
  const built: WordElement[] = [];
  for (const [index, blocks] of cells.entries()) {
    const cell = form.cells[index];
    const end = cell ? Math.max(column + 1, columnOf(cell.right)) : column + 1;
    built.push(
      build('w:tc', {}, [
        build(
          'w:tcPr',
          {},
          buildSome(
            buildValue('w:gridSpan', end - column),
            cell?.vertical && buildValue('w:vMerge', cell.vertical),
          ),
        ),
        ...blocks,
      ]),
    );
    column = end;
  }
  return build('w:tr', {}, [
    build(
      'w:trPr',
      {},
      buildSome(form.head && buildValue('w:tblHeader'), before > 0 && buildValue('w:gridBefore', before)),
    ),
    ...joinCells(built, form),
  ]);
}

/** Cells that are one with the one before give it their width and their words. */
function joinCells(cells: readonly WordElement[], form: RtfRowForm): WordElement[] {
  const joined: WordElement[] = [];
  for (const [index, cell] of cells.entries()) {
    const before = joined.at(-1);
    if (!before || !form.cells[index]?.joins) {
      joined.push(cell);
      continue;
    }
    const [properties, ...blocks] = before.children as WordElement[];
    const [own, ...more] = cell.children as WordElement[];
    const width = readSpan(properties) + readSpan(own);
    const others = properties.children.slice(1);
    joined[joined.length - 1] = build('w:tc', {}, [
      build('w:tcPr', {}, [buildValue('w:gridSpan', width), ...others]),
      ...blocks,
      ...more,
    ]);
  }
  return joined;
}

function readSpan(properties: WordElement): number {
  const [span] = properties.children as WordElement[];
  return Number(span.attributes['w:val']);
}
