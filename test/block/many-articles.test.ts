import { expect, it } from 'vitest';
import { isContainer } from '../../src/model/tree-walk.ts';
import { parseFile } from '../../src/parse.ts';

it('reads articles beyond the two thousandth', async () => {
  const numbers = Array.from({ length: 12 }, (_, at) => at + 1995);
  const text = `見本規程\n\n${numbers.map((at) => `第${at}条（題${at}）\n甲は、乙${at}に払う。\n`).join('')}`;
  const { tree } = await parseFile(new TextEncoder().encode(text), { name: 'a.txt' });
  expect(tree.children.filter(isContainer).map(({ number }) => number)).toEqual(numbers.map(String));
}, 60_000);
