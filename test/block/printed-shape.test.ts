import { describe, expect, it } from 'vitest';
import { readListMarker } from '../../src/block/evidence/marker/list.ts';
import { printedShapes } from '../../src/block/evidence/marker/printed-shape.ts';
import { listFixtures } from './fixture-cases.ts';

const inputs = listFixtures().map(({ bytes }) => new TextDecoder().decode(bytes));

describe.each(printedShapes)('the shape $example', ({ example, before, after }) => {
  it('is read as the second of its run', () => {
    const text = `${example}　住所`;
    expect(readListMarker(text)).toMatchObject({
      value: 2,
      branches: [],
      end: example.length,
      gap: 'wideSpace',
    });
  });

  it('is a run apart from those in other brackets', () => {
    expect(readListMarker(example)?.shape).not.toBe(readListMarker('(2)')?.shape);
  });

  it('is no number where it holds none, or is not closed', () => {
    expect(readListMarker(`${before}注${after}　住所`)).toBeUndefined();
    expect(readListMarker(`${example.slice(0, -1)}　住所`)).toBeUndefined();
    expect(readListMarker(`${before}0${after}　住所`)).toBeUndefined();
  });

  it('has a fixture', () => {
    expect(inputs.some((input) => input.includes(`\n${example}`))).toBe(true);
  });
});
