import type { Container, Leaf, Node } from '../../model/node.ts';
import { appendTo } from '../collection/append-to.ts';
import {
  type CitationTree,
  childrenOf,
  countArticles,
  findAll,
  groupChildren,
  indexForCitations,
  placeIn,
  sentencesOf,
} from './tree.ts';
import {
  captionKey,
  headingLevels,
  normaliseWords,
  printedTerm,
  readLabelWords,
  rowKey,
  unitOf,
  unnumbered,
  writeNumber,
} from './words.ts';

/**
 * Writes the citation of a node as a person would: `art_13__para_2__item_3` → `第13条第2項第3号`,
 * `suppl_1__para_2` → `附則(平成16年7月1日変更)第2項`, `…__row_16` → `第3条「契約者」`.
 * @returns the citation, which `resolveCitation` takes back to this id; the id itself where words cannot tell the node
 */
export function formatCitation(id: string, root: Container): string {
  const tree = indexForCitations(root);
  const node = tree.byId.get(id);
  return (node && writeNode(node, tree)) ?? id;
}

function writeNode(node: Node, tree: CitationTree): string | undefined {
  if (node === tree.root) return '本約款';
  const parent = tree.parentOf.get(node);
  if (!parent) return undefined;
  if (!('children' in node)) return join(writeNode(parent, tree), writeSentence(node, parent));
  switch (node.type) {
    case 'appdx':
      return writeAppendix(node, tree);
    case 'article':
      return writeArticle(node, parent, tree);
    case 'tableRow':
      return writeRow(node, parent, tree);
    case 'table':
      return join(prefixOf(parent, tree), writeTable(node, parent));
    default:
      return join(prefixOf(parent, tree), writeSegment(node, parent));
  }
}

function join(before: string | undefined, own: string | undefined): string | undefined {
  return before === undefined || own === undefined ? undefined : before + own;
}

/** What stands before a citation below this node: nothing below the root. */
function prefixOf(node: Container, tree: CitationTree): string | undefined {
  return node === tree.root ? '' : writeNode(node, tree);
}

function writeSegment(node: Container, parent: Container): string | undefined {
  if (node.type === 'supplProvision') return writeSupplementary(node, parent);
  if (node.type === 'subitem') return writeSubitem(node, parent);
  if (node.type === 'tableCell') return `の${placeIn(childrenOf(parent, 'tableCell'), node) + 1}列目`;
  const name = unnumbered.get(node.type);
  if (name !== undefined) return childrenOf(parent, node.type).length > 1 ? undefined : name;
  return writeNumbered(node, parent);
}

function writeNumbered(node: Container, parent: Container): string | undefined {
  const unit = unitOf.get(node.type);
  const written = unit && writeNumber(node.number, unit);
  if (!written) return undefined;
  const alike =
    groupChildren(parent, node.type, 'number', ({ number }) => number).get(node.number ?? '') ?? [];
  return alike.length > 1 ? `${written}(${placeIn(alike, node) + 1}番目)` : written;
}

function writeArticle(node: Container, parent: Container, tree: CitationTree): string | undefined {
  let scope = parent;
  while (headingLevels.has(scope.type)) scope = tree.parentOf.get(scope) ?? tree.root;
  const isUnique = countArticles(scope).get(node.number ?? '') === 1;
  return join(prefixOf(isUnique ? scope : parent, tree), writeNumbered(node, parent));
}

function writeSupplementary(node: Container, parent: Container): string {
  const key = captionKey(node);
  const alike = groupChildren(parent, 'supplProvision', 'caption', captionKey).get(key ?? '') ?? [];
  if (key !== undefined && alike.length === 1) return `附則(${node.caption?.replace(/\s+/g, '')})`;
  const all = childrenOf(parent, 'supplProvision');
  return all.length === 1 ? '附則' : `附則(${placeIn(all, node) + 1})`;
}

function writeAppendix(node: Container, tree: CitationTree): string {
  const key = normaliseWords(node.label ?? '');
  const alike = groupAppendices(tree).get(withoutOrdinal(key)) ?? [];
  const isWord = /^[^\d(「][^「」]*$/.test(key) && !/^(?:附則|付則|付録|目次|前文|第\d+[^表])/.test(key);
  return isWord && alike.length === 1 ? key : `付録${placeIn(tree.appendices, node) + 1}`;
}

/** 別表第1 and 別表1 are one label. */
function withoutOrdinal(key: string): string {
  return key.replace('第', '');
}

const appendixGroups = new WeakMap<CitationTree, ReadonlyMap<string, Container[]>>();

/** The appendices by their labels, grouped once for each tree. */
function groupAppendices(tree: CitationTree): ReadonlyMap<string, Container[]> {
  const known = appendixGroups.get(tree);
  if (known) return known;
  const groups = new Map<string, Container[]>();
  for (const one of tree.appendices) appendTo(groups, withoutOrdinal(normaliseWords(one.label ?? '')), one);
  appendixGroups.set(tree, groups);
  return groups;
}

function writeSubitem(node: Container, parent: Container): string {
  const words = readLabelWords(node.label ?? '');
  const byLabel = groupChildren(parent, 'subitem', 'label', ({ label }) => readLabelWords(label ?? '')?.key);
  const isOnly = words !== undefined && byLabel.get(words.key)?.length === 1;
  if (isOnly) return words.written;
  const all = childrenOf(parent, 'subitem');
  return `細目${placeIn(all, node) + 1}`;
}

function writeTable(node: Container, parent: Container): string {
  const tables = childrenOf(parent, 'table');
  return tables.length === 1 ? 'の表' : `の第${placeIn(tables, node) + 1}表`;
}

function writeRow(row: Container, table: Container, tree: CitationTree): string | undefined {
  const owner = tree.parentOf.get(table) ?? tree.root;
  const article = tree.parentOf.get(owner);
  // A person leaves 第1項 out where the article has no other.
  const isOnly = owner.type === 'paragraph' && article && childrenOf(article, 'paragraph').length === 1;
  const clause = isOnly ? article : owner;
  const key = row.head ? undefined : rowKey(row);
  if (key !== undefined && countRows(clause).get(key) === 1)
    return join(prefixOf(clause, tree), `「${printedTerm(row).trim()}」`);
  const kind = ({ head }: Container) => (head ? 'head' : 'row');
  const alike = groupChildren(table, 'tableRow', 'head', kind).get(kind(row)) ?? [];
  if (row.head) return alike.length > 1 ? undefined : join(writeNode(table, tree), 'の見出し行');
  return join(writeNode(table, tree), `の${placeIn(alike, row) + 1}行目`);
}

const rowCounts = new WeakMap<Container, ReadonlyMap<string, number>>();

/** How often each row's key stands in a clause. */
function countRows(clause: Container): ReadonlyMap<string, number> {
  const known = rowCounts.get(clause);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const row of findAll(clause, ({ type }) => type === 'tableRow')) {
    const key = rowKey(row);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  rowCounts.set(clause, counts);
  return counts;
}

/** What is asked of the sentences of a clause, found once for each clause. */
interface OwnSentences {
  places: ReadonlyMap<Leaf, number>;
  provisos: readonly Leaf[];
  holdsItems: boolean;
}

const ownSentences = new WeakMap<Container, OwnSentences>();

function studySentences(owner: Container): OwnSentences {
  const known = ownSentences.get(owner);
  if (known) return known;
  const sentences = sentencesOf(owner);
  const study = {
    places: new Map(sentences.map((one, place) => [one, place])),
    provisos: sentences.filter((one) => one.function === 'proviso'),
    holdsItems: owner.children.some(({ type }) => type === 'item' || type === 'subitem'),
  };
  ownSentences.set(owner, study);
  return study;
}

function writeSentence(sentence: Leaf, owner: Container): string | undefined {
  const { places, provisos, holdsItems } = studySentences(owner);
  const index = places.get(sentence);
  if (index === undefined) return undefined;
  if (provisos.length === 1 && provisos[0] === sentence) return 'ただし書';
  if (provisos.length === 1 && places.size === 2) return '本文';
  if (provisos.length === 0 && places.size === 2) return index === 0 ? '前段' : '後段';
  return places.size === 1 && holdsItems ? '柱書' : `第${index + 1}文`;
}
