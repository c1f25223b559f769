import type { Parents } from 'mdast';
import type { Line } from '../../model/line.ts';
import { type Context, emitRawLines, type MarkdownReading } from './emit.ts';
import { locate, takeLabel } from './inline.ts';

/**
 * Reads a footnote as a note that begins with its raised label: `[^1]: 税を含む。` → `1税を含む。`
 *
 * @param readWords adds the lines of what stands in it
 */
export function readFootnote(
  reading: MarkdownReading,
  node: Parents,
  context: Context,
  readWords: (inner: Context) => void,
): void {
  const [start, end] = locate(reading, node);
  const [from, to] = takeLabel(reading, start, end);
  const { value, lines } = reading;
  const before = lines.length;
  readWords({ ...context, item: undefined });
  const label = value.slice(from, to);
  if (lines.length === before) {
    emitRawLines(reading, from, to, { ...context, item: undefined });
    return;
  }
  for (let index = before; index < lines.length; index++) {
    const line = lines[index];
    const isFirst = index === before;
    // A row of a table stays one.
    if (line.cells) continue;
    lines[index] = { ...line, ...(isFirst && addLabel(line, label, from)), role: 'note', depth: 0 };
  }
}

function addLabel({ text, pieces }: Line, label: string, offset: number): Pick<Line, 'text' | 'pieces'> {
  return {
    text: label + text,
    pieces: [[0, offset], ...pieces.map(([at, place]): [number, number] => [at + label.length, place])],
  };
}
