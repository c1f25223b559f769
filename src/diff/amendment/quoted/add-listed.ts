import { type Draft, isDraft } from '../../../text/draft.ts';
import type { LineLabel, ListLevel } from './label-shape.ts';
import type { QuotedState } from './quoted-state.ts';

/** A paragraph, an item or a subitem with its marker. */
export function addListed(state: QuotedState, marker: LineLabel, words: string, indent: number): void {
  const level = levelOf(state, marker, indent);
  const node: Draft = {
    id: '',
    type: level.type,
    label: marker.label,
    ...(marker.number !== undefined && { number: marker.number }),
    ...state.takeCaption(),
    ...(/^削\s*除。?$/.test(words) && { deleted: true }),
    children: words === '' ? [] : [{ type: 'words', value: words }],
  };
  state.lists = state.lists.slice(0, level.depth);
  const parent = state.lists.at(-1)?.node ?? (level.type === 'paragraph' ? state.open : state.paragraph());
  if (node.number === undefined) node.number = String(state.countBelow(parent, level.type) + 1);
  if (parent) parent.children.push(node);
  else state.done.push(node);
  state.lists.push({ node, shape: marker.shape, indent });
}

function levelOf(
  state: QuotedState,
  { shape, number }: LineLabel,
  indent: number,
): { type: ListLevel; depth: number } {
  const open = state.lists.findLastIndex((list) => list.shape === shape && list.indent <= indent);
  const last = state.lists.at(-1);
  // Deeper than the line above with its marker: a list within that one.
  const isInner =
    open >= 0 && state.lists[open].indent < indent && last !== undefined && last.indent < indent;
  if (isInner)
    return { type: last.node.type === 'paragraph' ? 'item' : 'subitem', depth: state.lists.length };
  // Another sign at the indent of an open list goes on in that list, and not in the one around it.
  const beside = state.lists.findLastIndex((list) => list.indent === indent);
  if (open >= 0 && beside > open) return { type: state.lists[beside].node.type as ListLevel, depth: beside };
  if (open >= 0) return { type: state.lists[open].node.type as ListLevel, depth: open };
  if (shape.endsWith('項')) return { type: 'paragraph', depth: 0 };
  const isFirst = state.lists.length === 0 && state.done.length === 0;
  if (isFirst && isList(state.expected)) return { type: state.expected, depth: 0 };
  // The first number of an article without words of its own counts its paragraphs.
  const isBare = state.open?.type === 'article' && state.open.children.length === 0;
  if (isBare && number === '1' && /^(?:N|N\.)$/.test(shape)) return { type: 'paragraph', depth: 0 };
  const inner = state.lists.at(-1)?.node.type;
  const known = state.shapes.get(shape);
  const isDeeper = state.lists.some(({ node, indent: above }) => node.type === 'paragraph' && above < indent);
  const isPlain = /^(?:N|N\.|①)$/.test(shape);
  if (
    !isDeeper &&
    isNextParagraph(state, number) &&
    (known === 'paragraph' || (known === undefined && isPlain))
  )
    return { type: 'paragraph', depth: 0 };
  if (inner === 'item' || inner === 'subitem') return { type: 'subitem', depth: state.lists.length };
  if (known === 'subitem' && inner !== undefined) return { type: 'subitem', depth: state.lists.length };
  return { type: 'item', depth: inner === 'paragraph' ? 1 : 0 };
}

/** Whether a number goes on from the paragraph before, or begins an article that has none. */
function isNextParagraph(state: QuotedState, number: string | undefined): boolean {
  if (!state.open) return true;
  const paragraphs = state.open.children.filter((one) => isDraft(one) && one.type === 'paragraph');
  return Number(number) === paragraphs.length + 1;
}

function isList(type: Draft['type'] | undefined): type is ListLevel {
  return type === 'paragraph' || type === 'item' || type === 'subitem';
}
