import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../../src/rule/expression/expression.ts';
import { forms } from '../../../src/rule/expression/forms.ts';
import { functions } from '../../../src/rule/expression/functions/all.ts';
import { longestExpression, parseExpression } from '../../../src/rule/expression/parse-expression.ts';
import { UnansweredQuestion } from '../../../src/rule/rule-error.ts';
import { cpuTime } from '../../cpu-time.ts';
import { compute, values } from './compute.ts';

const words = [
  ...Object.keys(values),
  ...Object.keys(functions),
  ...Object.keys(forms),
  ...['and', 'or', 'not', 'if', 'then', 'else', 'in', '(', ')', '(', ')', '[', ']', ',', '+', '-', '*', '/'],
  ...[
    '=',
    '<=',
    '>',
    '1',
    '0',
    '14日',
    '3か月',
    '2026-02-28',
    '9999-12-31',
    '17:30',
    '99999999999',
    '「own」',
    'true',
  ],
  ...['constructor', '__proto__', 'require', 'process', 'globalThis', 'eval', 'toString', 'import', 'this'],
];

/** Only errors of expressions with a place in the text, and questions that no calendar answers. */
function run(text: string): void {
  try {
    compute(text);
  } catch (error) {
    if (error instanceof UnansweredQuestion) return;
    expect(error).toBeInstanceOf(ExpressionError);
    const { start, end } = (error as ExpressionError).span;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(Math.max(text.length, longestExpression));
    expect((error as ExpressionError).message).not.toMatch(/undefined|\[object|at .*:\d+/);
  }
}

/** An expression of names, numbers and calls that may or may not fit. */
const { expression } = fc.letrec<{ expression: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(
    ...Object.keys(values),
    ...['1', '0', '2.5', '3%', '14日', '1か月', '2026-02-28', '17:30', '「own」', 'true'],
  ),
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('+', '-', '*', '/', '=', '<', '<=', 'and', 'or', 'in'),
        tie('expression'),
      )
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
    fc
      .tuple(
        fc.constantFrom(...Object.keys(functions), ...Object.keys(forms)),
        fc.array(tie('expression'), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, given]) => `${name}(${given.join(', ')})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([condition, one, other]) => `if ${condition} then ${one} else ${other}`),
  ),
}));

describe('whatever stands in an expression', () => {
  it('of any characters, only an error with a place comes of it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), run), { numRuns: 800 });
  });

  it('of the words of expressions in any order, likewise', () => {
    const text = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((each) => each.join(' '));
    fc.assert(fc.property(text, run), { numRuns: 3000 });
  });

  it('of expressions that are well formed, likewise', () => {
    fc.assert(fc.property(expression, run), { numRuns: 3000 });
  });

  it('reaches nothing outside its names', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'globalThis', 'require']) {
      expect(() => compute(name)).toThrow('という名前はありません');
      expect(() => compute(`${name}(1)`)).toThrow('という関数はありません');
      expect(() => compute(`sum(payments, ${name})`)).toThrow('という名前はありません');
    }
  });

  it('ends in time, however it grows', () => {
    const started = cpuTime();
    expect(() => parseExpression('('.repeat(1900))).toThrow('入れ子が深すぎます');
    expect(() => parseExpression('-'.repeat(1900))).toThrow('入れ子が深すぎます');
    expect(() => parseExpression('not '.repeat(480))).toThrow('入れ子が深すぎます');
    expect(() => parseExpression('1+'.repeat(1500))).toThrow('長すぎます');
    expect(() => parseExpression(`1${'+1'.repeat(900)}`)).toThrow('項が多すぎます');
    // Rows in rows in rows.
    const rows = 'months(2000-01-01, 2090-12-31)';
    expect(() => compute(`sum(${rows}, sum(${rows}, sum(${rows}, days)))`)).toThrow('計算の量が多すぎます');
    const big = `${'9'.repeat(900)}`;
    expect(() => compute(`${big} * ${big}`)).toThrow('桁が多すぎます');
    expect(cpuTime() - started).toBeLessThan(5000);
  });
});
