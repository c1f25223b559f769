import type { LineEvidence } from './evidence.ts';
import type { ClassifiedLine } from './form.ts';
import { skipSpace } from './marker/marker.ts';

/** A letter that stands right before Japanese words, or @ before a number too. */
const letter = /^([@A-T])[\s　]?(?=[^\x00-\x7f]|(?<=@[\s　]?)[0-9])/;

/**
 * ①②③ whose first byte a conversion lost: `@甲は、…`⏎`A乙は、…`⏎`B…`. They are told by the run that begins with @, which no list
 * of Latin letters does.
 */
export function markLostCircled(lines: readonly LineEvidence[]): void {
  if (!lines.some(({ line }) => line.text[0] === '@')) return;
  let last = 0;
  const run: [here: LineEvidence, value: number][] = [];
  for (const here of lines) {
    const value = (letter.exec(here.line.text)?.[1].charCodeAt(0) ?? 0) - 0x3f;
    if (value !== 1 && (last === 0 || value !== last + 1)) continue;
    run.push([here, value]);
    last = value;
  }
  if (!run.some(([, value]) => value === 2)) return;
  for (const [here, value] of run) here.forms = [formOf(here, value)];
}

function formOf({ line }: LineEvidence, value: number): ClassifiedLine {
  const body = skipSpace(line.text, 1);
  const gap = body === 1 ? 'none' : 'space';
  return {
    line,
    type: 'list',
    marker: { kind: 'circled', shape: 'circled', value, branches: [], end: 1, body, gap },
    body,
    strong: true,
  };
}
