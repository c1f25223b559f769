import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSequence } from '../../src/diff/words/diff-sequence.ts';

/** Reads runs back into both lists, and says how many members they have in common. */
function replay(
  left: readonly string[],
  right: readonly string[],
): { old: string[]; new: string[]; same: number } {
  const [old, young]: [string[], string[]] = [[], []];
  let same = 0;
  for (const { kind, length } of diffSequence(left, right)) {
    if (kind === 'same')
      expect(left.slice(old.length, old.length + length)).toEqual(
        right.slice(young.length, young.length + length),
      );
    if (kind !== 'added') old.push(...left.slice(old.length, old.length + length));
    if (kind !== 'removed') young.push(...right.slice(young.length, young.length + length));
    if (kind === 'same') same += length;
  }
  return { old, new: young, same };
}

describe('diffSequence', () => {
  it('leads from one list to the other', () => {
    const words = fc.array(fc.constantFrom('料金', 'を', '払う', '。'), { maxLength: 1500 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const { old, new: young } = replay(left, right);
        expect([old, young]).toEqual([left, right]);
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  it('keeps what is common of long lists without a word of their own', () => {
    const list = (word: string) =>
      Array.from({ length: 3000 }, () => ['契約者', 'は', word, 'を', '払い']).flat();
    const { old, new: young, same } = replay(list('料金'), list('代金'));
    expect([old.length, young.length, same]).toEqual([15_000, 15_000, 12_000]);
  });

  it('keeps what is common around a long insertion', () => {
    const list = Array.from({ length: 2000 }, (_, at) => `語${at}`);
    const added = Array.from({ length: 900 }, () => '新');
    expect(replay(list, [...list.slice(0, 1000), ...added, ...list.slice(1000)]).same).toBe(2000);
  });
});
