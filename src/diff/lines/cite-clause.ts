import type { Container, Node } from '../../model/node.ts';
import { indexTree, type TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { formatCitation } from '../../text/citation.ts';
import { isNote } from './line-id.ts';

/** Characters by which a line is known. */
const most = 16;

/**
 * Names a clause of a compared text as a person would: 第3条第2項; 題名; a line that has no number by its first words:
 * 「お客様の個人情報は、次の目的の…」.
 */
export function citeClause(id: string, root: Container): string {
  if (id === root.id) return '題名';
  const words = wordsById(root).get(id);
  if (words !== undefined) return quote(words);
  const citation = formatCitation(id, root);
  return citation === id ? quoteClause(id, root) : citeTwin(citation, id, root);
}

/** Names a clause where its words stand beside it: of clauses with one number which is meant is not told again. */
export function citeBesideWords(id: string, root: Container): string {
  if (id === root.id || wordsById(root).has(id)) return citeClause(id, root);
  return formatCitation(id, root).replace(twin, '');
}

const twin = /\(\d+番目\)/g;

/** Of clauses with one number, which is meant is told by its words: 第13条第1項「総会の招集は…」. */
function citeTwin(citation: string, id: string, root: Container): string {
  const plain = citation.replace(twin, '');
  if (plain === citation) return citation;
  const words = wordsAt(id, root);
  return words === '' || plain.endsWith('」') ? plain : `${plain}${quote(words)}`;
}

/** What has no citation at all is known by its words. */
function quoteClause(id: string, root: Container): string {
  const words = wordsAt(id, root);
  return words === '' ? id : quote(words);
}

function wordsAt(id: string, root: Container): string {
  const index = indexes.get(root) ?? indexTree(root);
  indexes.set(root, index);
  const node = index.byId.get(id);
  return node && isContainer(node) ? ownWords(node) : '';
}

const indexes = new WeakMap<Container, TreeIndex>();

function quote(words: string): string {
  return `「${words.length > most ? `${words.slice(0, most)}…` : words}」`;
}

function ownWords({ children }: Container): string {
  return children.map((leaf) => ('value' in leaf ? leaf.value : '')).join('');
}

const known = new WeakMap<Container, ReadonlyMap<string, string>>();

/** Words of the lines and notes of a tree that no number names. */
function wordsById(root: Container): ReadonlyMap<string, string> {
  const held = known.get(root);
  if (held) return held;
  const found = new Map<string, string>();
  const visit = (node: Node): void => {
    if (!isContainer(node)) return;
    if (isLine(node)) found.set(node.id, ownWords(node));
    for (const child of node.children) visit(child);
  };
  visit(root);
  known.set(root, found);
  return found;
}

/** A line stands below no clause and has no number, a note has the id of its clause. */
function isLine({ type, id, number }: Container): boolean {
  return (type === 'paragraph' && number === undefined) || (type === 'commentary' && isNote(id));
}
