import type { Marker } from '../../evidence/marker/marker.ts';
import type { Here } from '../candidate.ts';
import * as weights from '../weights.ts';
import { beginsList, beginsRun, isItemNumeral } from './run-start.ts';

/** Costs of a run that begins below the open levels up to `depth`. */
export function costOfNewRun(here: Here, marker: Marker, depth: number): number {
  const { state } = here;
  if (state.scope === 'front') return 9;
  if (!state.inArticle && !state.paragraph) {
    if (marker.kind === 'bullet') return 3;
    return isItemNumeral(marker) && beginsRun(marker) ? 0.8 : 4;
  }
  if (marker.kind === 'paragraphWord') return 9;
  const announced = isAnnounced(here, depth);
  const begins = beginsRun(marker) || beginsList(here, state.levels[depth - 1]);
  return (
    (announced && depth === state.levels.length ? weights.listNewAnnounced : weights.listNew) +
    costOfStart(here, marker, begins) +
    costOfDepth(here, depth, begins) +
    costOfSameKind(here, marker, depth, announced) +
    (isBesideRun(here, marker, depth) ? weights.listBesideRun : 0)
  );
}

function isAnnounced({ state }: Here, depth: number): boolean {
  const above = state.levels[depth - 1];
  return above ? above.announces : state.announces;
}

/**
 * `(1) 個人`⏎`(2) 法人`⏎`・会員は、届け出ます。`: a sentence behind a sign, below the second of members at the least that are none,
 * announce nothing and had no list below them, stands beside them.
 */
function isBesideRun({ state, evidence: { line, ended } }: Here, { kind }: Marker, depth: number): boolean {
  const above = state.levels[depth - 1];
  if (!above || above.isParagraph || kind !== 'bullet' || above.marker.kind === 'bullet') return false;
  const isSet = line.listDepth > 0 || line.indent > above.indent;
  return ended && !isSet && !above.ended && !above.announces && !above.nestedBefore && above.marker.value > 1;
}

/** What its number and its shape say against a new run. */
function costOfStart({ state, reader }: Here, marker: Marker, begins: boolean): number {
  const dotted = marker.kind === 'dotted';
  let cost = begins ? 0 : dotted ? 1 : weights.listOrphan;
  if (!state.paragraph && reader.profile.paragraphShapes.has(marker.shape) && marker.kind !== 'bullet')
    cost += 2;
  // A number out of order belongs to the run of its shape, not below it.
  if (!begins && !dotted && state.levels.some((level) => level.marker.shape === marker.shape)) cost += 4;
  return cost;
}

/** What the list depth of the source format, else the left edge, says against that depth. */
function costOfDepth({ state, evidence }: Here, depth: number, begins: boolean): number {
  const { listDepth, indent } = evidence.line;
  const above = state.levels[depth - 1];
  if (listDepth === 0) return above && indent < above.indent ? 1 : 0;
  const listed = state.levels.some((level) => level.listDepth > 0);
  const wanted = listed
    ? state.levels.findLastIndex((level) => level.listDepth > 0 && level.listDepth < listDepth) + 1
    : depth;
  const isIndented = above !== undefined && indent - above.indent >= 2;
  if (depth !== wanted && !(begins && isIndented)) return weights.listDepthOff;
  return begins ? 0 : 1 - weights.listOrphan;
}

/** What an open run with the same kind of marker further out says against it. */
function costOfSameKind(
  { state, evidence: { line } }: Here,
  marker: Marker,
  depth: number,
  announced: boolean,
): number {
  const same = state.levels.findIndex((level) => level.marker.kind === marker.kind && !level.isParagraph);
  if (same < 0 || same >= depth) return 0;
  const level = state.levels[same];
  if (marker.kind === 'bullet' && level.indent === line.indent && !line.listDepth) return 3;
  const deeper = line.indent > level.indent || line.listDepth > level.listDepth;
  return !deeper && (!announced || level.marker.value === marker.value) ? weights.listNewSameShape : 0;
}
