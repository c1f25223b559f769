import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapText } from '../relayout/set-lines.ts';
import { findFaults } from './check-document.ts';
import { listFixtures } from './fixture-cases.ts';

const texts = ['block/', 'cases/structure/', 'cases/formats/', 'cases/public/'].flatMap((folder) =>
  listFixtures(folder)
    .filter(({ file }) => file.endsWith('.txt'))
    .map(({ bytes }) => new TextDecoder().decode(bytes)),
);

/** Breaks every line of a text that is longer than so many columns. */
function wrapLines(text: string, columns: number): string {
  return text
    .split(/\r?\n/)
    .flatMap((line) => wrapText(line, columns))
    .join('\n');
}

it('every fixture wrapped at any width has a lossless tree, the same each time', async () => {
  expect(texts.length).toBeGreaterThan(150);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.integer({ min: 8, max: 120 }),
      fc.constantFrom('\n', '\r\n'),
      async (text, columns, lineEnd) => {
        const value = wrapLines(text, columns).replaceAll('\n', lineEnd);
        expect(await findFaults(value, 'input.txt')).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
