import { expect, it } from 'vitest';
import { appendTo } from '../../src/text/collection/append-to.ts';

it('adds to the list of a key, which it makes where there is none', () => {
  const lists = new Map([['料金', [1]]]);
  appendTo(lists, '料金', 2);
  appendTo(lists, '会員', 3);
  expect([...lists]).toEqual([
    ['料金', [1, 2]],
    ['会員', [3]],
  ]);
});
