import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersWith, numbersWithout } from '../../../src/diff/renumber/new-numbers.ts';

const listOf = (numbers: string) => numbers.split(' ').map((number) => ({ key: number, number }));
const show = (list: readonly { number: string }[]) => list.map(({ number }) => number).join(' ');

describe('numbers of a list', () => {
  it.each([
    ['1 2 3', 1, '1 2'],
    ['8 9 9-2 9-3 10', 1, '8 9 9-2 10'],
    ['8 9 9-2 9-3 10', 2, '8 9 9-2 10'],
    ['8 9 9-2 10', 3, '8 9 9-2'],
    ['9 10 10-2 11', 0, '9 9-2 10'],
    ['1 2 5', 0, '1 4'],
  ])('%s without the one at %i: %s', (numbers, at, expected) => {
    expect(show(numbersWithout(listOf(numbers), at))).toBe(expected);
  });

  it('moves up by the width of a range that goes', () => {
    const list = [{ key: 'a', number: '5', through: '8' }, ...listOf('9 10')];
    expect(show(numbersWithout(list, 0))).toBe('5 6');
  });

  it.each([
    ['1 2 3', 3, false, '1 2 3 4'],
    ['1 2 3', 0, false, '1 2 3 4'],
    ['8 9 10', 2, false, '8 9 10 11'],
    ['8 9 10', 2, true, '8 9 9-2 10'],
    ['8 9 9-2 10', 2, false, '8 9 9-2 9-3 10'],
    ['8 9 9-2 10', 3, false, '8 9 9-2 10 11'],
    ['8 9 9-2 10', 3, true, '8 9 9-2 9-3 10'],
    ['1 2 5', 2, false, '1 2 3 5'],
  ])('%s with one put in at %i (branch: %s): %s', (numbers, at, asBranch, expected) => {
    expect(show(numbersWith(listOf(numbers), at, 'new', asBranch))).toBe(expected);
  });

  it('are as before when what was put in is taken out again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.boolean(), (length, place, asBranch) => {
        const list = Array.from({ length }, (_, at) => ({ key: String(at), number: String(at + 1) }));
        const at = place % (length + 1);
        expect(numbersWithout(numbersWith(list, at, 'new', asBranch), at)).toEqual(list);
      }),
    );
  });
});
