import { describe, expect, it } from 'vitest';
import { pairBrackets } from '../../src/text/bracket/bracket-pairs.ts';

describe('pairBrackets', () => {
  it('pairs nested brackets', () => {
    expect([...pairBrackets('甲(乙「丙」)')].sort()).toEqual([
      [1, 6],
      [3, 5],
    ]);
  });

  it('leaves out openers that nothing closes, and closers that nothing opened', () => {
    expect([...pairBrackets('甲)(乙「丙)丁')]).toEqual([[2, 6]]);
  });

  it('counts UTF-16 units', () => {
    expect([...pairBrackets('𠮷(甲)')]).toEqual([[2, 4]]);
  });

  it('reads a long run of openers', () => {
    expect(pairBrackets('('.repeat(100_000)).size).toBe(0);
  });
});
