import { describe, expect, it } from 'vitest';
import { bindRule, checkRule, defineRule, evaluateRule, quantity, unused, z } from '../../src/rule/index.ts';
import type { QuantityTraits } from '../../src/rule/quantity-selector.ts';
import { parseText } from './rule-text.ts';

const text = [
  '第1条（返還）',
  '契約者は、終了の日から10日以内に届け出て、20日以内に返還します。',
  '２　当社は、30日前までに通知し、料金の2倍を請求します。端数は切り捨てます。',
  '(1)　承継人が２人以上あるとき',
].join('\n');
const document = await parseText(text);

function makeRule(citation: string, traits: QuantityTraits, more: object = {}) {
  return defineRule({
    id: 'terms/any',
    title: '試験',
    kind: 'amount',
    implements: [citation],
    inputs: z.object({}),
    output: z.string(),
    parameters: { wanted: quantity(citation, traits) },
    evaluate: ({ parameters, explain, value }) => {
      explain('値', parameters.wanted);
      return value(parameters.wanted.value);
    },
    examples: [{ given: {}, expect: { status: 'value' } }],
    ...more,
  });
}

function kindsOf(rule: ReturnType<typeof makeRule>): string[] {
  return checkRule(rule, [document]).findings.map(({ kind }) => kind);
}

describe('a parameter', () => {
  it.each([
    ['第1条第2項', { kind: 'duration' }, 'P30D'],
    ['第一条２項', { kind: 'duration', relation: 'before' }, 'P30D'],
    ['第1条', { kind: 'duration', relation: 'before' }, 'P30D'],
    ['第1条第1項', { kind: 'duration', occurrence: 2 }, 'P20D'],
    ['第1条', { kind: 'count', unit: '人', relation: 'orMore' }, '2'],
    ['第1条第2項', { kind: 'rounding' }, 'floor'],
    ['第1条第2項', { kind: 'multiple', relation: null }, '2'],
  ] as const)('of %s with %j is %s', (citation, traits, value) => {
    expect(evaluateRule(makeRule(citation, traits), [document], { given: {} }).value).toBe(value);
  });

  it('that could be several is an error that lists them', () => {
    const { problems } = bindRule(makeRule('第1条第1項', { kind: 'duration' }), [document]);
    expect(problems).toEqual([
      expect.stringMatching(
        /^Parameter wanted could be 2 .*「10日以内に」 .*「20日以内に」 .*occurrence from 1 to 2/,
      ),
    ]);
    expect(kindsOf(makeRule('第1条第1項', { kind: 'duration' }))).toContain('unbound-parameter');
    expect(() =>
      evaluateRule(makeRule('第1条第1項', { kind: 'duration' }), [document], { given: {} }),
    ).toThrow(/could be 2 quantities/);
  });

  it.each([
    [{ kind: 'percentage' }, /asks for percentage in 第1条第1項 of terms, which holds 「10日以内に」/],
    [{ kind: 'duration', occurrence: 3 }, /asks for duration, number 3/],
    [{ kind: 'duration', relation: null }, /asks for duration without relation/],
  ] as const)('that is not there is an error: %j', (traits, message) => {
    expect(bindRule(makeRule('第1条第1項', traits), [document]).problems[0]).toMatch(message);
  });

  it('of a clause that is not there is an error, and so is an unknown document', () => {
    const gone = bindRule(makeRule('第9条', { kind: 'duration' }), [document]);
    expect(gone.problems[0]).toBe('There is no 第9条 in this revision of terms.');
    const other = defineRule({
      ...makeRule('第1条', { kind: 'rounding' }),
      implements: [{ document: 'other', citation: '第1条' }],
    } as never);
    expect(() => bindRule(other, [document])).toThrow(
      /needs 第1条 of other.*yakkan add FILE --document other/,
    );
  });
});

describe('every quantity of a clause', () => {
  it('is a parameter or declared unused', () => {
    const leftOver = makeRule('第1条第1項', { kind: 'duration', occurrence: 1 });
    const [finding] = checkRule(leftOver, [document]).findings.filter(
      ({ kind }) => kind === 'unbound-quantity',
    );
    expect(finding.reason).toMatch(/^第1条第1項 of terms holds 「20日以内に」/);
    const declared = makeRule(
      '第1条第1項',
      { kind: 'duration', occurrence: 1 },
      {
        unused: [unused('第1条第1項', { kind: 'duration', occurrence: 2 }, '返還は別に扱う。')],
      },
    );
    expect(kindsOf(declared)).toEqual(['unpinned']);
  });

  it('includes rounding phrases: a clause that rounds and a rule that does not never pass', () => {
    const rule = makeRule(
      '第1条第2項',
      { kind: 'duration' },
      {
        unused: [
          unused('第1条第2項', { kind: 'multiple' }, '額は別に扱う。'),
          unused('第1条第2項', { kind: 'count' }, '人数は問わない。'),
        ],
      },
    );
    const [finding] = checkRule(rule, [document]).findings.filter(({ kind }) => kind === 'unbound-quantity');
    expect(finding.reason).toMatch(/「端数は切り捨て/);
  });

  it('must be read where it is bound', () => {
    const idle = makeRule(
      '第1条第2項',
      { kind: 'rounding' },
      {
        evaluate: ({ value }: { value: (value: string) => unknown }) => value('なし'),
      },
    );
    expect(kindsOf(idle)).toContain('idle-parameter');
  });

  it('must be there where it is declared unused', () => {
    const rule = makeRule(
      '第1条第2項',
      { kind: 'rounding' },
      {
        unused: [unused('第1条第2項', { kind: 'percentage' }, '理由')],
      },
    );
    expect(kindsOf(rule)).toContain('idle-unused');
  });
});
