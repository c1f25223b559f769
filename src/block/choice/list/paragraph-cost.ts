import type { Marker } from '../../evidence/marker/marker.ts';
import type { Here } from '../candidate.ts';
import { isNumbered } from '../state.ts';
import * as weights from '../weights.ts';
import { isItemNumeral } from './run-start.ts';

/** Lines among which clauses are sought. */
const mostAhead = 40;

/** Costs of a paragraph (項) of its own. */
export function costOfParagraph(here: Here, marker: Marker): number {
  const { state, evidence, reader } = here;
  if (marker.kind === 'paragraphWord') return 0;
  if (state.scope === 'front' && reader.profile.hasArticles)
    return beginsClauses(here, marker) ? -1 : marker.kind === 'bullet' ? 9 : 4;
  const deep = evidence.line.listDepth - state.articleDepth > 1 ? 5 : 0;
  if (marker.kind === 'dotted' && state.inArticle)
    return marker.branches.length === 1 && !isBelowMember(here, marker) ? deep : 6;
  return state.paragraph ? costOfFurther(here, marker, deep) : deep + costOfFirst(here, marker);
}

const fewestClauses = 2;

/**
 * `1. 甲は、…。`⏎`2. 乙は、…。` before the first title: sentences that count on from 1 and that nothing announces are clauses and no
 * preamble.
 */
function beginsClauses({ state, reader, index }: Here, marker: Marker): boolean {
  if (state.announces || marker.value !== 1 || marker.kind === 'bullet') return false;
  let value = 0;
  for (const { forms, ended } of reader.evidence.lines.slice(index, index + mostAhead)) {
    const [form] = forms;
    if (form && form.type !== 'list') break;
    if (form?.marker?.shape !== marker.shape) continue;
    if (form.marker.value !== value + 1 || !ended) return false;
    value++;
  }
  return value >= fewestClauses;
}

/** `6-1.` below `6.` in article 4: whether the number of an open member, and not that of the article, stands before its own. */
function isBelowMember({ state }: Here, { branches }: Marker): boolean {
  const above = branches.at(-1);
  return (
    state.article?.value !== above &&
    state.levels.some(({ marker }) => marker.kind !== 'dotted' && marker.value === above)
  );
}

/** Costs of the first paragraph of an article, or of a text without articles. */
function costOfFirst({ state, reader }: Here, marker: Marker): number {
  const bullet = marker.kind === 'bullet';
  if (bullet && state.inArticle) return 3;
  const late = marker.value > 2 ? 2 : 0;
  if (state.inArticle) return late + (reader.profile.paragraphShapes.has(marker.shape) ? 0 : 1.5);
  return late + (bullet ? 0.2 : isItemNumeral(marker) ? 1.5 : 0);
}

/** Costs of a paragraph behind an open one that carries no number. */
function costOfFurther({ state, evidence, reader }: Here, marker: Marker, deep: number): number {
  if (marker.value < 2 || marker.kind === 'bullet' || isNumbered(state)) return 9;
  const items = state.levels.find((level) => level.marker.shape === marker.shape);
  // Behind items 1, 2, 3 that are no sentences, a sentence numbered 2 is the second paragraph.
  if (items) return marker.value === 2 && items.marker.value >= 2 && evidence.ended && !items.ended ? 0.5 : 7;
  const fits = reader.profile.paragraphShapes.has(marker.shape);
  const isItem = reader.profile.itemShapes.has(marker.shape);
  // (2) 市民以外の者⏎3 市長は、…。: 2 is left out.
  const sentence =
    !isItem && marker.kind === 'digit' && evidence.ended && state.levels.at(-1)?.ended === false;
  if (marker.value > 2) return deep + (fits ? weights.paragraphLate : sentence ? 5 : 6);
  const other = isItem ? 5 : weights.paragraphOther;
  return deep + (fits ? weights.paragraphShape : other);
}
