import type { Segment } from '../segment/segment.ts';

/** The words of a unit as a model reads them: its caption, then what it says. */
export function readPassage(segment: Segment, unit: number): string {
  const { caption, leaves } = segment.readUnit(unit);
  const body = leaves.filter(({ field }) => field !== 'caption').map(({ value }) => value);
  return [caption, ...body].filter((words) => words !== '').join(' ');
}
