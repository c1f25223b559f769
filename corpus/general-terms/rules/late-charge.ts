import {
  count,
  countDays,
  day,
  defineRule,
  exact,
  formatYen,
  quantity,
  toYen,
  unused,
  yen,
  z,
} from 'yakkan/rule';

/** 第39条: what is owed for paying late. */
export const lateCharge = defineRule({
  id: 'general-terms/late-charge',
  title: '遅延損害金の額',
  kind: 'amount',
  implements: ['第39条第1項', '第39条第2項'],
  inputs: z.object({
    amount: yen('未払の料金の額'),
    due: day('支払期日'),
    paid: day('支払の日').optional(),
  }),
  output: z.object({ amount: yen('遅延損害金の額(円)'), days: count('遅延の日数') }),
  parameters: {
    rate: quantity('第39条第1項', { kind: 'percentage' }),
    grace: quantity('第39条第1項', { kind: 'duration', relation: 'within' }),
    year: quantity('第39条第2項', { kind: 'duration', relation: 'each' }),
    rounding: quantity('第39条第2項', { kind: 'rounding' }),
  },
  unused: [
    unused(
      '第39条第2項',
      { kind: 'money', relation: 'under' },
      '端数の単位。円未満は端数処理そのものが表す。',
    ),
  ],
  pins: {
    revision: '2026-04-01',
    clauses: { 第39条第1項: 'ace67c62f616c76d', 第39条第2項: 'c5e67dbe18d8d6cc' },
    values: { rate: '14.5', grace: 'P10D', year: 'P365D', rounding: 'floor' },
  },
  evaluate({ given: { amount, due, paid }, parameters, calendar, quote, explain, value, unknown }) {
    const { rate, grace, year, rounding } = parameters;
    if (paid === undefined) {
      return unknown({ fact: 'paid', reason: '支払の日までの日数が定まらないと、額を計算できない。' });
    }
    const graceEnd = calendar.forward(due, grace).last;
    if (paid <= due) {
      explain(`${paid}の支払は支払期日${due}までにされている。`, quote('第39条第1項', /支払期日を経過/));
      return value({ amount: 0, days: 0 });
    }
    if (paid <= graceEnd) {
      explain(`${paid}の支払は、支払期日の翌日から起算して${graceEnd}までにされている。`, grace);
      return value({ amount: 0, days: 0 });
    }
    const days = calendar.daysFrom(due, paid) - 1;
    explain(
      `遅延の日数は、支払期日の翌日から支払の日の前日までの${days}日。`,
      quote('第39条第1項', /支払期日の翌日から支払の日の前日までの日数/),
    );
    const charge = exact(amount).mul(exact(rate)).mul(days).div(countDays(year));
    explain(
      `${formatYen(amount)}に年率と${days}日を乗じ、${countDays(year)}日で除する: ${formatYen(charge)}。`,
      rate,
      year,
    );
    explain(`1円未満の端数を処理する: ${formatYen(toYen(charge, rounding))}。`, rounding);
    return value({ amount: toYen(charge, rounding), days });
  },
  examples: [
    {
      title: '期日まで',
      given: { amount: 100000, due: '2026-03-31', paid: '2026-03-31' },
      expect: { status: 'value', value: { amount: 0, days: 0 } },
    },
    {
      title: '猶予の最終日',
      given: { amount: 100000, due: '2026-03-31', paid: '2026-04-10' },
      expect: { status: 'value', value: { amount: 0, days: 0 } },
    },
    // 100000 × 0.145 × 10 ÷ 365 = 397.26…
    {
      title: '猶予の翌日',
      given: { amount: 100000, due: '2026-03-31', paid: '2026-04-11' },
      expect: { status: 'value', value: { amount: 397, days: 10 } },
    },
    // 1000000 × 0.145 × 365 ÷ 365 = 145000
    {
      title: 'うるう年を含む1年',
      given: { amount: 1000000, due: '2027-03-31', paid: '2028-03-31' },
      expect: { status: 'value', value: { amount: 145000, days: 365 } },
    },
    {
      title: '支払の日が不明',
      given: { amount: 100000, due: '2026-03-31' },
      expect: { status: 'unknown', missing: ['paid'] },
    },
  ],
});
