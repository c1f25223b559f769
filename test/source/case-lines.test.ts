import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/model/line.ts';
import { readSource } from '../../src/source/read.ts';
import { findLosses } from './lossless.ts';

const folder = new URL('../fixtures/source/', import.meta.url);

/** A line with what its format says of it: `listItem 2 [乙] 準会員`. */
function describeLine(line: Line): string {
  const { role, depth, listLabel, text, style, left, end, cells, table, origin, marks = [] } = line;
  const facts = [
    ...(origin?.page === undefined ? [] : [`p${origin.page}`]),
    ...(role === 'text' ? [] : [depth === 0 ? role : `${role} ${depth}`]),
    ...(table === undefined ? [] : [`table ${table}`]),
    ...(left === undefined || left < 0.5 ? [] : [`left ${Math.round(left)}`]),
    ...Object.entries(style ?? {}).map(([name, value]) => (value === true ? name : `${name} ${value}`)),
    ...(end === 'soft' ? ['soft'] : []),
    ...(line.continues ? ['continues'] : []),
    ...marks.map(({ start, end: to, kind }) => `${kind} ${text.slice(start, to)}`),
    ...(listLabel ? [`[${listLabel.text}]`] : []),
  ];
  return `${facts.join(' · ')} | ${cells ? cells.map((cell) => cell.text).join(' ¦ ') : text}`.trimStart();
}

describe('documents and the lines that are read from them', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const base = new URL(`${name}/`, folder);
    const input = readdirSync(base).find((file) => file.startsWith('input.'))!;
    const bytes = new Uint8Array(readFileSync(new URL(input, base)));
    const { source, messages } = await readSource(bytes, { name: input });
    expect(findLosses(source)).toEqual([]);
    const told = messages.map(({ ruleId }) => `# ${ruleId}`);
    const written = [...source.lines.map(describeLine), ...told].join('\n');
    await expect(`${written}\n`).toMatchFileSnapshot(new URL('lines.txt', base).pathname);
  });
});
