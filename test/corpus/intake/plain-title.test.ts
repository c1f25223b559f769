import { expect, it } from 'vitest';
import { plainTitle } from '../../../src/corpus/intake/plain-title.ts';

it.each([
  ['就 業 規 則', '就業規則'],
  ['規　　約', '規約'],
  ['灯台　会員規約', '灯台　会員規約'],
  ['規約 第 2 版', '規約 第 2 版'],
  ['A 規 約', 'A 規 約'],
  ['規約', '規約'],
  [undefined, undefined],
])('%s is known as %s', (printed, known) => {
  expect(plainTitle(printed)).toBe(known);
});
