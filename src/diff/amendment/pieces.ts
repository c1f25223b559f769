import { normaliseWords } from '../../text/citation/words.ts';
import {
  type Draft,
  type DraftNode,
  type DraftWords,
  isDraft,
  isHeading,
  ownWords,
} from '../../text/draft.ts';
import { splitSentences } from '../../text/sentence.ts';
import { childrenBelow, findClause, findRange, soleParagraph } from './find-place.ts';
import { AmendmentRefused, type Place, type PlacePart, type PlaceRange } from './instruction.ts';
import { prefaceOf } from './lines.ts';
import { describeSteps } from './write-place.ts';

/** Words that can be changed: a run of sentences, or the caption of a clause; and the part of them that is meant. */
export interface Piece {
  target: DraftWords | Draft;
  value: string;
  from: number;
  to: number;
  /** Length of the number of a heading at the head of the value, which no quoted words change: 第二章　. */
  labelLength?: number;
}

/** The pieces of words in which the quoted words of an instruction are looked for. */
export function piecesAt(root: Draft, range: PlaceRange): Piece[] {
  const { except } = range.place;
  const pieces = listPieces(root, range);
  if (!except) return pieces;
  const left = new Set(except.flatMap((one) => listPieces(root, one)).map(({ target }) => target));
  return pieces.filter(({ target }) => !left.has(target));
}

function listPieces(root: Draft, { place, through }: PlaceRange): Piece[] {
  const [{ kind }] = place.steps;
  const column = place.steps.at(-1);
  if (kind === 'title')
    return root.children
      .filter(isWords)
      .filter(({ type }) => type === 'title')
      .map(whole);
  if (kind === 'preface') return prefaceOf(root).flatMap(wordsBelow);
  if (kind === 'whole') return root.children.filter((one) => one.type !== 'title').flatMap(withCaptions);
  if (kind === 'body' && place.steps.length === 1) return root.children.filter(isBody).flatMap(withCaptions);
  if (column?.kind === 'column') return columnAt(root, place, column.key);
  const { nodes, parent } = findRange(root, place, through);
  return nodes.flatMap((node) => {
    if (node.lines)
      throw new AmendmentRefused(`${describeSteps(place.steps)} was replaced by this amendment already`);
    return partOf(node, place.part, parent);
  });
}

const outsideBody: ReadonlySet<string> = new Set(['title', 'toc', 'supplProvision', 'appdx']);

function isBody({ type }: DraftNode): boolean {
  return !outsideBody.has(type);
}

function isWords(node: DraftNode): node is DraftWords {
  return !isDraft(node) && node.type !== 'block';
}

function whole(target: DraftWords): Piece {
  return { target, value: target.value, from: 0, to: target.value.length };
}

function captionOf(node: Draft): Piece[] {
  return node.caption === undefined
    ? []
    : [{ target: node, value: node.caption, from: 0, to: node.caption.length }];
}

function withCaptions(node: DraftNode): Piece[] {
  if (!isDraft(node)) return isWords(node) ? [whole(node)] : [];
  return [...(isHeading(node) ? headOf(node) : captionOf(node)), ...node.children.flatMap(withCaptions)];
}

/** 第二章　使用: a heading with its number. */
function headOf(node: Draft): Piece[] {
  const { label, caption } = node;
  if (label === undefined || caption === undefined) return captionOf(node);
  const value = `${label}　${caption}`;
  return [{ target: node, value, from: 0, to: value.length, labelLength: label.length + 1 }];
}

function wordsBelow(node: DraftNode): Piece[] {
  if (!isDraft(node)) return isWords(node) ? [whole(node)] : [];
  return node.children.flatMap(wordsBelow);
}

function partOf(node: Draft, part: PlacePart | undefined, parent: Draft): Piece[] {
  // What stands under a heading stands behind it in a draft.
  const below = isHeading(node) ? childrenBelow(parent, node).map((found) => found.node) : [];
  if (part === 'caption') return captionOf(node);
  if (part === 'withCaption') return [node, ...below].flatMap(withCaptions);
  // What stands in brackets behind 別表第一 is its own words.
  if (part === undefined && node.type === 'appdx') return withCaptions(node);
  if (part === undefined) return [node, ...below].flatMap(wordsBelow);
  const holder = soleParagraph(node);
  if (part === 'items') return holder.children.filter((one) => one.type === 'item').flatMap(wordsBelow);
  const own = ownWords(holder);
  if (part === 'chapeau') return own.map(whole);
  return own.slice(0, 1).map((target) => {
    const [from, to] = partRange(target.value, part);
    return { target, value: target.value, from, to };
  });
}

function columnAt(root: Draft, place: Place, key: string): Piece[] {
  const { node, parent } = findClause(root, place.steps.slice(0, -1));
  const tables =
    node.type === 'tableRow' ? [parent] : node.type === 'table' ? [node] : node.children.filter(isDraft);
  const table = tables.find(({ type }) => type === 'table');
  const rows = table?.children.filter(isDraft) ?? [];
  const cellsOf = (row: Draft) => row.children.filter(isDraft);
  const at = rows[0]
    ? cellsOf(rows[0]).findIndex(
        (cell) =>
          normaliseWords(
            ownWords(cell)
              .map(({ value }) => value)
              .join(''),
          ) === key,
      )
    : -1;
  if (at < 0) throw new AmendmentRefused(`${describeSteps(place.steps)}: the table has no such column`);
  const named = node.type === 'tableRow' ? [node] : rows.slice(1);
  return named.flatMap((row) => cellsOf(row).slice(at, at + 1)).flatMap(wordsBelow);
}

/** Where ただし書, 本文, 前段 or 後段 stand in the words of a clause; `[0, 0]` where it has no such part. */
export function partRange(value: string, part: PlacePart | undefined): [start: number, end: number] {
  const sentences = splitSentences(value);
  const proviso = sentences.findIndex(([from]) => /^(?:ただし|但し)/.test(value.slice(from)));
  const starts = (index: number) => sentences[index]?.[0] ?? value.length;
  if (part === 'proviso') return proviso < 0 ? [0, 0] : [starts(proviso), value.length];
  if (part === 'main') return [0, proviso < 0 ? value.length : starts(proviso)];
  if (part === 'first') return sentences.length < 2 ? [0, 0] : [0, starts(1)];
  return proviso === 1 ? [0, 0] : [starts(1), proviso > 1 ? starts(proviso) : value.length];
}
