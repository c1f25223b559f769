import type { Element, Nodes, Root } from 'hast';
import { wordsOf } from './words.ts';

/** From this part of a page's words on, hidden words are its text: a script shows them, all at once or by clicks. */
const leastPart = 0.5;

const hiding = /(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*;?/gi;

/** Whether an element is not shown until a script says so. */
export function isHidden({ properties }: Element): boolean {
  const { hidden, style } = properties;
  if (hidden !== undefined && hidden !== null && hidden !== false) return true;
  return String(style ?? '').search(hiding) >= 0;
}

/** Shows the hidden parts of a page that holds most of its words in them; says whether it did. */
export function showHidden(root: Root): boolean {
  const found: Element[] = [];
  const words = { all: 0, hidden: 0 };
  count(root, false, words, found);
  if (words.hidden === 0 || words.hidden < words.all * leastPart) return false;
  for (const { properties } of found) {
    delete properties.hidden;
    if (properties.style !== undefined) properties.style = String(properties.style).replace(hiding, '');
  }
  return true;
}

function count(
  node: Nodes,
  isInside: boolean,
  words: { all: number; hidden: number },
  found: Element[],
): void {
  if (node.type === 'text') {
    const { length } = wordsOf(node).replace(/\s+/g, '');
    words.all += length;
    if (isInside) words.hidden += length;
  }
  if (!('children' in node)) return;
  if (node.type === 'element' && /^(?:script|style|template|head)$/.test(node.tagName)) return;
  const hides = node.type === 'element' && isHidden(node);
  if (hides) found.push(node);
  for (const child of node.children) count(child, isInside || hides, words, found);
}
