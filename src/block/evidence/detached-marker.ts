import type { Line, SourceText } from '../../model/line.ts';
import { endsSentence } from '../../text/sentence.ts';
import { joinTexts } from '../source-text.ts';
import type { ClassifiedLine } from './form.ts';
import { follows } from './marker/follows.ts';
import { classifyLine } from './read-form.ts';

function loneMarker(line: Line | undefined): ClassifiedLine | undefined {
  if (!line || line.text.length > 6 || line.role !== 'text') return undefined;
  const classified = classifyLine(line);
  return classified.type === 'list' && classified.marker?.gap === 'end' && classified.marker.kind !== 'bullet'
    ? classified
    : undefined;
}

/**
 * Finds markers that extraction put one below the other, away from their bodies: 二⏎三⏎四.
 * @returns at least two markers in a run, or undefined.
 */
export function detachedRun(lines: readonly Line[], from: number): ClassifiedLine[] | undefined {
  const first = loneMarker(lines[from]);
  if (!first) return undefined;
  const run = [first];
  for (let index = from + 1; ; index++) {
    const next = loneMarker(lines[index]);
    if (!next || !follows(run.at(-1)!.marker!, next.marker!) || next.marker!.kind !== first.marker!.kind)
      break;
    run.push(next);
  }
  return run.length > 1 ? run : undefined;
}

/** Gives each detached marker its body: the text lines behind the run, wrapped ones joined. */
export function deal(
  lines: readonly Line[],
  from: number,
  run: readonly ClassifiedLine[],
  isFull: (line: Line) => boolean,
): { pairs: { classified: ClassifiedLine; body: SourceText; lines: Line[] }[]; next: number } {
  const bodies: Line[][] = [];
  let count = 0;
  while (lines[from + count]?.role === 'text' && classifyLine(lines[from + count]).type === 'text') count++;
  let index = from;
  let goesOn = false;
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (line.role !== 'text') break;
    const type = classifyLine(line).type;
    if (type !== 'text' && type !== 'caption') break;
    if (!goesOn && bodies.length === run.length) break;
    if (goesOn) bodies.at(-1)!.push(line);
    else bodies.push([line]);
    goesOn = count !== run.length && isFull(line) && !endsSentence(line.text);
  }
  const pairs = run.map((classified, at) => ({
    classified,
    body: joinTexts(bodies[at] ?? []),
    lines: bodies[at] ?? [],
  }));
  return { pairs, next: index };
}
