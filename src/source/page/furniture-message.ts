import type { Message } from '../../model/message.ts';
import type { Point } from '../../model/position.ts';
import type { RemovedLine } from './split.ts';

const nouns = {
  header: ['page header', 'page headers'],
  footer: ['page footer', 'page footers'],
  number: ['page number', 'page numbers'],
} as const;
const mostTexts = 3;
const mostLines = 12;

/** One message for all page furniture of a text: how many of what, their words, and the lines where they stood. */
export function describeFurniture(value: string, removed: readonly RemovedLine[]): Message {
  const counts = (['header', 'footer', 'number'] as const).flatMap((kind) => {
    const members = removed.filter((line) => line.kind === kind);
    if (members.length === 0) return [];
    return `${members.length} ${nouns[kind][members.length === 1 ? 0 : 1]} (${quote(members)})`;
  });
  const points = locateOffsets(
    value,
    removed.flatMap(({ span }) => span),
  );
  const numbers = [...new Set(removed.map((_, index) => points[2 * index].line))];
  const places = numbers.slice(0, mostLines).join(', ') + (numbers.length > mostLines ? ' …' : '');
  return {
    ruleId: 'page-furniture-removed',
    severity: 'info',
    reason: `Left out of the text: ${counts.join(', ')}, at ${numbers.length === 1 ? 'line' : 'lines'} ${places}; check that none of it is a clause.`,
    position: { start: points[0], end: points[points.length - 1], spans: removed.map(({ span }) => span) },
  };
}

function quote(removed: readonly RemovedLine[]): string {
  const texts = [...new Set(removed.map(({ text }) => text))];
  return texts.slice(0, mostTexts).join(' · ') + (texts.length > mostTexts ? ' …' : '');
}

/** Line and column of ascending offsets. */
function locateOffsets(value: string, offsets: readonly number[]): Point[] {
  const lineEnd = /\r\n|\n|\r/g;
  let line = 1;
  let lineStart = 0;
  let next = lineEnd.exec(value);
  return offsets.map((offset) => {
    while (next && next.index + next[0].length <= offset) {
      lineStart = next.index + next[0].length;
      line++;
      next = lineEnd.exec(value);
    }
    return { line, column: offset - lineStart + 1, offset };
  });
}
