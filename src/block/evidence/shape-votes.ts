import type { LineEvidence } from './evidence.ts';
import type { Marker } from './marker/marker.ts';
import { isTitleLike } from './title.ts';

/** Forms that begin a clause or a stretch of clauses. */
export const opensClause: ReadonlySet<string> = new Set(['article', 'supplProvision', 'dated', 'heading']);

/** What shapes of markers number in this document. */
export interface ShapeMeanings {
  /** Shapes that number paragraphs (項) somewhere. */
  paragraphShapes: ReadonlySet<string>;
  /** Shapes that number items (号) more often. */
  itemShapes: ReadonlySet<string>;
}

/** Whether the line before leaves no doubt that this one begins anew. */
export function beginsSurely(before: LineEvidence | undefined, here: LineEvidence): boolean {
  if (!before || here.line.blankBefore > 0) return true;
  if (before.forms[0]?.type === 'row') return true;
  return before.ended || (before.fill === 'short' && !before.line.continues);
}

/** The clause that is open while votes are taken. */
interface OpenClause {
  hasText: boolean;
  inArticle: boolean;
  depth: number;
  /** Shapes that it has shown so far. */
  seen: Set<string>;
}

/**
 * Counts which markers number paragraphs: those that begin an article without text before them, and those that begin
 * with 2 because the first paragraph carries no number.
 */
export function countShapes(lines: readonly LineEvidence[]): ShapeMeanings {
  const asParagraph = new Map<string, number>();
  const asItem = new Map<string, number>();
  let clause: OpenClause = { hasText: false, inArticle: false, depth: 0, seen: new Set() };
  for (const [index, here] of lines.entries()) {
    const [form] = here.forms;
    if (!form || form.type === 'text') {
      clause.hasText = true;
      continue;
    }
    if (!beginsSurely(lines[index - 1], here)) continue;
    if (opensClause.has(form.type)) {
      clause = openClause(here);
    } else if (form.type === 'list' && form.marker && form.marker.kind !== 'bullet') {
      const { shape } = form.marker;
      const [paragraph, item] = votesOf(form.marker, here.line.listDepth - clause.depth, clause);
      if (paragraph > 0) asParagraph.set(shape, (asParagraph.get(shape) ?? 0) + paragraph);
      if (item > 0) asItem.set(shape, (asItem.get(shape) ?? 0) + item);
      clause.seen.add(shape);
    }
  }
  return weighVotes(asParagraph, asItem);
}

function openClause({ forms: [form], line }: LineEvidence): OpenClause {
  const words = line.text.slice(form.body);
  return {
    hasText: words !== '' && !isTitleLike(words),
    inArticle: form.type === 'article',
    depth: line.listDepth,
    seen: new Set(),
  };
}

/** How much a marker says that its shape numbers paragraphs, and that it numbers items. */
function votesOf(
  { kind, shape, value }: Marker,
  deeper: number,
  { hasText, inArticle, seen }: OpenClause,
): [paragraph: number, item: number] {
  if (deeper > 1) return [0, 1];
  if (seen.has(shape)) return [0, 0];
  if (value === 2 && hasText) return [3, 0];
  if (value !== 1 || !inArticle) return [0, 0];
  if (!hasText && seen.size === 0) return [kind === 'digit' ? 2 : 1, 0];
  return [0, 1];
}

function weighVotes(
  asParagraph: ReadonlyMap<string, number>,
  asItem: ReadonlyMap<string, number>,
): ShapeMeanings {
  const paragraphShapes = new Set<string>(['paragraphWord']);
  const itemShapes = new Set<string>();
  for (const [shape, votes] of asParagraph) {
    const items = asItem.get(shape) ?? 0;
    // Where nothing else numbers paragraphs, one sign may number both: `２．約款の変更`⏎`（１）当社は…`, `次のとおり`⏎`（１）…`.
    const share = asParagraph.size === 1 ? 2 : 1;
    if (votes * share > items || shape.startsWith('digit')) paragraphShapes.add(shape);
  }
  for (const [shape, votes] of asItem) if (votes > (asParagraph.get(shape) ?? 0)) itemShapes.add(shape);
  return { paragraphShapes, itemShapes };
}
