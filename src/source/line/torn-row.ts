import type { Line } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { sliceAround } from './cut.ts';

/** A line that ends with a pipe and does not begin with one: the row of a table whose lines a page tore apart. */
const tornRow = /^[ \t　]*[^\s|][^\n|]*\|.*\|?[ \t　]*$/gm;
const fewestRows = 3;
/** Cells with words; more of them are a row of values. */
const mostCells = 2;

/** A pipe alone on its line, the rule below the head of a table of one column, a pipe before a label: `|`⏎`---|`⏎`| 第二節 引受け |`. */
const lonePipe = /^[ \t　]*(?:(?:---+)?\|[ \t　]*$|\|[ \t　|]*(?:第[^|\n]{1,6}[条章節]|[（(]))/gm;

/** Whether a text holds such rows: `第1条 | 乙は、… |`⏎`通知しなければならない。 | |`, `第1条 | 乙は、…`⏎`|`⏎`---|`. */
export function hasTornRows(value: string): boolean {
  if (!value.includes('|')) return false;
  let rows = value.match(lonePipe)?.length ?? 0;
  for (const [line] of value.matchAll(tornRow)) if (/\|[ \t　]*$/.test(line)) rows++;
  return rows >= fewestRows;
}

/** Takes the pipes off the line `[start, end)` that is such a row: they belong to the layout. */
export function takeTornPipes(value: string, line: Line, start: number, end: number, syntax: Span[]): void {
  const printed = value.slice(start, end);
  // A line of which something was taken already stays as it is.
  if (line.role !== 'text' || line.text !== printed) return;
  const isArticle = /^第[^|]{1,8}条[\s　]*\|/.test(printed);
  if (!isArticle && !/^\||\|$|^\S[^|]{0,40} \| [^|]+$/.test(printed)) return;
  if (!isArticle && printed.split('|').filter((cell) => cell.trim() !== '').length > mostCells) return;
  const cuts = [...printed.matchAll(/\|/g)].map(({ index }): Span => [start + index, start + index + 1]);
  syntax.push(...cuts);
  Object.assign(line, sliceAround(value, start, end, cuts));
}
