import { follows } from '../../evidence/marker/follows.ts';
import type { Marker } from '../../evidence/marker/marker.ts';
import type { State } from '../state.ts';

/** Whether a number is the next of an open run of lists or articles. */
export function goesOnRun(state: State, marker: Marker): boolean {
  return (
    state.levels.some((level) => level.marker.kind === marker.kind && follows(level.marker, marker)) ||
    (state.article?.kind === marker.kind && follows(state.article, marker))
  );
}
