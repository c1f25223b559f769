import { expect, it } from 'vitest';
import { splitLines } from '../../src/block/evidence/split/split-lines.ts';
import { readPlain } from '../../src/source/plain.ts';

it('reads a line of eight million characters', () => {
  const [line] = readPlain('見本規程\n').lines;
  const words = '１２３，４５６円、'.repeat(900_000);
  expect(splitLines([{ ...line, text: words }]).map(({ text }) => text.length)).toEqual([words.length]);
});
