import type { SourceText } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { skipSpace, trimEnd } from './white-space.ts';

const bars = new Set([...'│┃｜║']);
/** `│甲│` may be text between bars; two cells make a row. */
const fewestBars = 3;
/** Signs that boxes are drawn with, and the corners and crossings among them. */
const frames = /^[\u2500-\u257f\s]+$/;
const corners = /[\u250c-\u254b\u2552-\u2570]/;

/** A row of a table that is drawn with bars, and the bars. */
export interface BoxRow {
  cells: SourceText[];
  drawn: Span[];
}

/** Whether `[start, end)` is a line of the frame of a table: `├───┼───┤`. */
export function isBoxFrame(value: string, start: number, end: number): boolean {
  const text = value.slice(start, end);
  return corners.test(text) && frames.test(text);
}

/** Cuts a line that begins and ends with a drawn bar: `│区分　│料金　│` → 区分 | 料金. */
export function splitBoxRow(value: string, start: number, end: number): BoxRow | undefined {
  if (!bars.has(value[start]) || !bars.has(value[end - 1])) return undefined;
  const places: number[] = [];
  for (let at = start; at < end; at++) if (bars.has(value[at])) places.push(at);
  if (places.length < fewestBars) return undefined;
  const cells = places.slice(0, -1).map((place, index): SourceText => {
    const from = skipSpace(value, place + 1, places[index + 1]);
    const to = trimEnd(value, from, places[index + 1]);
    return { text: value.slice(from, to), pieces: [[0, from]] };
  });
  return { cells, drawn: places.map((place) => [place, place + 1]) };
}
