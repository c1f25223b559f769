import type { SourceText } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { joinSpans } from './cut.ts';
import { skipSpace, trimEnd } from './white-space.ts';

/** `|甲|` may be text between bars; two cells make a row. */
const fewestPipes = 3;

/**
 * The cells of a line that begins and ends with a pipe, as a page break leaves a table without its head; else nothing.
 * `'|  | 以外の日 |'` → `''`, `以外の日`
 *
 * @param spans what the line holds without marks; the backslash of an escaped pipe lies outside of them
 */
export function splitPipes(value: string, spans: readonly Span[]): SourceText[] | undefined {
  const pipes = findPipes(value, spans);
  if (pipes.length < fewestPipes) return undefined;
  const first = skipSpace(value, spans[0][0], spans[0][1]);
  const [lastStart, lastEnd] = spans[spans.length - 1];
  const last = trimEnd(value, lastStart, lastEnd) - 1;
  if (pipes[0] !== first || pipes[pipes.length - 1] !== last) return undefined;
  let reached = 0;
  return pipes.slice(0, -1).map((pipe, index) => {
    const cell: Span[] = [];
    for (; reached < spans.length; reached++) {
      const [start, end] = spans[reached];
      if (end > pipe + 1) cell.push([Math.max(start, pipe + 1), Math.min(end, pipes[index + 1])]);
      if (end > pipes[index + 1]) break;
    }
    const text = joinSpans(value, cell);
    return text.text === '' ? { text: '', pieces: [[0, pipe + 1]] } : text;
  });
}

function findPipes(value: string, spans: readonly Span[]): number[] {
  const pipes: number[] = [];
  for (const [start, end] of spans) {
    const isEscaped = value[start] === '|' && value[start - 1] === '\\';
    const text = value.slice(start, end);
    for (let at = text.indexOf('|', isEscaped ? 1 : 0); at !== -1; at = text.indexOf('|', at + 1))
      pipes.push(start + at);
  }
  return pipes;
}
