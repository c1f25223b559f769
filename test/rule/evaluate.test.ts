import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleDescriptor, ruleResult } from '../../src/model/rule-descriptor.ts';
import {
  bindRule,
  checkRule,
  defineRule,
  describeRule,
  evaluateRule,
  makePins,
  option,
  quantity,
  UnusableFacts,
  yen,
  z,
} from '../../src/rule/index.ts';
import { makeNoticeRule, noticeText } from './notice-rule.ts';
import { assertQuotes, parseText } from './rule-text.ts';

const document = await parseText(noticeText);
const rule = makeNoticeRule(makePins(bindRule(makeNoticeRule(), [document])));

describe('an answer', () => {
  it.each([
    [{ start: '2026-07-15', notified: '2026-06-30' }, 'met'],
    [{ start: '2026-07-15', notified: '2026-07-01' }, 'not-met'],
    [{ start: '2026-07-15' }, 'unknown'],
  ])('to %j is %s', (given, status) => {
    const result = evaluateRule(rule, [document], { given });
    expect(result.status).toBe(status);
    expect(result.missing?.map(({ fact }) => fact)).toEqual(status === 'unknown' ? ['notified'] : undefined);
    expect(ruleResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  it('rests on words of the text at their place, whatever their width and lines', async () => {
    for (const text of [
      noticeText,
      noticeText.replaceAll('\n', '\r\n'),
      noticeText.replace('14日前までに契約者に', '１４ 日前まで\nに契約\n者に'),
    ]) {
      const parsed = await parseText(text);
      const result = evaluateRule(rule, [parsed], { given: { start: '2026-07-15' } });
      expect(result.trace).toHaveLength(1);
      expect(result.trace[0].quotes.map(({ clause, citation }) => [clause, citation])).toEqual([
        ['art_8-2__para_2', '第8条の2第2項'],
        ['art_8-2__para_2', '第8条の2第2項'],
      ]);
      assertQuotes(result, [parsed]);
    }
  });

  it('names the reading of ambiguous words and the conventions', () => {
    const given = { start: '2026-07-15', notified: '2026-07-01' };
    const byDefault = evaluateRule(rule, [document], { given });
    expect(byDefault.options).toMatchObject([{ name: 'counting', choice: 'clear-days', isDefault: true }]);
    expect(byDefault.conventions).toEqual([expect.stringContaining('中○日')]);
    const chosen = evaluateRule(rule, [document], { given, options: { counting: 'nth-day' } });
    expect(chosen).toMatchObject({ status: 'met', options: [{ choice: 'nth-day', isDefault: false }] });
    expect(chosen.conventions).not.toEqual(byDefault.conventions);
  });

  it('is unknown where the calendar ends', () => {
    const far = { start: '0001-01-03' };
    expect(evaluateRule(rule, [document], { given: far })).toMatchObject({
      status: 'unknown',
      missing: [{ fact: 'calendar' }],
    });
  });
});

describe('facts that cannot be used', () => {
  const charge = defineRule({
    id: 'terms/charge',
    title: '額',
    kind: 'amount',
    implements: ['第1条'],
    inputs: z.object({ amount: yen('料金の額'), items: z.array(z.object({ amount: yen('額') })).optional() }),
    output: z.int(),
    evaluate: ({ given, value }) => value(Number(given.amount)),
    examples: [],
  });

  it.each([
    [rule, { start: '2026-02-30' }, ['start: "2026-02-30" is no date that exists; write YYYY-MM-DD.']],
    [rule, { start: '2026-2-3' }, ['start: "2026-2-3" is no date that exists; write YYYY-MM-DD.']],
    [rule, { start: 20260203 }, ['start: must be a date, written "YYYY-MM-DD".']],
    [rule, {}, ['start: is missing (中止の日).']],
    [
      rule,
      { start: '2026-07-15', notifed: '2026-07-01' },
      ['notifed: is no fact that this rule takes; it takes start, notified.'],
    ],
    [rule, [], ['(all): must be an object such as {start, notified}.']],
    [rule, null, ['(all): must be an object such as {start, notified}.']],
    [charge, { amount: -1 }, ['amount: must be whole yen, zero or more: 100000, or its digits as a string.']],
    [
      charge,
      { amount: 0.5 },
      ['amount: must be whole yen, zero or more: 100000, or its digits as a string.'],
    ],
    [
      charge,
      { amount: '-1' },
      ['amount: must be whole yen, zero or more: 100000, or its digits as a string.'],
    ],
    [
      charge,
      { amount: 1, items: [{ amount: true }] },
      ['items.0.amount: must be whole yen, zero or more: 100000, or its digits as a string.'],
    ],
  ])('give one message each that names the field: %#', (asked, given, messages) => {
    try {
      evaluateRule(asked, [document], { given });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UnusableFacts);
      const { issues } = error as UnusableFacts;
      expect(issues.map(({ field, reason }) => `${field}: ${reason}`)).toEqual(messages);
    }
  });

  it('are whatever is no object with these facts, and nothing else is thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        try {
          evaluateRule(rule, [document], { given });
        } catch (error) {
          expect(error).toBeInstanceOf(UnusableFacts);
        }
      }),
    );
  });

  it('are told from readings that an option does not have', () => {
    const given = { start: '2026-07-15' };
    expect(() => evaluateRule(rule, [document], { given, options: { counting: 'x' } })).toThrow(
      'counting: "x" is none of its readings: clear-days, nth-day.',
    );
    expect(() => evaluateRule(rule, [document], { given, options: { rounding: 'x' } })).toThrow(
      'rounding: is no option of this rule; it has counting.',
    );
  });
});

describe('a rule with a mistake', () => {
  const broken = (evaluate: unknown) =>
    defineRule({ ...(makeNoticeRule() as object), id: 'terms/broken', evaluate } as never);
  const given = { start: '2026-07-15' };

  it('is named when its code fails or its answer is not its output', () => {
    const failing = broken(() => {
      throw new TypeError('x is not a function');
    });
    expect(() => evaluateRule(failing, [document], { given })).toThrow(
      'terms/broken failed while it was evaluated: x is not a function',
    );
    const wrong = broken(() => ({ status: 'value', value: { deadline: 3 } }));
    expect(() => evaluateRule(wrong, [document], { given })).toThrow(
      /terms\/broken answered what its output does not allow: deadline/,
    );
  });

  it('cannot quote words that the clause does not have', () => {
    const quoting = broken(({ quote }: { quote: (clause: string, words: RegExp) => unknown }) =>
      quote('第8条の2第2項', /解除/),
    );
    expect(() => evaluateRule(quoting, [document], { given })).toThrow(
      '第8条の2第2項 of terms does not have the words /解除/',
    );
  });

  it('fails its check where an example does not hold', () => {
    const check = checkRule(
      broken(() => ({ status: 'met' })),
      [document],
    );
    expect(
      check.findings.filter(({ kind }) => kind === 'failed-example').map(({ reason }) => reason),
    ).toEqual([
      'Example 1: the value is nothing, not {"deadline":"2026-06-30"}.',
      'Example 2: the status is met, not unknown; what is missing is nothing, not notified.',
    ]);
  });

  it.each(['notice', 'Terms/notice', 'terms/', 'a/b/c', '../x'])('is refused with the id %j', (id) => {
    expect(() => defineRule({ ...(makeNoticeRule() as object), id } as never)).toThrow(
      'is not <document>/<name>',
    );
  });

  it('is refused with a default that is no choice', () => {
    const options = { counting: option({ about: '', choices: { a: 'あ' }, default: 'b' as 'a' }) };
    expect(() => defineRule({ ...(makeNoticeRule() as object), options } as never)).toThrow(
      'the default "b" of option counting is none of its choices',
    );
  });
});

describe('a descriptor', () => {
  it('is plain JSON with JSON Schema of inputs and output', () => {
    const descriptor = describeRule(rule, bindRule(rule, [document]));
    expect(ruleDescriptor.parse(JSON.parse(JSON.stringify(descriptor)))).toEqual(descriptor);
    expect(descriptor).toMatchObject({
      id: 'terms/notice',
      state: 'fresh',
      implements: [{ document: 'terms', citation: '第8条の2第2項' }],
      inputs: { type: 'object', required: ['start'], properties: { start: { format: 'date' } } },
      output: { required: ['deadline'] },
      parameters: [{ name: 'notice', value: 'P14D', quote: '14日前までに' }],
    });
    expect(describeRule(rule).state).toBeUndefined();
  });

  it('needs no text', () => {
    const parameters = { notice: quantity('第99条', { kind: 'duration' }) };
    const other = defineRule({ ...(makeNoticeRule() as object), parameters } as never);
    expect(describeRule(other).parameters).toEqual([
      { name: 'notice', document: 'terms', citation: '第99条', kind: 'duration' },
    ]);
  });
});
