import {
  count,
  countDays,
  day,
  defineRule,
  exact,
  formatYen,
  option,
  quantity,
  roundOff,
  toYen,
  type Yen,
  yen,
  z,
} from 'yakkan/rule';

const early = '第34条第2項第1号';
const late = '第34条第2項第2号';

/** 第34条: what is owed for paying late. */
export const lateCharge = defineRule({
  id: 'internet-service-general/late-charge',
  title: '遅延損害金の額',
  kind: 'amount',
  implements: ['第34条'],
  inputs: z.object({
    amount: yen('未払の債務の額'),
    due: day('支払うべき日'),
    paid: day('支払った日(未払のときは、計算の基準とする日)').optional(),
  }),
  output: z.object({
    amount: yen('遅延損害金の額(円)'),
    days: count('未払の日数'),
    steps: count('加算の回数'),
  }),
  parameters: {
    grace: quantity('第34条第1項', { kind: 'duration', relation: 'within' }),
    firstPeriod: quantity(early, { kind: 'duration', relation: 'within' }),
    firstRate: quantity(early, { kind: 'fraction' }),
    limit: quantity(late, { kind: 'duration', relation: 'over' }),
    baseRate: quantity(late, { kind: 'fraction', occurrence: 1 }),
    start: quantity(late, { kind: 'duration', relation: 'from' }),
    step: quantity(late, { kind: 'duration', relation: 'each' }),
    stepRate: quantity(late, { kind: 'fraction', occurrence: 2 }),
    rounding: quantity(late, { kind: 'rounding' }),
  },
  options: {
    remainder: option({
      about:
        '加算の単位に満たない日数の扱い。括弧書の端数が日数の端数か金額の端数かは、文言から一義に定まらない。',
      choices: {
        dropped: '括弧書は日数の端数を指し、満了した期間だけを数える。',
        commenced: '括弧書は金額の端数だけを指し、始まった期間も一回と数える。',
      },
      default: 'dropped',
    }),
    paymentDay: option({
      about: '支払った日を未払の期間に数えるかを本文は定めていない。',
      choices: {
        counted: '支払った日も未払の期間に数える。',
        'not-counted': '支払った日の前日までを未払の期間とする。',
      },
      default: 'counted',
    }),
    yen: option({
      about: '一円に満たない金額の扱いを、括弧書と別に定めた文言はない。',
      choices: {
        phrase: '括弧書を金額の端数にも及ぼす。',
        'currency-act':
          '通貨の単位及び貨幣の発行等に関する法律第3条により、五十銭未満を切り捨て、五十銭以上を一円とする。',
      },
      default: 'phrase',
    }),
  },
  pins: {
    revision: '2026-02-01',
    clauses: { 第34条: 'fdb48400a7484f64' },
    values: {
      grace: 'P10D',
      firstPeriod: 'P30D',
      firstRate: '2/100',
      limit: 'P30D',
      baseRate: '2/100',
      start: 'P31D',
      step: 'P30D',
      stepRate: '15/1000',
      rounding: 'floor',
    },
  },
  evaluate({ given: { amount, due, paid }, parameters, options, calendar, quote, explain, value, unknown }) {
    const { grace, firstPeriod, firstRate, limit, baseRate, start, step, stepRate, rounding } = parameters;
    if (paid === undefined) {
      return unknown({ fact: 'paid', reason: '支払った日が分からないと、未払の日数が定まらない。' });
    }
    if (paid <= due) {
      explain(`${due}までの支払であり、遅れていない。`, quote('第34条第1項', /怠ったとき/));
      return value({ amount: 0, days: 0, steps: 0 });
    }
    const elapsed = calendar.daysFrom(due, paid);
    const days = options.paymentDay === 'counted' ? elapsed : elapsed - 1;
    const graceEnd = calendar.forward(due, grace).last;
    if (paid <= graceEnd) {
      explain(`猶予の最終日${graceEnd}までに支払われている。`, grace);
      return value({ amount: 0, days, steps: 0 });
    }
    explain(
      `期日${due}の翌日を1日目として、未払の期間は${days}日。`,
      quote('第34条第2項第1号', /未払の期間/),
    );
    const isEarly = days <= countDays(firstPeriod);
    if (!isEarly && days <= countDays(limit)) {
      return unknown({ fact: 'rate', reason: `${days}日の場合の額を、どの号も定めていない。` });
    }
    const rate = isEarly ? firstRate : baseRate;
    const base = exact(amount).mul(exact(rate));
    explain(
      `${formatYen(amount)} × ${rate.value} = ${formatYen(base)}。`,
      rate,
      isEarly ? firstPeriod : limit,
    );
    const spans = exact(isEarly ? 0 : Math.max(0, days - countDays(start) + 1)).div(countDays(step));
    const steps = Number(
      (options.remainder === 'dropped' ? roundOff(spans, rounding) : spans.ceil()).valueOf(),
    );
    const added = exact(amount).mul(exact(stepRate)).mul(steps);
    if (!isEarly) {
      explain(
        `${countDays(start)}日目から${countDays(step)}日を単位とする加算は${steps}回。`,
        start,
        step,
        rounding,
      );
      explain(`${formatYen(amount)} × ${stepRate.value} × ${steps} = ${formatYen(added)}。`, stepRate);
    }
    const total = base.add(added);
    const owed = toYen(total, options.yen === 'phrase' ? rounding : 'round');
    if (total.d !== 1n) explain(`一円に満たない部分を処理して${formatYen(owed)}。`, rounding);
    calendar.note('一円に満たない部分は、合計した後に一度だけ処理する。');
    return value({ amount: owed, days, steps });
  },
  // Due on 2026-03-31 the days end: 10 April 10, 11 April 11, 30 April 30, 31 May 1, 60 May 30, 61 May 31, 90 June 29, 91 June 30.
  examples: [
    row(100000, '2026-03-31', '2026-03-30', 0, 0, 0),
    row(100000, '2026-03-31', '2026-03-31', 0, 0, 0),
    row(100000, '2026-03-31', '2026-04-01', 0, 1, 0),
    row(100000, '2026-03-31', '2026-04-10', 0, 10, 0),
    // 100000 × 2/100 = 2000; 15/1000 of it 1500 a step.
    row(100000, '2026-03-31', '2026-04-11', 2000, 11, 0),
    row(100000, '2026-03-31', '2026-04-30', 2000, 30, 0),
    row(100000, '2026-03-31', '2026-05-01', 2000, 31, 0),
    row(100000, '2026-03-31', '2026-05-29', 2000, 59, 0),
    row(100000, '2026-03-31', '2026-05-30', 3500, 60, 1),
    row(100000, '2026-03-31', '2026-05-31', 3500, 61, 1),
    row(100000, '2026-03-31', '2026-06-28', 3500, 89, 1),
    row(100000, '2026-03-31', '2026-06-29', 5000, 90, 2),
    row(100000, '2026-03-31', '2026-06-30', 5000, 91, 2),
    row(100000, '2026-03-31', '2026-07-15', 5000, 106, 2),
    row(100000, '2026-03-31', '2026-07-28', 5000, 119, 2),
    row(100000, '2026-03-31', '2026-07-29', 6500, 120, 3),
    // 33333: 666.66, 1166.655, 1666.65
    row(33333, '2026-03-31', '2026-04-11', 666, 11, 0),
    row(33333, '2026-03-31', '2026-05-30', 1166, 60, 1),
    row(33333, '2026-03-31', '2026-06-29', 1666, 90, 2),
    // 12345: 246.9, 432.075, 617.25, 802.425
    row(12345, '2026-03-31', '2026-04-30', 246, 30, 0),
    row(12345, '2026-03-31', '2026-05-31', 432, 61, 1),
    row(12345, '2026-03-31', '2026-06-30', 617, 91, 2),
    row(12345, '2026-03-31', '2026-07-29', 802, 120, 3),
    // 99999: 1999.98, 3499.965, 4999.95
    row(99999, '2026-03-31', '2026-05-01', 1999, 31, 0),
    row(99999, '2026-03-31', '2026-05-30', 3499, 60, 1),
    row(99999, '2026-03-31', '2026-06-29', 4999, 90, 2),
    // 49 × 2/100 = 0.98, 50 × 2/100 = 1; 28 × 35/1000 = 0.98, 29 × 35/1000 = 1.015
    row(1, '2026-03-31', '2026-04-11', 0, 11, 0),
    row(49, '2026-03-31', '2026-04-11', 0, 11, 0),
    row(50, '2026-03-31', '2026-04-11', 1, 11, 0),
    row(28, '2026-03-31', '2026-05-30', 0, 60, 1),
    row(29, '2026-03-31', '2026-05-30', 1, 60, 1),
    row(0, '2026-03-31', '2026-04-10', 0, 10, 0),
    row(0, '2026-03-31', '2026-06-30', 0, 91, 2),
    // 9007199254740993: 180143985094819.86, 315251973915934.755, 450359962737049.65
    row('9007199254740993', '2026-03-31', '2026-04-30', 180143985094819, 30, 0),
    row('9007199254740993', '2026-03-31', '2026-05-30', 315251973915934, 60, 1),
    row('9007199254740993', '2026-03-31', '2026-06-29', 450359962737049, 90, 2),
    // 1999999999999999999.98, 3499999999999999999.965
    row('99999999999999999999', '2026-03-31', '2026-04-11', '1999999999999999999', 11, 0),
    row('99999999999999999999', '2026-03-31', '2026-05-31', '3499999999999999999', 61, 1),
    // In a leap year February has 29 days.
    row(100000, '2028-01-31', '2028-02-10', 0, 10, 0),
    row(100000, '2028-01-31', '2028-02-11', 2000, 11, 0),
    row(100000, '2028-01-31', '2028-03-01', 2000, 30, 0),
    row(100000, '2028-01-31', '2028-03-30', 2000, 59, 0),
    row(100000, '2028-01-31', '2028-03-31', 3500, 60, 1),
    // Over the turn of the year; 365 days are 11 steps, 20/1000 + 165/1000.
    row(100000, '2026-12-31', '2027-01-10', 0, 10, 0),
    row(100000, '2026-12-31', '2027-01-11', 2000, 11, 0),
    row(100000, '2026-12-31', '2027-03-01', 3500, 60, 1),
    row(100000, '2026-12-31', '2027-12-31', 18500, 365, 11),
    row(100000, '2026-03-31', '2026-04-30', 2000, 30, 0, { remainder: 'commenced' }),
    row(100000, '2026-03-31', '2026-05-01', 3500, 31, 1, { remainder: 'commenced' }),
    row(100000, '2026-03-31', '2026-05-30', 3500, 60, 1, { remainder: 'commenced' }),
    row(100000, '2026-03-31', '2026-05-31', 5000, 61, 2, { remainder: 'commenced' }),
    row(100000, '2026-03-31', '2026-04-11', 2000, 10, 0, { paymentDay: 'not-counted' }),
    row(100000, '2026-03-31', '2026-05-30', 2000, 59, 0, { paymentDay: 'not-counted' }),
    row(100000, '2026-03-31', '2026-05-31', 3500, 60, 1, { paymentDay: 'not-counted' }),
    // 25 × 2/100 = 0.5
    row(25, '2026-03-31', '2026-04-11', 0, 11, 0),
    row(25, '2026-03-31', '2026-04-11', 1, 11, 0, { yen: 'currency-act' }),
    row(33333, '2026-03-31', '2026-04-11', 667, 11, 0, { yen: 'currency-act' }),
    row(12345, '2026-03-31', '2026-05-30', 432, 60, 1, { yen: 'currency-act' }),
    {
      title: '支払った日が不明',
      given: { amount: 100000, due: '2026-03-31' },
      expect: { status: 'unknown', missing: ['paid'] },
    },
  ],
});

/** An example: the debt, the day that it was due, the day of payment, the yen by hand, days, steps, readings. */
function row(
  amount: Yen,
  due: string,
  paid: string,
  charge: Yen,
  days: number,
  steps: number,
  options: Record<string, string> = {},
) {
  return {
    given: { amount, due, paid },
    options,
    expect: { status: 'value' as const, value: { amount: charge, days, steps } },
  };
}
