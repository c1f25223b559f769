import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Container } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { say } from '../say.ts';

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

/** Dated 附則 are many; so many of them are folded. */
const mostOpen = 12;

/** The table of contents as nested lists of links; what has no heading of its own is left out. */
export function outlineList(tree: Container): Element {
  const children = tree.children.filter(isContainer);
  const supplements = children.filter(({ type }) => type === 'supplProvision');
  if (supplements.length <= mostOpen) return h('ol', { className: 'outline' }, children.flatMap(outlineItem));
  const folded = h('li', [
    h('details', [
      h('summary', [say(`附則（${supplements.length}）`, `附則 (${supplements.length})`)]),
      h('ol', supplements.flatMap(outlineItem)),
    ]),
  ]);
  const place = children.indexOf(supplements[0]);
  const others = (part: readonly Container[]) =>
    part.filter(({ type }) => type !== 'supplProvision').flatMap(outlineItem);
  return h('ol', { className: 'outline' }, [
    ...others(children.slice(0, place)),
    folded,
    ...others(children.slice(place)),
  ]);
}

function outlineItem(node: Container): Element[] {
  const { id, type, label, caption, children } = node;
  const below = type === 'article' ? [] : children.filter(isContainer).flatMap(outlineItem);
  if (!listed.has(type) || (label === undefined && caption === undefined)) return below;
  const words = [
    ...(label === undefined ? [] : [h('span', { className: 'outline-label' }, label)]),
    ...(caption === undefined ? [] : [h('span', caption)]),
  ];
  const link = h('a', { href: `#${encodeURIComponent(id)}` }, words);
  return [h('li', below.length === 0 ? [link] : [link, h('ol', below)])];
}
