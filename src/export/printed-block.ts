import type { Mark } from '../model/line.ts';
import type { Container, Leaf, Node } from '../model/node.ts';
import { headingTypes } from '../model/node-type.ts';
import { isContainer } from '../model/tree-walk.ts';

/** Words that are set alike: on the line, above or below it, or with a reading. */
export interface PrintedRun extends Partial<Pick<Mark, 'kind' | 'reading'>> {
  text: string;
}

/** The runs of one printed line. */
export type PrintedLine = readonly PrintedRun[];

/** One thing that stands on lines of its own when a text is printed. */
export interface PrintedBlock {
  kind: 'title' | 'note' | 'heading' | 'clause' | 'table';
  /** Id of the clause that begins here; absent where a clause goes on, and for notes. */
  id?: string;
  type: Node['type'];
  /** Of a heading: 1 for the title, 2 for what stands under it … Of a clause: 0 for a paragraph, 1 for an item … */
  level: number;
  /** As printed: 第１条, (1). */
  label?: string;
  /** Without brackets; of a heading level its title. */
  caption?: PrintedLine;
  /** The words, a line for each that ends in the text; none where there are no words. */
  lines: readonly PrintedLine[];
  /** Of a table. */
  rows?: readonly PrintedRow[];
}

export interface PrintedRow {
  id: string;
  head: boolean;
  cells: readonly { id: string; lines: readonly PrintedLine[] }[];
}

const headings: ReadonlySet<string> = new Set(headingTypes);
const parts: ReadonlySet<string> = new Set([
  'article',
  'supplProvision',
  'appdx',
  'toc',
  'preamble',
  'cover',
  'closing',
  'commentary',
]);
const clauses: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem']);

/** Lists what a text consists of when it is printed, in order: the title, headings, clauses with their words, tables, notes. */
export function listPrintedBlocks(root: Container): PrintedBlock[] {
  return root.children.flatMap((child) => listBlocks(child, 1, 0));
}

function listBlocks(node: Node, heading: number, level: number): PrintedBlock[] {
  if (!isContainer(node)) return [printLeaf(node, heading, level)];
  const { id, type } = node;
  if (type === 'table') return [{ kind: 'table', id, type, level, lines: [], rows: listRows(node) }];
  if (clauses.has(type)) return listClause(node, heading, level);
  if (!headings.has(type) && !parts.has(type)) return listRuns(node.children, heading, level);
  const below = listRuns(node.children, heading + 1, 0);
  if (node.label === undefined && node.caption === undefined) return below;
  return [{ kind: 'heading', id, type, level: heading + 1, ...nameOf(node), lines: [] }, ...below];
}

function nameOf({ label, caption, captionMarks = [] }: Container): Pick<PrintedBlock, 'label' | 'caption'> {
  return {
    ...(label !== undefined && { label }),
    ...(caption !== undefined && { caption: cutRuns(caption, captionMarks) }),
  };
}

function printLeaf(leaf: Leaf, heading: number, level: number): PrintedBlock {
  const { type } = leaf;
  const kind = type === 'title' ? 'title' : type === 'sentence' ? 'clause' : 'note';
  return { kind, type, level: kind === 'title' ? heading : level, lines: printLines([leaf]) };
}

/** The words of a clause up to what hangs under it, and what follows. */
function listClause(node: Container, heading: number, level: number): PrintedBlock[] {
  const { id, type, children } = node;
  const first = children.findIndex((child) => child.type !== 'sentence');
  const own = first < 0 ? children : children.slice(0, first);
  const rest = first < 0 ? [] : children.slice(first);
  const head: PrintedBlock = { kind: 'clause', id, type, level, ...nameOf(node), lines: printLines(own) };
  return [head, ...listRuns(rest, heading, level, type)];
}

/** Children in order; sentences that follow one another are one block. */
function listRuns(
  nodes: readonly Node[],
  heading: number,
  level: number,
  type: Node['type'] = 'sentence',
): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  let run: Node[] = [];
  const flush = (): void => {
    if (run.length > 0) blocks.push({ kind: 'clause', type, level, lines: printLines(run) });
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'sentence') run.push(node);
    else {
      flush();
      const inner = type !== 'sentence' && clauses.has(node.type) ? level + 1 : level;
      blocks.push(...listBlocks(node, heading, inner));
    }
  }
  flush();
  return blocks;
}

/** The lines of leaves that follow one another. */
function printLines(nodes: readonly Node[]): PrintedLine[] {
  const lines: PrintedRun[][] = [];
  let isOpen = false;
  for (const node of nodes) {
    if (isContainer(node) || node.value === '') continue;
    if (!isOpen) lines.push([]);
    lines[lines.length - 1].push(...cutRuns(node.value, node.marks ?? []));
    isOpen = !node.endsLine;
  }
  return lines;
}

function cutRuns(value: string, marks: readonly Mark[]): PrintedRun[] {
  const runs: PrintedRun[] = [];
  let reached = 0;
  for (const { start, end, kind, reading } of marks) {
    if (start < reached || end > value.length) continue;
    if (start > reached) runs.push({ text: value.slice(reached, start) });
    runs.push({ text: value.slice(start, end), kind, ...(reading !== undefined && { reading }) });
    reached = end;
  }
  if (reached < value.length) runs.push({ text: value.slice(reached) });
  return runs;
}

function listRows({ children }: Container): PrintedRow[] {
  return children.filter(isContainer).map(({ id, head = false, children: cells }) => ({
    id,
    head,
    cells: cells.filter(isContainer).map((cell) => ({ id: cell.id, lines: printLines(listLeaves(cell)) })),
  }));
}

/** The leaves of a cell; what it holds besides sentences begins a line of its own. */
function listLeaves({ children }: Container): Leaf[] {
  return children.flatMap((child) =>
    isContainer(child) ? listLeaves(child).map((leaf) => ({ ...leaf, endsLine: true as const })) : [child],
  );
}

/** Words of a heading as it is printed: 第１章　総則, 第１条（目的）. */
export function nameHeading({ type, label = '', caption }: PrintedBlock): PrintedLine {
  if (caption === undefined) return [{ text: label }];
  if (label === '') return caption;
  return headings.has(type)
    ? [{ text: `${label}　` }, ...caption]
    : [{ text: `${label}（` }, ...caption, { text: '）' }];
}

/** The words of lines without how they are set. */
export function plainText(lines: readonly PrintedLine[], separator = ''): string {
  return lines.map((line) => line.map(({ text }) => text).join('')).join(separator);
}
