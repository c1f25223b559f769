import type { Nodes } from 'hast';

/** All words in a node. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && /^(?:script|style|template)$/.test(node.tagName)) return '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
