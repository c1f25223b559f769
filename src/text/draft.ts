import type { Container, Leaf, Node } from '../model/node.ts';
import { type ContainerType, headingTypes } from '../model/node-type.ts';
import { isContainer } from '../model/tree-walk.ts';

/** Words of a draft: the sentences of one run, joined, or a title, a note, a line of the table of contents. */
export interface DraftWords {
  type: 'words' | 'title' | 'note' | 'tocLine';
  value: string;
  /** The leaves that the words were made from; of new words none. */
  leaves?: readonly Leaf[];
  /** Where each character stood in the joined values of `leaves`, -1 for a new one; absent while nothing was changed. */
  kept?: readonly number[];
}

/** New provisions as an amendment quotes them; they are read when the amended text is parsed. */
export interface DraftBlock {
  type: 'block';
  lines: readonly string[];
}

/** A clause of a text that is being amended: without ids and positions, and free to change. */
export interface Draft {
  /** Id of the clause in the revision that it was made from. */
  id: string;
  /** `line`: a line that stands among the clauses and is none, with its words as only child. */
  type: ContainerType | 'line';
  label?: string;
  number?: string;
  through?: string;
  caption?: string;
  deleted?: boolean;
  head?: boolean;
  /** Quoted words that stand instead of the clause; they carry its label. */
  lines?: readonly string[];
  /** The clause that it was made from; of a new clause none. */
  origin?: Container;
  /** The clause that a new one stands instead of. */
  insteadOf?: Container;
  /** Of a new table: it has no column headings. */
  isHeadless?: boolean;
  /** Its caption stands above the clauses after it too (共通見出し). */
  hasCommonCaption?: boolean;
  children: DraftNode[];
}

export type DraftNode = Draft | DraftWords | DraftBlock;

/** Whether a node of a draft holds others. */
export function isDraft(node: DraftNode): node is Draft {
  return 'children' in node;
}

/** Makes a draft of a tree, which stays as it is. */
export function draftOf(container: Container): Draft {
  const { id, type, label, number, through, caption, deleted, head } = container;
  return {
    id,
    type,
    ...(label !== undefined && { label }),
    ...(number !== undefined && { number }),
    ...(through !== undefined && { through }),
    ...(caption !== undefined && { caption }),
    ...(deleted && { deleted }),
    ...(head && { head }),
    origin: container,
    children: draftNodes(container.children),
  };
}

/**
 * Makes the draft on which an amendment works: 編 章 節 are lines among the articles, as they are in print, so that a heading
 * can be put in or taken away without its articles.
 */
export function draftForAmendment(root: Container): Draft {
  const draft = draftOf(root);
  for (const node of [draft, ...draft.children.filter(isDraft)]) node.children = flatten(node.children);
  return draft;
}

const headings: ReadonlySet<string> = new Set(headingTypes);

/** Whether a clause is an 編, 章, 節, 款 or 目. */
export function isHeading({ type }: { type: Draft['type'] }): boolean {
  return headings.has(type);
}

function flatten(nodes: readonly DraftNode[]): DraftNode[] {
  return nodes.flatMap((node) => {
    if (!isDraft(node) || !isHeading(node)) return [node];
    const below = flatten(node.children);
    node.children = [];
    return [node, ...below];
  });
}

/** Puts words into a piece of words in place of those from `start` to `end`, and keeps where the others stood. */
export function spliceWords(piece: DraftWords, start: number, end: number, words: string): void {
  const kept = piece.kept ?? Array.from({ length: piece.value.length }, (_, at) => at);
  piece.value = piece.value.slice(0, start) + words + piece.value.slice(end);
  if (piece.leaves)
    piece.kept = [
      ...kept.slice(0, start),
      ...Array.from({ length: words.length }, () => -1),
      ...kept.slice(end),
    ];
}

function draftNodes(nodes: readonly Node[]): DraftNode[] {
  const drafts: DraftNode[] = [];
  for (const node of nodes) {
    const last = drafts.at(-1);
    if (isContainer(node)) drafts.push(draftOf(node));
    else if (node.type !== 'sentence') drafts.push({ type: node.type, value: node.value, leaves: [node] });
    else if (last?.type === 'words') {
      last.value += node.value;
      (last.leaves as Leaf[]).push(node);
    } else drafts.push({ type: 'words', value: node.value, leaves: [node] });
  }
  return drafts;
}

/** The words that hang directly under a clause, in order; of a row those of its cells. */
export function ownWords(draft: Draft): DraftWords[] {
  const isRow = draft.type === 'tableRow';
  return draft.children.flatMap((child) => {
    if (isDraft(child)) return isRow ? ownWords(child) : [];
    return child.type === 'block' ? [] : [child];
  });
}

/** The words at and below a clause, in order. */
export function allWords(draft: Draft): DraftWords[] {
  return draft.children.flatMap((child) => {
    if (isDraft(child)) return allWords(child);
    return child.type === 'block' ? [] : [child];
  });
}

/** The words of each cell of a row. */
export function renderedCells(row: Draft): string[] {
  return row.children
    .filter(isDraft)
    .map((cell) =>
      cell.children.map((child) => (isDraft(child) || child.type === 'block' ? '' : child.value)).join(''),
    );
}
