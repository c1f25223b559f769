import { unsignedShape } from '../../evidence/announced-items.ts';
import { follows } from '../../evidence/marker/follows.ts';
import type { Marker } from '../../evidence/marker/marker.ts';
import type { Here } from '../candidate.ts';
import type { Level, State } from '../state.ts';
import * as weights from '../weights.ts';
import { beginsList } from './run-start.ts';

/** Costs of going on with an open run; undefined where the marker is of another kind. */
export function costOfRun(here: Here, level: Level, marker: Marker): number | undefined {
  const { line } = here.evidence;
  if (level.marker.kind !== marker.kind) return undefined;
  // Members without a sign are no further members of a list that has one.
  if (isUnsigned(level.marker) !== isUnsigned(marker)) return undefined;
  if (marker.kind === 'dotted' && marker.branches.join() !== level.marker.branches.join()) return undefined;
  let cost = marker.value === level.highest + 1 && marker.branches.length === 0 ? 0.3 : undefined;
  if (follows(level.marker, marker) || cost === undefined)
    cost = costOfStep(level.marker, marker, here.state.scope);
  if (cost === undefined) return undefined;
  if (level.marker.shape !== marker.shape) cost += costOfMixing(here, level, marker);
  if (line.listDepth > 0 && level.listDepth > 0) {
    const nested = costOfNesting(here, level, marker);
    // The list says itself that the item goes on, whatever is printed.
    return nested === 0 && cost > 0.5 && line.listLabel ? 0.5 : cost + nested;
  }
  return cost + costOfEdge(here, level, marker);
}

/** What the depth and the edge of a list of the source format say against going on with an open run. */
function costOfNesting(here: Here, level: Level, marker: Marker): number {
  const { line } = here.evidence;
  if (line.listDepth !== level.listDepth) return weights.listDepthOff;
  const deeper = line.indent - level.indent;
  if (Math.abs(deeper) < 2) return 0;
  const outOfOrder = deeper > 0 && marker.kind !== 'bullet' && marker.value !== level.marker.value + 1;
  return outOfOrder || beginsList(here, level) || hasLevelAt(here, line.indent) ? weights.indentOff : 0;
}

/** What the edge of a printed line says against going on with an open run. */
function costOfEdge(here: Here, level: Level, marker: Marker): number {
  const { line } = here.evidence;
  if (marker.kind === 'bullet') return line.indent === level.indent ? 0 : weights.indentOff;
  return Math.abs(line.indent - level.indent) >= 2 ? costOfIndent(here, level) : 0;
}

function hasLevelAt({ state }: Here, indent: number): boolean {
  return state.levels.some((level) => Math.abs(level.indent - indent) < 2);
}

/** An indentation that differs from its run's tells where it is that of another open level. */
function costOfIndent(here: Here, level: Level): number {
  const { state, evidence } = here;
  const other = state.levels.some(
    (candidate) =>
      candidate !== level &&
      candidate.marker.kind === level.marker.kind &&
      Math.abs(candidate.indent - evidence.line.indent) < 2,
  );
  return other || beginsList(here, level) ? weights.indentOff : 0.3;
}

/** Whether numbers are left out between two members of a run. */
export function skipsNumbers(last: Marker, next: Marker): boolean {
  return next.kind !== 'bullet' && next.value > (last.through ?? last.value) + 1 && !follows(last, next);
}

function costOfStep(last: Marker, next: Marker, scope: State['scope']): number | undefined {
  if (next.kind === 'bullet') return 0;
  if (follows(last, next)) return 0;
  const value = last.through ?? last.value;
  // A 附則 of an amending law gives only what is of use for the amended one (抄).
  if (skipsNumbers(last, next) && scope === 'supplProvision') return weights.listGapExcerpt;
  if (skipsNumbers(last, next)) return weights.listGap + Math.min(1, 0.1 * (next.value - value));
  if (next.value === value) return next.branches.length > 0 ? 1.5 : weights.listSame;
  return next.value === 1 ? weights.listBack + 2 : weights.listBack;
}

/** Costs of a run that goes on in another shape (`５．` behind `4.`): dear where the two shapes mean two levels here. */
function costOfMixing({ reader }: Here, level: Level, marker: Marker): number {
  const { paragraphShapes, itemShapes } = reader.profile;
  const apart = level.isParagraph
    ? itemShapes.has(marker.shape)
    : paragraphShapes.has(marker.shape) && !itemShapes.has(marker.shape);
  return apart ? 4 : weights.listMix * 0.3;
}

const isUnsigned = ({ shape }: Marker): boolean => shape === unsignedShape;
