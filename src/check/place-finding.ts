import type { Finding, TextEdit } from '../model/finding.ts';
import type { Container, Leaf } from '../model/node.ts';
import type { Place, Point, Position } from '../model/position.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { placeInSource, startLines, toPoint } from '../text/leaf-source.ts';
import type { Check, Draft, DraftEdit, PrintedField } from './define-check.ts';

/** Turns a draft into a finding. */
export type PlaceFinding = (draft: Draft, check: Check) => Finding;

/** Makes the function that looks up where the words of a draft stand in the source; the source is read once. */
export function makePlacer({ document }: YakkanDocument, index: TreeIndex, source?: string): PlaceFinding {
  const printed = source === undefined ? undefined : { value: source, syntax: document.source.syntax };
  const lineStarts = source === undefined ? [] : startLines(source);
  const known = new Map<string, number[]>();

  const offsetsOf = (id: string): number[] | undefined => {
    const leaf = index.byId.get(id) as Leaf | undefined;
    if (!printed || !leaf) return undefined;
    let offsets = known.get(id);
    if (!offsets) {
      offsets = placeInSource(leaf, printed);
      known.set(id, offsets);
    }
    return offsets;
  };
  const locate = ({ leaf, start, end }: Place): Position => {
    const offsets = offsetsOf(leaf);
    if (!offsets) return (index.byId.get(leaf) ?? index.root).position;
    const last = end > start ? offsets[end - 1] + 1 : offsets[start];
    return { start: toPoint(offsets[start], lineStarts), end: toPoint(last, lineStarts) };
  };
  const toEdit = ({ at, text }: DraftEdit): TextEdit => {
    if (Array.isArray(at)) return { start: at[0], end: at[1], text };
    const { start, end } = 'leaf' in at ? locate(at) : positionOf(at as PrintedField, index);
    return { start: start.offset, end: end.offset, text };
  };

  return ({ node, reason, at, field, span, severity, state, related, wording, fix }, check) => {
    const places = at ?? (field || span ? [] : defaultPlaces(node, index));
    const words = field ?? (places.length === 0 && !span ? firstField(node, index) : undefined);
    const position = span
      ? { start: toPoint(span[0], lineStarts), end: toPoint(span[1], lineStarts) }
      : words
        ? positionOf(words, index)
        : hull(places.map(locate));
    return {
      checkId: check.id,
      severity: severity ?? check.severity,
      reason,
      ...(state && { state }),
      node,
      quote: span
        ? (source ?? '').slice(...span)
        : words
          ? quoteField(words, index)
          : quotePlaces(places, index),
      ...(places.length > 0 && { at: places.map((place) => ({ ...place })) }),
      position,
      ...(related && related.length > 0 && { related: [...related] }),
      ...(wording !== undefined && { wording }),
      ...(fix && source !== undefined && { fix: fix.map(toEdit) }),
    };
  };
}

/** The label of a clause where it has one; else its first sentence is quoted. */
function firstField(node: string, index: TreeIndex): PrintedField | undefined {
  const owner = index.byId.get(node) as Container | undefined;
  if (owner?.label !== undefined) return { node, field: 'label' };
  return owner?.caption === undefined ? undefined : { node, field: 'caption' };
}

function defaultPlaces(node: string, index: TreeIndex): Place[] {
  if (firstField(node, index)) return [];
  const first = index.sentences.find(
    ({ clause, row, owner }) => (row ?? clause).id === node || owner.id === node,
  );
  if (!first) return [];
  return [{ leaf: first.sentence.id, start: 0, end: first.sentence.value.length }];
}

function positionOf({ node, field }: PrintedField, { byId, root }: TreeIndex): Position {
  const owner = byId.get(node) as Container | undefined;
  return (
    (field === 'label' ? owner?.labelPosition : owner?.captionPosition) ?? owner?.position ?? root.position
  );
}

function quoteField({ node, field }: PrintedField, { byId }: TreeIndex): string {
  return (byId.get(node) as Container | undefined)?.[field] ?? '';
}

function quotePlaces(places: readonly Place[], { byId }: TreeIndex): string {
  return places
    .map(({ leaf, start, end }) => (byId.get(leaf) as Leaf | undefined)?.value.slice(start, end) ?? '')
    .join('…');
}

function hull(positions: readonly Position[]): Position {
  const pick = (points: readonly Point[], sign: 1 | -1): Point =>
    points.reduce((best, point) => ((point.offset - best.offset) * sign < 0 ? point : best));
  if (positions.length === 0) {
    const start = { line: 1, column: 1, offset: 0 };
    return { start, end: start };
  }
  return {
    start: pick(
      positions.map(({ start }) => start),
      1,
    ),
    end: pick(
      positions.map(({ end }) => end),
      -1,
    ),
  };
}
