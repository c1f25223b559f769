import type { ClauseChange, TextRun } from '../../model/comparison.ts';
import type { Container } from '../../model/node.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { listOwnPieces } from '../align/own-text.ts';
import type { CellLine, CellRun } from './comparison-table.ts';

/** What a clause prints of its own, each part with its changed runs. */
export interface ClauseText {
  node: Container;
  label: CellRun[];
  caption: CellRun[];
  /** Its sentences; of a row its cells. */
  body: CellRun[][];
}

/** Which side of a comparison. */
export type Side = 'old' | 'new';

/** Runs of the pieces of all changed clauses of one side, by leaf and field. */
export type RunsByPiece = ReadonlyMap<string, readonly TextRun[]>;

/** Reads a clause's own text with what changed in it; without runs nothing did, and of an inserted or deleted clause all. */
export function readClauseText(
  node: Container,
  side: Side,
  runs: readonly TextRun[] | undefined,
  isWhollyChanged: boolean,
): ClauseText {
  const text: ClauseText = { node, label: [], caption: [], body: [] };
  const placed = runs && placeRuns(runs, side);
  for (const { leaf, field, text: words } of listOwnPieces([node])) {
    const own = placed ? (placed.get(keyOf(leaf, field)) ?? []) : undefined;
    const cut = cutRuns(words, own, isWhollyChanged);
    if (field) text[field] = cut;
    else text.body.push(cut);
  }
  return text;
}

/** A stretch of a piece, and whether it changed. */
interface PlacedRun {
  start: number;
  end: number;
  changed: boolean;
}

function keyOf(leaf: string, field: string | undefined): string {
  return `${leaf} ${field ?? ''}`;
}

/** The runs of each piece of a clause. */
function placeRuns(runs: readonly TextRun[], side: Side): Map<string, PlacedRun[]> {
  const placed = new Map<string, PlacedRun[]>();
  for (const run of runs) {
    for (const { leaf, field, start, end } of run[side] ?? [])
      appendTo(placed, keyOf(leaf, field), { start, end, changed: run.kind !== 'same' });
  }
  return placed;
}

function cutRuns(words: string, runs: readonly PlacedRun[] | undefined, isWhollyChanged: boolean): CellRun[] {
  if (!runs) return words === '' ? [] : [{ text: words, changed: isWhollyChanged }];
  return runs.map(({ start, end, changed }) => ({ text: words.slice(start, end), changed }));
}

/** Runs of a side by the id of the clause whose change they tell. */
export function runsByClause(changes: readonly ClauseChange[], side: Side): Map<string, readonly TextRun[]> {
  return new Map(
    changes.flatMap(({ runs, ...ids }) => (runs ? ids[side].map((id) => [id, runs] as const) : [])),
  );
}

const indents: Readonly<Partial<Record<Container['type'], number>>> = { item: 1, tableRow: 1 };

/** How far the lines of a clause are set in, in full-width characters; subitems go one deeper each. */
export function indentOf(node: Container, above: readonly Container[]): number {
  if (node.type === 'subitem') return 2 + above.filter(({ type }) => type === 'subitem').length;
  return indents[node.type] ?? 0;
}

const space: CellRun = { text: '　', changed: false };
const omitted: CellRun = { text: '（略）', changed: false };

/** 第２条　… on one line; `prefix` is the label of the article before its first paragraph. */
export function writeLine(text: ClauseText, indent: number, prefix: readonly CellRun[]): CellLine {
  return { indent, runs: [...labelled(text, prefix), ...joinBody(text)] };
}

/** 第２条　（略） */
export function writeOmitted(labels: readonly CellRun[], indent: number): CellLine {
  return { indent, runs: labels.length > 0 ? [...labels, space, omitted] : [omitted] };
}

/** 第１条　, ２（届出）　 or （届出）２　, as it is printed. */
function labelled(text: ClauseText, prefix: readonly CellRun[]): CellRun[] {
  const caption = writeCaption(text);
  const named = labelFirst(text.node) ? [...text.label, ...caption] : [...caption, ...text.label];
  return [prefix, named].flatMap((runs) => (runs.length > 0 ? [...runs, space] : []));
}

/** Whether the caption is printed behind the label: 第1条（目的）. */
export function labelFirst({ labelPosition, captionPosition }: Container): boolean {
  if (!labelPosition || !captionPosition) return false;
  return captionPosition.start.offset > labelPosition.start.offset;
}

/** Sentences follow one another; the cells of a row are set apart. */
function joinBody({ node, body }: ClauseText): CellRun[] {
  if (node.type !== 'tableRow') return body.flat();
  return body.flatMap((cell, place) => (place > 0 ? [space, ...cell] : cell));
}

/** （目的） with its brackets; a heading without a number (【料金】) stands by itself. */
export function writeCaption({ node, caption }: ClauseText): CellRun[] {
  if (caption.length === 0 || (node.label === undefined && node.type === 'article')) return caption;
  const isWhole = caption.every(({ changed }) => changed);
  return [{ text: '（', changed: isWhole }, ...caption, { text: '）', changed: isWhole }];
}
