import type { Element, Nodes, Root } from 'hast';
import { findLeftOut, type LeftOutParts } from './left-out.ts';
import { wordsOf } from './words.ts';

/** An article element holds the text if it holds at least this part of the page's words. */
const leastPart = 0.5;

/**
 * The elements that hold the text, in order: `main`, else the one `article` with most of the words, else the whole page; and
 * before it the title that stands beside it, with the words between.
 */
export function findMain(root: Root, leftOut: LeftOutParts): (Root | Element)[] {
  const found: Element[] = [];
  collect(root, found);
  const mains = found.filter(({ tagName, properties }) => tagName === 'main' || properties.role === 'main');
  const articles = found.filter(({ tagName }) => tagName === 'article');
  const all = countWords(root);
  const longest = (elements: readonly Element[]): Element | undefined =>
    elements
      .map((element) => ({ element, length: countWords(element) }))
      .sort((left, right) => right.length - left.length)
      .find(({ length }) => length > 0 && (elements === mains || length >= all * leastPart))?.element;
  const main = longest(mains) ?? longest(articles);
  if (!main) return [root];
  const clauses = countHeads(main) > 0 ? undefined : findClauses(root, main);
  if (clauses) {
    addOutside(root, clauses, new Set(), leftOut);
    return [clauses];
  }
  const title = holdsTitle(main) ? [] : findTitle(root, main);
  addOutside(root, main, new Set<Nodes>(title), leftOut);
  return [...title, main];
}

const clauseHead = /第\s*[0-9０-９〇一二三四五六七八九十百]+\s*条\s*[（(【［]/g;
/** So many heads of articles beside a main part without any are the text that is looked for. */
const fewestHeads = 3;

const countHeads = (node: Nodes): number => new Set(wordsOf(node).match(clauseHead)).size;

/** The first element beside the main one that holds articles: a box that opens over the page. */
function findClauses(node: Nodes, main: Element): Element | undefined {
  if (node === main) return undefined;
  if (!holds(node, main)) {
    const holdsThem = node.type === 'element' && countHeads(node) >= fewestHeads;
    return holdsThem && findLeftOut(node, true) === undefined ? node : undefined;
  }
  for (const child of 'children' in node ? node.children : []) {
    const found = findClauses(child, main);
    if (found) return found;
  }
  return undefined;
}

/** The title before the main element and what stands between the two, but for lists of links. */
function findTitle(root: Root, main: Element): Element[] {
  const before: Element[] = [];
  const visit = (node: Nodes): boolean => {
    if (node === main) return true;
    if (node.type === 'element' && (findLeftOut(node, false) !== undefined || isLinks(node))) return false;
    const children = 'children' in node ? node.children : [];
    const isAround = children.some((child) => holds(child, main));
    if (!isAround && node.type === 'element') {
      if (before.length > 0) before.push(node);
      else if (node.tagName === 'h1') before.push(node);
      else for (const child of children) visit(child);
      return false;
    }
    for (const child of children) if (visit(child)) return true;
    return false;
  };
  return visit(root) && before.length > 0 ? before.filter((node) => wordsOf(node).trim() !== '') : [];
}

function holds(node: Nodes, searched: Element): boolean {
  return node === searched || ('children' in node && node.children.some((child) => holds(child, searched)));
}

function holdsTitle(node: Nodes): boolean {
  if (node.type === 'element' && node.tagName === 'h1') return true;
  return 'children' in node && node.children.some(holdsTitle);
}

/** Whether nearly all words of an element are links: a menu, a path. */
function isLinks(element: Element): boolean {
  const linked = (node: Nodes): number => {
    if (node.type === 'element' && node.tagName === 'a') return countWords(node);
    return 'children' in node ? node.children.reduce((sum, child) => sum + linked(child), 0) : 0;
  };
  const all = countWords(element);
  return all > 0 && linked(element) >= all * 0.8;
}

function collect(node: Nodes, found: Element[]): void {
  if (node.type === 'element') {
    if (findLeftOut(node, true) !== undefined) return;
    if (node.tagName === 'main' || node.tagName === 'article' || node.properties.role === 'main')
      found.push(node);
  }
  if ('children' in node) for (const child of node.children) collect(child, found);
}

function countWords(node: Nodes): number {
  return wordsOf(node).replace(/\s+/g, '').length;
}

/** Names what stands beside the main element. */
function addOutside(node: Nodes, main: Element, kept: ReadonlySet<Nodes>, leftOut: LeftOutParts): boolean {
  if (node === main || kept.has(node)) return true;
  if (!('children' in node)) return false;
  const inner = node.children.map((child) => addOutside(child, main, kept, leftOut));
  if (!inner.includes(true)) return false;
  for (const [index, child] of node.children.entries()) {
    if (
      inner[index] ||
      wordsOf(child).trim() === '' ||
      (child.type === 'element' && child.tagName === 'head')
    )
      continue;
    const reason = child.type === 'element' ? findLeftOut(child, false) : undefined;
    leftOut.add(reason ?? `parts outside of <${main.tagName}>`, child);
  }
  return true;
}
