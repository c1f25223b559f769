import type { Comparison, Consequence } from '../../model/comparison.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { effectNames } from '../../text/value-names.ts';
import type { PrintedLine } from './printed-lines.ts';

/** What follows from a change stands at the first line of its clause, of one that is gone in the old text; a note at the title. */
export function gatherComments(
  { consequences }: Comparison,
  lines: { old: readonly PrintedLine[]; new: readonly PrintedLine[] },
): Map<PrintedLine, string[]> {
  const [before, after] = [firstLines(lines.old), firstLines(lines.new)];
  const comments = new Map<PrintedLine, string[]>();
  for (const consequence of consequences) {
    const { old: from, new: to, kind } = consequence;
    const line =
      to !== undefined ? findLine(to, after) : from !== undefined ? findLine(from, before) : lines.new[0];
    if (
      !line ||
      (to === undefined && from === undefined && kind !== 'prior-notice' && kind !== 'renamed-term')
    )
      continue;
    appendTo(comments, line, writeComment(consequence));
  }
  return comments;
}

function firstLines(lines: readonly PrintedLine[]): Map<string, PrintedLine> {
  const first = new Map<string, PrintedLine>();
  for (const line of lines)
    if (line.clause !== undefined && !first.has(line.clause)) first.set(line.clause, line);
  return first;
}

/** The line of a clause, else of what holds it. */
function findLine(id: string, first: ReadonlyMap<string, PrintedLine>): PrintedLine | undefined {
  for (let at = id; at !== ''; at = at.includes('__') ? at.slice(0, at.lastIndexOf('__')) : '') {
    const line = first.get(at);
    if (line) return line;
  }
  return undefined;
}

function writeComment({ reason, worseFor, effect }: Consequence): string {
  if (worseFor === undefined || effect === undefined) return reason;
  return `【${worseFor}に不利になり得る変更：${effectNames[effect][0]}】${reason}`;
}
