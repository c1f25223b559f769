import { follows } from '../../evidence/marker/follows.ts';
import type { Marker } from '../../evidence/marker/marker.ts';
import type { Here } from '../candidate.ts';
import type { Place } from '../choice.ts';
import { isNumbered } from '../state.ts';
import * as weights from '../weights.ts';
import { costOfNewRun } from './new-run-cost.ts';
import { costOfParagraph } from './paragraph-cost.ts';
import { costOfRun, skipsNumbers } from './run-cost.ts';
import { beginsRun } from './run-start.ts';

/** No text nests deeper; a hostile one could. */
const deepestLevel = 12;

/** A place where a member of a list may hang. */
export interface Placed {
  place: Place;
  marker: Marker;
  cost: number;
  /** Whether the number goes on a run. */
  runs?: boolean;
}

/** Lists the places where a member of a list may hang: on with an open run, as a paragraph, or in a run of its own. */
export function placesOf(here: Here, marker: Marker): Placed[] {
  const { state } = here;
  const placed: Placed[] = [];
  for (let depth = state.levels.length - 1; depth >= 0; depth--) {
    const cost = costOfRun(here, state.levels[depth], marker);
    if (cost === undefined) continue;
    const isParagraph = state.levels[depth].isParagraph;
    placed.push({
      place: isParagraph
        ? { at: 'paragraph' }
        : {
            at: 'item',
            depth,
            gap: cost >= weights.listGap || skipsNumbers(state.levels[depth].marker, marker),
          },
      marker,
      cost,
      runs: cost < 0.7,
    });
  }
  if (
    state.left?.marker.kind === marker.kind &&
    follows(state.left.marker, marker) &&
    !state.left.isParagraph
  )
    placed.push({
      place: { at: 'item', depth: isNumbered(state) ? 1 : 0, gap: false },
      marker,
      cost: 1,
      runs: true,
    });
  const asParagraph =
    costOfParagraph(here, marker) + (state.left?.marker.shape === marker.shape && state.paragraph ? 4 : 0);
  // The first paragraph carries no number, and 2 goes on its run.
  const second = marker.value === 2 && state.paragraph && asParagraph < 0.7;
  placed.push({ place: { at: 'paragraph' }, marker, cost: asParagraph, runs: second });
  const depth = Math.min(state.levels.length, deepestLevel);
  placed.push({
    place: { at: 'item', depth, gap: !beginsRun(marker) },
    marker,
    cost: costOfNewRun(here, marker, depth),
  });
  for (let above = isNumbered(state) ? 1 : 0; above < depth; above++)
    placed.push({
      place: { at: 'item', depth: above, gap: !beginsRun(marker) },
      marker,
      cost: costOfNewRun(here, marker, above) + weights.listSibling,
    });
  return placed;
}
