import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/source/markdown.ts';
import { readPlain } from '../../src/source/plain.ts';
import { documents } from './fragments.ts';
import { findLosses } from './lossless.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 500) };

describe.each([
  ['readPlain', readPlain],
  ['readMarkdown', readMarkdown],
])('%s', (_, read) => {
  it('keeps every character once, in order, whatever the text', () => {
    fc.assert(
      fc.property(documents, (value) => {
        expect(findLosses(read(value))).toEqual([]);
      }),
      runs,
    );
  });

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(documents, (value) => {
        expect(JSON.stringify(read(value))).toBe(JSON.stringify(read(value)));
      }),
      { numRuns: 100 },
    );
  });
});

it('findLosses sees what is in no place and what is in two', () => {
  const source = readPlain('<p>甲乙</p>\n- (1) 丙');
  expect(findLosses({ ...source, syntax: [] })).toHaveLength(8);
  expect(findLosses({ ...source, lines: [...source.lines, ...source.lines] }).length).toBeGreaterThan(4);
});
