import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForms } from '../../../src/corpus/rules/form/read-forms.ts';
import {
  bindRule,
  compareResults,
  describeRule,
  evaluateBound,
  readCsv,
  solveRule,
  tabulateRule,
  UnusableFacts,
  writeLetter,
} from '../../../src/rule/index.ts';
import { noticeForm } from '../form/notice-form.ts';
import { noticeText } from '../notice-rule.ts';
import { parseText } from '../rule-text.ts';

const document = await parseText(noticeText);
const notice = bindRule(readForms(noticeForm).rules[0], [document]);
const charge = bindRule(
  readForms(`id: terms/charge
title: 加算額
kind: amount
implements: [第8条の2第3項]
inputs:
  amount: { kind: yen, about: 元の額 }
  due: { kind: day, about: 期日 }
  paid: { kind: day, about: 支払の日 }
  way: { kind: choice, about: 方法, choices: { card: カード, cash: 現金 }, default: card }
outputs: { owed: { kind: yen, about: 加算額 } }
tables:
  owed:
    rows:
      - { if: { paid: <= due + 5 }, is: 0 }
      - { if: { way: cash }, is: floor(amount / 10) }
      - { if: {}, is: 'floor(amount / 100 * days(due, paid))' }
answer: { status: value, reasons: [{ say: '加算は{owed}。', quote: 第8条の2第3項 }] }
examples: []
`).rules[0],
  [document],
);

describe('the values for which an answer is as wished', () => {
  it('are the days up to a deadline', () => {
    expect(solveRule(notice, { given: { start: '2026-07-15' }, input: 'notified' })).toMatchObject({
      where: 'status = 「met」',
      holds: [{ to: '2026-06-30' }],
      isComplete: true,
    });
  });

  it('are the days without a charge, and the amount from which it reaches a sum', () => {
    const given = { amount: 12345, due: '2026-03-31' };
    const days = solveRule(charge, { given, input: 'paid' });
    expect([days.where, days.holds[0].to]).toEqual(['owed = 0', '2026-04-05']);
    const amount = solveRule(charge, {
      given: { due: '2026-03-31', paid: '2026-04-10' },
      input: 'amount',
      where: 'owed >= 10000',
    });
    expect([amount.holds.length, amount.holds[0].from]).toEqual([1, 100000]);
  });

  it('may be several, or none, and that is told', () => {
    const given = { start: '2026-07-15', notified: '2026-06-30' };
    expect(solveRule(notice, { given, input: 'urgent' }).holds).toEqual([
      { from: true, to: true },
      { from: false, to: false },
    ]);
    const late = { start: '2026-07-15', notified: '2026-07-10' };
    expect(solveRule(notice, { given: late, input: 'urgent' }).holds).toEqual([{ from: true, to: true }]);
    expect(
      solveRule(charge, { given: { amount: 5, due: '2026-03-31' }, input: 'paid', where: 'owed > 999' })
        .holds,
    ).toEqual([]);
    const asked = {
      given: { amount: 100, due: '2026-03-31' },
      input: 'paid',
      where: 'owed < 7 or owed > 20',
    };
    expect(solveRule(charge, asked).holds).toMatchObject([{ to: '2026-04-06' }, { from: '2026-04-21' }]);
  });

  it('are asked for with an input that is there, and a condition that can be read', () => {
    expect(() => solveRule(charge, { given: {}, input: 'pay' })).toThrow(UnusableFacts);
    expect(() => solveRule(charge, { given: {}, input: 'paid' })).toThrow('give one of them');
    const given = { amount: 5, due: '2026-03-31' };
    expect(() => solveRule(charge, { given, input: 'paid', where: 'owed >' })).toThrow(
      '途中で終わっています',
    );
  });

  it('are just those that evaluating them one by one shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 0, max: 40 }), (wanted, after) => {
        const facts = {
          due: '2026-03-31',
          paid: new Date(Date.UTC(2026, 2, 31 + after)).toISOString().slice(0, 10),
        };
        const { holds } = solveRule(charge, { given: facts, input: 'amount', where: `owed >= ${wanted}` });
        const owed = (amount: number) =>
          (evaluateBound(charge, { given: { ...facts, amount } }).value as { owed: number }).owed;
        if (after <= 5) expect(holds).toEqual([]);
        else {
          const from = holds[0].from as number;
          expect(owed(from)).toBeGreaterThanOrEqual(wanted);
          expect(owed(from - 1)).toBeLessThan(wanted);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('two answers', () => {
  it('are compared by status, values and reasons', () => {
    const ask = (notified: string) => evaluateBound(notice, { given: { start: '2026-07-15', notified } });
    expect(compareResults(ask('2026-06-30'), ask('2026-07-01'))).toEqual({
      status: { before: 'met', after: 'not-met' },
      values: [],
      reasons: { before: [], after: ['2026-07-01の通知は遅れている。'] },
    });
    const owe = (paid: string) => evaluateBound(charge, { given: { amount: 1000, due: '2026-03-31', paid } });
    expect(compareResults(owe('2026-04-01'), owe('2026-04-10')).values).toEqual([
      { name: 'owed', before: 0, after: 100, by: '+100' },
    ]);
  });
});

describe('a table of facts', () => {
  it('is answered row by row, whatever its heads and cells are written like', () => {
    const rows = readCsv(
      '\uFEFF元の額,期日,paid,way\r\n"100,000",2026/3/31,2026年4月10日,\r\n1000円,2026-03-31,2026-04-30,cash\r\n\r\nx,2026-02-30,2026-04-30,\r\n',
    );
    expect(tabulateRule(charge, rows)).toEqual({
      heads: ['元の額', '期日', 'paid', 'way', 'status', 'owed', 'reason'],
      rows: [
        ['100,000', '2026/3/31', '2026年4月10日', '', 'value', '10000', ''],
        ['1000円', '2026-03-31', '2026-04-30', 'cash', 'value', '100', ''],
        ['x', '2026-02-30', '2026-04-30', '', 'error', '', expect.stringMatching(/amount: .* due: /)],
      ],
      failed: [3],
    });
  });

  it('tells cells without a head, heads of two columns, and a quotation mark that stays open', () => {
    const rows = readCsv('amount,due,paid,way\n100,000,2026-03-31,2026-04-10,cash\n');
    expect(tabulateRule(charge, rows)).toMatchObject({
      rows: [['100', '000', '2026-03-31', '2026-04-10', 'error', '', expect.stringMatching(/5 cells/)]],
      failed: [1],
    });
    expect(() =>
      tabulateRule(charge, [
        ['due', 'due '],
        ['1', '2'],
      ]),
    ).toThrow('head of two columns');
    expect(() => readCsv('a,b\n1,2\n"3,4\n5,6\n')).toThrow('in line 3 is never closed');
  });

  it('takes options as columns, and says what is missing', () => {
    const rows = [
      ['start', 'notified', 'counting'],
      ['2026-07-15', '2026-07-01', 'nth-day'],
      ['2026-07-15', '', ''],
    ];
    expect(tabulateRule(notice, rows).rows.map((row) => row.slice(3))).toEqual([
      ['met', '2026-07-01', ''],
      ['unknown', '', 'notified: 通知の日が分からない。期限は2026-06-30。'],
    ]);
    expect(() => tabulateRule(notice, [['begin'], ['1']])).toThrow('is no column that this rule takes');
  });

  it('is read as it was written, with quotation marks and line ends in cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', 'あ', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 5 }), (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(readCsv(text)).toEqual(rows.filter((row) => row.some((one) => one !== '')));
      }),
    );
  });
});

describe('a letter', () => {
  it('says facts, answer and reasons with the words of the terms, for people', () => {
    const result = evaluateBound(notice, { given: { start: '2026-07-15', notified: '2026-07-01' } });
    const letter = writeLetter(result, { descriptor: describeRule(notice.rule), titles: { terms: '約款' } });
    expect(letter).toContain('・中止の日：2026年7月15日');
    expect(letter).toContain('・緊急のときか：いいえ');
    expect(letter).toContain('要件を満たしません');
    expect(letter).toContain(
      '1. 2026年7月15日に中止するときの期限は2026年6月30日。\n   第8条の2第2項「14日前までに」',
    );
    expect(letter).toContain('約款（2026年4月1日改訂）');
    expect(letter).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|para_/);
  });
});
