import type { Container, Leaf } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { plainText } from '../../text/width.ts';

/** A clause as the alignment sees it. */
export interface ClauseEntry {
  node: Container;
  parent: ClauseEntry | undefined;
  children: ClauseEntry[];
  /** Place in document order. */
  order: number;
  /** Own sentences, of a row its cells, without width and white space. */
  own: string;
  /** Caption without width and white space. */
  caption: string;
  /** Caption and all words at and below the clause, with the numbers of pointers masked: what the clause says, wherever it stands. */
  words: string;
}

/** Containers that are no clause of their own: the cells of a row are its text, a table of contents repeats others. */
const partOfOthers: ReadonlySet<string> = new Set(['tableCell', 'toc']);

/** Makes the entries of a tree, the root's among them first. */
export function listEntries(root: Container): ClauseEntry[] {
  const entries: ClauseEntry[] = [];
  const visit = (node: Container, parent: ClauseEntry | undefined): ClauseEntry => {
    const entry: ClauseEntry = {
      node,
      parent,
      children: [],
      order: entries.length,
      own: ownWords(node),
      caption: plainText(node.caption ?? ''),
      words: '',
    };
    entries.push(entry);
    for (const child of node.children) {
      if (isContainer(child) && !partOfOthers.has(child.type)) entry.children.push(visit(child, entry));
    }
    entry.words = maskPointers(entry.caption + entry.own) + entry.children.map(({ words }) => words).join('');
    return entry;
  };
  visit(root, undefined);
  return entries;
}

function ownWords(node: Container): string {
  // The title is what the whole text has of its own.
  if (node.type === 'root')
    return node.children
      .filter(isLeaf)
      .filter(({ type }) => type === 'title')
      .map(({ value }) => plainText(value))
      .join('\n');
  const leaves = node.type === 'tableRow' ? node.children.flatMap(leavesOf) : node.children.filter(isLeaf);
  return leaves.map(({ value }) => plainText(value)).join('\n');
}

function leavesOf(node: Container | Leaf): Leaf[] {
  return isContainer(node) ? node.children.flatMap(leavesOf) : [node];
}

function isLeaf(node: Container | Leaf): node is Leaf {
  return !isContainer(node);
}

/** 第25条第2項 → 第#条第#項: a pointer follows its target without the clause being another. */
function maskPointers(text: string): string {
  return text.replace(
    /第[\d〇一二三四五六七八九十百千]+([章節款編条項号])(?:の[\d〇一二三四五六七八九十]+)*/g,
    '第#$1',
  );
}
