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

interface Level {
  type: ListLevel;
  depth: number;
}

function levelOf(state: QuotedState, marker: LineLabel, indent: number): Level {
  return openLevel(state, marker, indent) ?? newLevel(state, marker, indent);
}

/** The open list in which a marker goes on, or the one that it begins within that. */
function openLevel({ lists }: QuotedState, { shape }: LineLabel, indent: number): Level | undefined {
  const open = lists.findLastIndex((list) => list.shape === shape && list.indent <= indent);
  const last = lists.at(-1);
  if (open < 0 || !last) return undefined;
  // Deeper than the line above with its marker: a list within that one.
  if (lists[open].indent < indent && last.indent < indent)
    return { type: last.node.type === 'paragraph' ? 'item' : 'subitem', depth: lists.length };
  // Another sign at the indent of an open list goes on in that list, and not in the one around it.
  const beside = lists.findLastIndex((list) => list.indent === indent);
  const depth = Math.max(beside, open);
  return { type: lists[depth].node.type as ListLevel, depth };
}

/** What a marker begins that no open list has. */
function newLevel(state: QuotedState, { shape, number }: LineLabel, indent: number): Level {
  const { lists, expected } = state;
  if (shape.endsWith('項')) return { type: 'paragraph', depth: 0 };
  const isFirst = lists.length === 0 && state.done.length === 0;
  if (isFirst && isList(expected)) return { type: expected, depth: 0 };
  // The first number of an article without words of its own counts its paragraphs.
  const isBare = state.open?.type === 'article' && state.open.children.length === 0;
  if (isBare && number === '1' && /^(?:N|N\.)$/.test(shape)) return { type: 'paragraph', depth: 0 };
  const inner = lists.at(-1)?.node.type;
  const known = state.shapes.get(shape);
  const isDeeper = lists.some(({ node, indent: above }) => node.type === 'paragraph' && above < indent);
  const isPlain = known === undefined && /^(?:N|N\.|①)$/.test(shape);
  if (!isDeeper && isNextParagraph(state, number) && (known === 'paragraph' || isPlain))
    return { type: 'paragraph', depth: 0 };
  const isWithin = inner === 'item' || inner === 'subitem' || (known === 'subitem' && inner !== undefined);
  if (isWithin) return { type: 'subitem', depth: lists.length };
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
