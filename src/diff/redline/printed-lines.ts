import type { Container, Leaf, Node } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { isNote } from '../lines/line-id.ts';

/** One line of a text as a redline prints it. */
export interface PrintedLine {
  kind: 'title' | 'heading' | 'text' | 'row';
  /** The clause that begins here; of notes and lines of the table of contents none. */
  clause?: string;
  /** Which line of the clause this is. */
  part: string;
  /** One text; of a row that of each cell. */
  cells: readonly string[];
  /** Level of a heading from 1; of other lines how far they are set in. */
  level: number;
  /** The table that a row belongs to. */
  table?: string;
}

const headings: ReadonlySet<string> = new Set([
  ...headingTypes,
  'article',
  'supplProvision',
  'appdx',
  'toc',
  'preamble',
]);

/** Lists the lines of a text in order; each character of labels, captions and words stands in one of them. */
export function listPrintedLines(root: Container): PrintedLine[] {
  return root.children.flatMap((child) => listLines(child, root, { heading: 1, indent: 0 }));
}

interface Depth {
  heading: number;
  indent: number;
}

function listLines(node: Node, parent: Container, depth: Depth): PrintedLine[] {
  if (!isContainer(node)) return [leafLine(node, parent, depth)];
  if (node.type === 'table') return listRows(node);
  const caption = node.caption === undefined ? undefined : captionWords(node);
  const isAbove = caption !== undefined && node.label !== undefined && !isBehind(node);
  const [words, rest] = takeWords(node);
  const isHeading = headings.has(node.type);
  const own = { clause: node.id, level: isHeading ? depth.heading : depth.indent };
  const kind = isHeading ? 'heading' : 'text';
  const head = [node.label, isAbove ? undefined : caption]
    .filter((part) => part !== undefined)
    .join(gapOf(node));
  const below = nextDepth(node, depth);
  const lines: PrintedLine[] = [];
  if (isAbove) lines.push({ kind, part: 'caption', cells: [caption], ...own });
  const isOneLine = !isHeading || node.deleted === true || isAbove;
  const first = isOneLine && words !== '' ? [head, words].filter((part) => part !== '').join('　') : head;
  if (first !== '')
    lines.push({ kind: isAbove && words !== '' ? 'text' : kind, part: 'head', cells: [first], ...own });
  if (!isOneLine && words !== '')
    lines.push({ kind: 'text', part: 'words', cells: [words], ...own, level: depth.indent });
  return [...lines, ...rest.flatMap((child) => listLines(child, node, below))];
}

const indented: ReadonlySet<string> = new Set(['item', 'subitem']);

function nextDepth({ type }: Container, { heading, indent }: Depth): Depth {
  if (headings.has(type)) return { heading: heading + 1, indent: 0 };
  return { heading, indent: type === 'paragraph' || indented.has(type) ? indent + 1 : indent };
}

function leafLine({ type, value, id }: Leaf, parent: Container, { heading, indent }: Depth): PrintedLine {
  if (type === 'title' && parent.type === 'root')
    return { kind: 'title', part: 'title', cells: [value], level: heading };
  // A heading of a text without numbers is a line, and so is a note.
  if (type === 'title' || (type === 'note' && isLineOf(parent)))
    return {
      kind: type === 'title' ? 'heading' : 'text',
      clause: parent.id,
      part: 'line',
      cells: [value],
      level: type === 'title' ? heading : indent,
    };
  // Words behind a table or a list go on in the clause.
  const part = id === undefined ? type : `words ${id.slice(parent.id.length)}`;
  return {
    kind: 'text',
    ...(id !== undefined && { clause: parent.id }),
    part,
    cells: [value],
    level: indent,
  };
}

function isLineOf({ type, id }: Container): boolean {
  return type === 'paragraph' || isNote(id);
}

/** The words that stand in the line of the label: the own ones, or those of a first paragraph without a number. */
function takeWords(node: Container): [words: string, rest: readonly Node[]] {
  const count = node.children.findIndex((child) => child.type !== 'sentence');
  const end = count < 0 ? node.children.length : count;
  if (end > 0)
    return [
      node.children
        .slice(0, end)
        .map((child) => ('value' in child ? child.value : ''))
        .join(''),
      node.children.slice(end),
    ];
  const [first, ...rest] = node.children;
  const opens =
    first &&
    isContainer(first) &&
    first.type === 'paragraph' &&
    first.label === undefined &&
    first.caption === undefined;
  if (!opens || node.type === 'root') return ['', node.children];
  const [words, below] = takeWords(first);
  return [words, [...below, ...rest]];
}

function isBehind({ labelPosition, captionPosition }: Container): boolean {
  if (!labelPosition || !captionPosition) return true;
  return captionPosition.start.offset > labelPosition.start.offset;
}

function captionWords({ type, caption = '' }: Container): string {
  return headingTypes.includes(type as never) ? caption : `（${caption}）`;
}

function gapOf({ type }: Container): string {
  return headingTypes.includes(type as never) ? '　' : '';
}

function listRows(table: Container): PrintedLine[] {
  return table.children.filter(isContainer).map((row) => ({
    kind: 'row',
    clause: row.id,
    part: 'row',
    cells: row.children.filter(isContainer).map((cell) => wordsOf(cell)),
    level: 0,
    table: table.id,
  }));
}

function wordsOf(node: Node): string {
  return isContainer(node) ? node.children.map(wordsOf).join('') : node.value;
}
