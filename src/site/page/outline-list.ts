import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';

const listed: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'supplProvision',
  'appdx',
]);

/** The table of contents as nested lists of links; what has no heading of its own is left out. */
export function outlineList(tree: Container): Element {
  return h('ol', { className: 'outline' }, tree.children.filter(isContainer).flatMap(outlineItem));
}

function outlineItem(node: Container): Element[] {
  const { id, type, label, caption, children } = node;
  const below = children.filter(isContainer).flatMap(outlineItem);
  if (!listed.has(type) || (label === undefined && caption === undefined)) return below;
  const words = [
    ...(label === undefined ? [] : [h('span', { className: 'outline-label' }, label)]),
    ...(caption === undefined ? [] : [h('span', caption)]),
  ];
  const link = h('a', { href: `#${encodeURIComponent(id)}` }, words);
  if (below.length === 0 || type === 'article') return [h('li', [link])];
  // Dated 附則 are many; they unfold when asked for.
  const isOpen = type !== 'supplProvision' && below.length <= 60;
  return [h('li', [h('details', isOpen ? { open: true } : {}, [h('summary', [link]), h('ol', below)])])];
}
