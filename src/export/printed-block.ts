import type { Container, Leaf, Node } from '../model/node.ts';
import { headingTypes } from '../model/node-type.ts';
import { isContainer } from '../model/tree-walk.ts';

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
  caption?: string;
  text: string;
  /** Of a table. */
  rows?: readonly PrintedRow[];
}

export interface PrintedRow {
  id: string;
  head: boolean;
  cells: readonly { id: string; text: string }[];
}

const headings: ReadonlySet<string> = new Set(headingTypes);
const parts: ReadonlySet<string> = new Set(['article', 'supplProvision', 'appdx', 'toc', 'preamble']);
const clauses: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem']);

/** Lists what a text consists of when it is printed, in order: the title, headings, clauses with their words, tables, notes. */
export function listPrintedBlocks(root: Container): PrintedBlock[] {
  return root.children.flatMap((child) => listBlocks(child, 1, 0));
}

function listBlocks(node: Node, heading: number, level: number): PrintedBlock[] {
  if (!isContainer(node)) return [printLeaf(node, heading, level)];
  const { id, type, label, caption, deleted } = node;
  const named = { ...(label !== undefined && { label }), ...(caption !== undefined && { caption }) };
  if (type === 'table') return [{ kind: 'table', id, type, level, text: '', rows: listRows(node) }];
  if (clauses.has(type)) return listClause(node, heading, level);
  if (!headings.has(type) && !parts.has(type))
    return node.children.flatMap((child) => listBlocks(child, heading, level));
  if (deleted && type === 'article') {
    // What is deleted stands behind its number: 第８条 削除
    const text = node.children.flatMap((child) => listBlocks(child, heading, 0)).map((block) => block.text);
    return [{ kind: 'heading', id, type, level: heading + 1, ...named, text: text.join('') }];
  }
  const below = node.children.flatMap((child) => listBlocks(child, heading + 1, 0));
  if (label === undefined && caption === undefined) return below;
  return [{ kind: 'heading', id, type, level: heading + 1, ...named, text: '' }, ...below];
}

function printLeaf({ type, value }: Leaf, heading: number, level: number): PrintedBlock {
  const kind = type === 'title' ? 'title' : type === 'sentence' ? 'clause' : 'note';
  return { kind, type, level: kind === 'title' ? heading : level, text: value };
}

/** The words of a clause up to what hangs under it, and what follows. */
function listClause(node: Container, heading: number, level: number): PrintedBlock[] {
  const { id, type, label, caption, children } = node;
  const first = children.findIndex((child) => child.type !== 'sentence');
  const own = first < 0 ? children : children.slice(0, first);
  const rest = first < 0 ? [] : children.slice(first);
  const head: PrintedBlock = {
    kind: 'clause',
    id,
    type,
    level,
    ...(label !== undefined && { label }),
    ...(caption !== undefined && { caption }),
    text: joinSentences(own),
  };
  const below: PrintedBlock[] = [];
  for (let at = 0; at < rest.length; at++) {
    if (rest[at].type !== 'sentence') {
      below.push(
        ...listBlocks(
          rest[at],
          heading,
          level + (isContainer(rest[at]) && clauses.has(rest[at].type) ? 1 : 0),
        ),
      );
      continue;
    }
    const run = rest.slice(at).findIndex((child) => child.type !== 'sentence');
    const sentences = run < 0 ? rest.slice(at) : rest.slice(at, at + run);
    below.push({ kind: 'clause', type, level, text: joinSentences(sentences) });
    at += sentences.length - 1;
  }
  return [head, ...below];
}

function joinSentences(nodes: readonly Node[]): string {
  return nodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function listRows({ children }: Container): PrintedRow[] {
  return children.filter(isContainer).map(({ id, head = false, children: cells }) => ({
    id,
    head,
    cells: cells.filter(isContainer).map((cell) => ({ id: cell.id, text: joinSentences(cell.children) })),
  }));
}

/** Words of a heading as it is printed: 第１章　総則, 第１条（目的）, 第８条 削除. */
export function nameHeading(type: string, label = '', caption: string | undefined, text = ''): string {
  return [joinCaption(type, label, caption), text].filter((part) => part !== '').join(' ');
}

function joinCaption(type: string, label: string, caption: string | undefined): string {
  if (caption === undefined) return label;
  if (label === '') return caption;
  return headings.has(type) ? `${label}　${caption}` : `${label}（${caption}）`;
}
