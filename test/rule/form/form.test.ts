import { describe, expect, it } from 'vitest';
import { readForms } from '../../../src/corpus/rules/form/read-forms.ts';
import {
  bindRule,
  checkRule,
  evaluateRule,
  linkRules,
  makePins,
  UnusableFacts,
} from '../../../src/rule/index.ts';
import { noticeText } from '../notice-rule.ts';
import { assertQuotes, parseText } from '../rule-text.ts';
import { noticeForm } from './notice-form.ts';

const document = await parseText(noticeText);

/** The only rule of a form. */
function compile(text: string) {
  const { rules, problems } = readForms(text);
  expect(problems).toEqual([]);
  return rules[0];
}

/** A rule of 第8条の2 with these parts. */
function makeForm(parts: string): string {
  return `id: terms/part\ntitle: 試し\nkind: amount\nimplements: [第8条の2第3項]\nexamples: []\n${parts}`;
}

describe('a rule that is written as a form', () => {
  it('is a rule like others: it binds, quotes, and its examples hold', () => {
    const rule = compile(noticeForm);
    const pinned = { ...rule, pins: makePins(bindRule(rule, [document])) };
    expect(checkRule(pinned, [document])).toMatchObject({ findings: [], examples: 5 });
    for (const { given, options } of rule.examples)
      assertQuotes(evaluateRule(rule, [document], { given, ...(options && { options }) }), [document]);
  });

  it('says why, with values and the words of the text', () => {
    const given = { start: '2026-07-15', notified: '2026-07-01' };
    const { trace } = evaluateRule(compile(noticeForm), [document], { given });
    expect(trace.map(({ text, quotes }) => [text, ...quotes.map(({ quote }) => quote)])).toEqual([
      ['2026-07-15に中止するときの期限は2026-06-30。', '14日前までに', '契約者に通知'],
      ['2026-07-01の通知は遅れている。', '14日前までに'],
    ]);
  });

  it('refuses facts that cannot be together, with the words of the clause', () => {
    const given = { start: '2026-07-15', notified: '2026-07-16' };
    expect(() => evaluateRule(compile(noticeForm), [document], { given })).toThrow(UnusableFacts);
    expect(() => evaluateRule(compile(noticeForm), [document], { given })).toThrow(
      /通知は中止より前にします。\(通知の日 2026-07-16、中止の日 2026-07-15\) 第8条の2第2項「前までに」/,
    );
  });

  it('asks for what is missing only where it matters', () => {
    const rule = compile(
      makeForm(`inputs:
  a: { kind: flag, about: 甲, optional: true }
  b: { kind: flag, about: 乙, optional: true }
outputs: { ok: { kind: flag, about: よいか } }
table:
  rows:
    - { if: { a: true, b: true }, status: met, give: { ok: true } }
    - { if: { b: false }, status: not-met, give: { ok: false } }
    - { if: { a: false }, status: not-met, give: { ok: false } }
`),
    );
    const run = (given: object) => {
      const { status, missing } = evaluateRule(rule, [document], { given });
      return [status, ...(missing ?? []).map(({ fact }) => fact)];
    };
    expect(run({ b: false })).toEqual(['not-met']);
    expect(run({ a: false })).toEqual(['not-met']);
    expect(run({ a: true })).toEqual(['unknown', 'b']);
    expect(run({})).toEqual(['unknown', 'a', 'b']);
    expect(run({ a: true, b: true })).toEqual(['met']);
  });

  it('puts exceptions over the rule, and exceptions of exceptions over them', () => {
    const rule = compile(
      makeForm(`inputs:
  consumer: { kind: flag, about: 消費者か }
  early: { kind: flag, about: 期間内か }
  misuse: { kind: flag, about: 濫用か }
outputs: { fee: { kind: yen, about: 料金 } }
answer: { status: value, give: { fee: 1000 } }
exceptions:
  - when: consumer and early
    answer: { status: value, give: { fee: 0 } }
    exceptions:
      - { when: misuse, answer: { status: value, give: { fee: 2000 } } }
  - { when: early and not consumer, answer: { status: value, give: { fee: 500 } } }
  - { when: misuse and not early, answer: { status: value, give: { fee: 3000 } } }
`),
    );
    const fee = (consumer: boolean, early: boolean, misuse: boolean) =>
      evaluateRule(rule, [document], { given: { consumer, early, misuse } }).value;
    expect(fee(false, false, false)).toEqual({ fee: 1000 });
    expect(fee(true, true, false)).toEqual({ fee: 0 });
    expect(fee(true, true, true)).toEqual({ fee: 2000 });
    expect(fee(false, true, true)).toEqual({ fee: 500 });
    expect(fee(true, false, true)).toEqual({ fee: 3000 });
  });

  it('leaves the answer open where two exceptions say different things', () => {
    const rule = compile(
      makeForm(`inputs: { a: { kind: flag, about: 甲 }, b: { kind: flag, about: 乙 } }
outputs: { fee: { kind: yen, about: 料金 } }
answer: { status: value, give: { fee: 1 } }
exceptions:
  - { when: a, answer: { status: value, give: { fee: 2 } } }
  - { when: b, answer: { status: value, give: { fee: 3 } } }
`),
    );
    expect(evaluateRule(rule, [document], { given: { a: true, b: true } })).toMatchObject({
      status: 'unknown',
      missing: [{ fact: 'exceptions' }],
    });
  });

  it('takes the answer of another rule', () => {
    const { rules, problems } = readForms(`${noticeForm}---
id: terms/caller
title: 通知の期限の翌日
kind: deadline
implements: [第8条の2第1項]
inputs: { day: { kind: day, about: 中止の日 } }
calls: { limit: { rule: notice, given: { start: day, urgent: true }, take: deadline, kind: day } }
outputs: { next: { kind: day, about: 翌日 } }
answer: { status: value, give: { next: limit + 1 } }
examples: [{ given: { day: 2026-07-15 }, expect: { status: value, value: { next: 2026-07-01 } } }]
`);
    expect(problems).toEqual([]);
    const linked = linkRules(rules);
    const caller = linked.rules.find(({ name }) => name === 'caller');
    expect(caller && checkRule(caller, [document]).findings.map(({ kind }) => kind)).toEqual(['unpinned']);
    expect(linkRules(rules.filter(({ name }) => name === 'caller')).problems).toMatchObject([
      { rule: 'terms/caller', reason: expect.stringContaining('「notice」') },
    ]);
  });

  it('sums over rows, and takes tables of values', () => {
    const rule = compile(
      makeForm(`inputs:
  principal: { kind: yen, about: 元本 }
  due: { kind: day, about: 期日 }
  payments:
    kind: rows
    about: 入金
    columns: { date: { kind: day, about: 入金日 }, amount: { kind: yen, about: 金額 } }
outputs:
  charge: { kind: yen, about: 遅延損害金 }
  rest: { kind: yen, about: 残額 }
formulas:
  daily: sum(payments, (principal - earlier(amount)) * days(previous(date, due), date))
  charge: floor(daily * rate / 365)
  rest: principal - sum(payments, amount)
tables:
  rate:
    rows:
      - { if: { principal: < 100000 }, is: 20% }
      - { if: { principal: 100000..999999 }, is: 18% }
      - { if: { principal: '>= 1000000' }, is: 15% }
answer: { status: value }
`),
    );
    const payments = [
      { date: '2026-04-10', amount: 30000 },
      { date: '2026-05-10', amount: 70000 },
    ];
    const given = { principal: 100000, due: '2026-03-31', payments };
    // (100000 × 10 + 70000 × 30) × 0.18 ÷ 365 = 1528.7…
    expect(evaluateRule(rule, [document], { given }).value).toEqual({ charge: 1528, rest: 0 });
  });

  it('is no rule while it is a draft that nobody accepted', () => {
    const { rules, drafts } = readForms(
      `${noticeForm}draft: { accepted: false, questions: [初日を数えるか。] }\n`,
    );
    expect([rules, drafts.map(({ id }) => id)]).toEqual([[], ['terms/notice']]);
    expect(readForms(`${noticeForm}draft: { accepted: true }\n`).rules).toHaveLength(1);
  });
});

describe('what is wrong with a form', () => {
  const find = (text: string) =>
    readForms(text).problems.map(({ line, column, at, reason }) => `${line}:${column} ${at} ${reason}`);
  const lineOf = (words: string) => noticeForm.split('\n').findIndex((line) => line.includes(words)) + 1;

  it.each([
    [
      'a misspelt key',
      'about: 中止の日',
      'abuot: 中止の日',
      '「abuot」というキーは使えません。「about」ではありませんか',
    ],
    [
      'a kind that is none',
      'kind: deadline',
      'kind: dedline',
      '"dedline"は使えません。使える値: deadline、amount',
    ],
    [
      'a name that is not there',
      'before(start, notice',
      'before(begin, notice',
      '「begin」という名前はありません',
    ],
    [
      'types that do not fit',
      'notified <= deadline\n  reasons',
      'notified <= notice\n  reasons',
      '日付と期間は比べられません',
    ],
    ['a function that is none', 'before(start', 'bevor(start', '「bevor」という関数はありません'],
    [
      'an unclosed bracket',
      'counting)\nreasons',
      'counting\nreasons',
      '「)」があるはずの所に式の終わりがあります',
    ],
    [
      'an output that is none',
      '[status, deadline, missing]',
      '[status, limit, missing]',
      '「limit」という出力はありません',
    ],
    [
      'a row that is too short',
      "'-', '-', met, 2026-06-30, '-']",
      "'-', met, 2026-06-30, '-']",
      'この行には6個の値がありますが、列は7個です',
    ],
    ['a value in a sentence', '{start}に中止', '{stop}に中止', '「stop」という名前はありません'],
  ])('is told with line and column: %s', (_what, from, to, reason) => {
    const text = noticeForm.replace(from, to);
    expect(text).not.toBe(noticeForm);
    const found = find(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(reason);
    expect(Number(found[0].split(':')[0])).toBe(lineOf(from.split('\n')[0]));
  });

  it('is told with the column of the word in an expression', () => {
    const line = '  deadline: before(start, notice, counting)';
    const [found] = find(noticeForm.replace('before(start, notice', 'before(start, notise'));
    expect(found.split(' ')[0]).toBe(`${lineOf(line)}:${line.indexOf('notice') + 1}`);
  });

  it('is told all at once, each mistake once', () => {
    const text = noticeForm
      .replace('about: 通知の日,', '')
      .replace('relation: before', 'relation: bevor')
      .replace('status: met', 'status: mett');
    expect(find(text)).toHaveLength(3);
    const second = noticeForm.replace('before(start', 'before(begin').replace('when: urgent', 'when: urgend');
    expect(find(second)).toHaveLength(2);
  });

  it('is told of YAML that cannot be read', () => {
    expect(find('id: [terms\ntitle: 題')[0]).toMatch(/^\d+:\d+ {2}YAMLとして読めません/);
    expect(find('')).toEqual([]);
    expect(find('just words')[0]).toContain('キーと値の組');
  });

  it('leaves the other rules of the file as they are', () => {
    const { rules, problems } = readForms(`id: terms/broken\n---\n${noticeForm}`);
    expect(rules.map(({ id }) => id)).toEqual(['terms/notice']);
    expect(problems.length).toBeGreaterThan(3);
  });

  it('is told of circles, second names and missing choices', () => {
    expect(
      find(
        makeForm(
          'inputs: {}\noutputs: { a: { kind: number, about: 甲 } }\nformulas: { a: b + 1, b: a + 1 }\nanswer: { status: value }',
        ),
      ),
    ).toEqual([expect.stringContaining('自分自身から計算されています')]);
    expect(
      find(
        makeForm(
          'inputs: { a: { kind: choice, about: 甲 } }\noutputs: {}\nformulas: { a: 1 }\nanswer: { status: value }',
        ),
      ),
    ).toEqual([expect.stringContaining('名前が二つ'), expect.stringContaining('choices')]);
  });
});
