import type { Draft } from '../../../text/draft.ts';
import { readQuotedLine } from './quoted-line.ts';

/** One new clause of lines in the layout of the text, which says what they are once they stand there; its number is read from its head. */
export function quoteWhole(type: Draft['type'], lines: readonly string[]): Draft {
  return { id: '', type, ...readHead(lines), lines, children: [] };
}

function readHead(lines: readonly string[]): { label?: string; number?: string } {
  for (const line of lines) {
    if (line.trim() === '') continue;
    const read = readQuotedLine(line);
    // A caption stands above the number.
    if (read.kind === 'caption') continue;
    const own = read.kind === 'head' ? read.head : read.kind === 'listed' ? read.marker : undefined;
    if (!own) return {};
    return { label: own.label, ...(own.number !== undefined && { number: own.number }) };
  }
  return {};
}
