import type { Element, Nodes, Root } from 'hast';
import { findLeftOut, type LeftOutParts, wordsOf } from './left-out.ts';

/** An article element holds the text if it holds at least this part of the page's words. */
const leastPart = 0.5;

/** The element that holds the text: `main`, else the one `article` with most of the words, else the whole page. */
export function findMain(root: Root, leftOut: LeftOutParts): Root | Element {
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
  if (!main) return root;
  addOutside(root, main, leftOut);
  return main;
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
function addOutside(node: Nodes, main: Element, leftOut: LeftOutParts): boolean {
  if (node === main) return true;
  if (!('children' in node)) return false;
  const inner = node.children.map((child) => addOutside(child, main, leftOut));
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
