import { describe, expect, it } from 'vitest';
import { matchSequence } from '../../src/diff/align/match-sequence.ts';
import { diffOwnText } from '../../src/diff/words/text-diff.ts';
import type { Container } from '../../src/model/node.ts';

const many = 200_000;

function paragraphOf(value: string): Container {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
  const sentence = { type: 'sentence', id: 'para_1__sent_1', value, position };
  return { type: 'paragraph', id: 'para_1', position, children: [sentence] } as unknown as Container;
}

describe('a stretch of more members than a call takes arguments', () => {
  it('is matched with nothing', () => {
    const young = Array.from({ length: many }, (_, at) => String(at));
    expect(matchSequence([], young, (one) => one)).toHaveLength(many);
    expect(matchSequence(young, ['x'], (one) => one)).toHaveLength(many);
  });

  it('is one run of words', () => {
    const long = '甲乙'.repeat(many / 2);
    const runs = diffOwnText([paragraphOf('丙')], [paragraphOf(long)], (text) =>
      Array.from(text, (character, start) => ({ text: character, start, end: start + 1 })),
    );
    expect(runs.map(({ kind, text }) => [kind, text.length])).toEqual([
      ['removed', 1],
      ['added', many],
    ]);
  });
});
