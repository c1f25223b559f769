import type { Marker } from './marker.ts';

/** Whether `next` comes right after `last` in a run: 9 → 10, 9 → 9の2, 9の2 → 9の3, 9の2 → 10. */
export function follows(last: Marker, next: Marker): boolean {
  const value = last.through ?? last.value;
  if (next.kind === 'dotted')
    return next.value === value + 1 && next.branches.join() === last.branches.join();
  if (next.branches.length === 0) return next.value === value + 1;
  if (next.value !== value) return false;
  const [branch, deeper] = next.branches;
  if (last.branches.length === 0) return branch === 2 && deeper === undefined;
  if (deeper !== undefined) return branch === last.branches[0];
  return branch === last.branches[0] + 1;
}
