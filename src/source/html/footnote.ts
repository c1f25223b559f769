import type { Element, Nodes } from 'hast';
import { holdsArticle } from '../line/layout-table.ts';
import { isRaised } from './marks.ts';
import { wordsOf } from './words.ts';

const [longestSign, longestNote] = [8, 400];

/** Ids to which the raised signs of a page lead: `<sup><a href="#n1">1</a></sup>` → n1 */
export function listNoteIds(nodes: readonly Nodes[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Nodes, isInRaised: boolean): void => {
    if (!('children' in node)) return;
    const raised = isInRaised || (node.type === 'element' && isRaised(node.tagName));
    const target = node.type === 'element' ? targetOf(node) : undefined;
    if (
      target !== undefined &&
      wordsOf(node).trim().length <= longestSign &&
      (raised || isReference(node as Element))
    )
      found.add(target);
    for (const child of node.children) visit(child, raised);
  };
  for (const node of nodes) visit(node, false);
  return found;
}

function targetOf({ tagName, properties }: Element): string | undefined {
  const href = tagName === 'a' ? String(properties.href ?? '') : '';
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : undefined;
}

function isReference({ properties, children }: Element): boolean {
  if (properties.role === 'doc-noteref') return true;
  const filled = children.filter((child) => wordsOf(child).trim() !== '');
  return filled.length === 1 && filled[0].type === 'element' && isRaised(filled[0].tagName);
}

/** Whether an element is a note: a sign leads to it or to what begins it. */
export function isNote(element: Element, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0 || !/^(?:li|p|div|dd|aside)$/.test(element.tagName)) return false;
  if (![element, ...firstsOf(element)].some(({ properties }) => ids.has(String(properties.id)))) return false;
  const words = wordsOf(element).trim();
  return words !== '' && words.length <= longestNote && !holdsArticle([words]);
}

/** What begins an element: its first child, and that one's. */
function firstsOf({ children }: Element): Element[] {
  const first = children.find((child) => child.type === 'element' || wordsOf(child).trim() !== '');
  if (first?.type !== 'element' || !/^(?:a|span|sup|b|small)$/.test(first.tagName)) return [];
  return [first, ...firstsOf(first)];
}

/** Whether an element leads from a note back to its sign: `<a href="#r1">↩</a>`. */
export function isBackLink(element: Element): boolean {
  return targetOf(element) !== undefined && /^(?:[\s↩↑⤴⏎^]|\ufe0e|\ufe0f)+$/.test(wordsOf(element));
}
