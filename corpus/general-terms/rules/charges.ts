import {
  count,
  countHours,
  day,
  defineRule,
  exact,
  flag,
  formatYen,
  quantity,
  roundOff,
  toYen,
  unused,
  yen,
  z,
} from 'yakkan/rule';

const yenFraction = '端数の単位。円未満は端数処理そのものが表す。';

/** 第35条第2項, 第3項: a month's basic charge by the day. */
export const proRata = defineRule({
  id: 'general-terms/pro-rata',
  title: '基本料金の日割計算',
  kind: 'amount',
  implements: ['第35条第2項', '第35条第3項'],
  reliesOn: ['第2条「日割計算」'],
  inputs: z.object({
    monthly: yen('基本料金'),
    month: day('料金月に属する日'),
    started: day('課金開始日').optional(),
    ended: day('利用契約が終了した日').optional(),
  }),
  output: z.object({ amount: yen('その料金月の基本料金'), days: count('対象となる日数') }),
  parameters: { rounding: quantity('第35条第3項', { kind: 'rounding' }) },
  unused: [unused('第35条第3項', { kind: 'money', relation: 'under' }, yenFraction)],
  pins: {
    revision: '2026-04-01',
    clauses: {
      第35条第2項: '568d44dacc43ea70',
      第35条第3項: '55760ab60f8bd460',
      '第2条「日割計算」': '20bd2d9e8e6cef4a',
    },
    values: { rounding: 'floor' },
  },
  evaluate({ given, parameters: { rounding }, calendar, quote, explain, value }) {
    const { monthly, month, started, ended } = given;
    const first = calendar.firstOfMonth(month);
    const last = calendar.lastOfMonth(month);
    const from = started !== undefined && started > first ? started : first;
    const to = ended !== undefined && ended < last ? ended : last;
    const days = Math.max(0, calendar.daysFrom(from, to) + 1);
    const all = calendar.daysInMonth(month);
    const amount = exact(monthly).mul(days).div(all);
    explain(
      `${formatYen(monthly)} ÷ ${all} × ${days} = ${formatYen(amount)}。`,
      quote('第2条「日割計算」', /日数で除し/),
      quote('第35条第2項', /日割計算/),
    );
    explain(`円にして${formatYen(toYen(amount, rounding))}。`, rounding);
    return value({ amount: toYen(amount, rounding), days });
  },
  examples: [
    // 3000 ÷ 30 × 21 = 2100
    {
      given: { monthly: 3000, month: '2026-04-01', started: '2026-04-10' },
      expect: { status: 'value', value: { amount: 2100, days: 21 } },
    },
    // 3300 ÷ 31 × 10 = 1064.5…
    {
      given: { monthly: 3300, month: '2026-05-01', ended: '2026-05-10' },
      expect: { status: 'value', value: { amount: 1064, days: 10 } },
    },
    // 1000 ÷ 29 × 2 = 68.9…
    {
      given: { monthly: 1000, month: '2028-02-01', started: '2028-02-28' },
      expect: { status: 'value', value: { amount: 68, days: 2 } },
    },
    {
      given: { monthly: 3000, month: '2026-04-01', ended: '2026-03-31' },
      expect: { status: 'value', value: { amount: 0, days: 0 } },
    },
    {
      given: { monthly: 3001, month: '2026-04-01' },
      expect: { status: 'value', value: { amount: 3001, days: 30 } },
    },
  ],
});

/** 第35条第4項: what need not be paid for a time without service. */
export const outageReduction = defineRule({
  id: 'general-terms/outage-reduction',
  title: '利用できない時間に対応する基本料金',
  kind: 'amount',
  implements: ['第35条第4項'],
  reliesOn: ['第27条第1項'],
  inputs: z.object({
    monthly: yen('基本料金'),
    hours: z.int().min(0).describe('全く利用できない状態が連続した時間'),
    covered: flag('第1号・第2号の中止又は会社の責めに帰すべき事由によるか'),
  }),
  output: z.object({ amount: yen('支払を要しない額'), days: count('対応する日数') }),
  parameters: {
    least: quantity('第35条第4項', { kind: 'duration', relation: 'orMore' }),
    unit: quantity('第35条第4項', { kind: 'duration', relation: null }),
    dayRounding: quantity('第35条第4項', { kind: 'rounding' }),
    daily: quantity('第35条第4項', { kind: 'fraction' }),
    rounding: quantity('第35条第3項', { kind: 'rounding' }),
  },
  unused: [
    unused('第35条第4項', { kind: 'duration', relation: 'each' }, '一日当たりの額であることを示すだけの語。'),
    unused('第35条第3項', { kind: 'money', relation: 'under' }, yenFraction),
  ],
  pins: {
    revision: '2026-04-01',
    clauses: {
      第35条第4項: '3ecd1378f01f676c',
      第27条第1項: '839d7e3d108f9c43',
      第35条第3項: '55760ab60f8bd460',
    },
    values: { least: 'PT24H', unit: 'PT24H', dayRounding: 'floor', daily: '1/30', rounding: 'floor' },
  },
  evaluate({ given, parameters, calendar, quote, explain, value }) {
    const { least, unit, dayRounding, daily, rounding } = parameters;
    if (!given.covered || given.hours < countHours(least)) {
      explain('対象となる状態に当たらない。', given.covered ? least : quote('第35条第4項', /責めに帰すべき/));
      return value({ amount: 0, days: 0 });
    }
    const days = roundOff(exact(given.hours).div(countHours(unit)), dayRounding);
    explain(`${given.hours}時間は${days.toFraction()}日。`, unit, dayRounding);
    const amount = exact(given.monthly).mul(exact(daily)).mul(days);
    explain(
      `${formatYen(given.monthly)} × ${daily.value} × ${days.toFraction()} = ${formatYen(amount)}。`,
      daily,
    );
    calendar.note('円未満は、日割計算の端数処理にならう。');
    return value({ amount: toYen(amount, rounding), days: Number(days.valueOf()) });
  },
  examples: [
    {
      given: { monthly: 3000, hours: 23, covered: true },
      expect: { status: 'value', value: { amount: 0, days: 0 } },
    },
    {
      given: { monthly: 3000, hours: 24, covered: true },
      expect: { status: 'value', value: { amount: 100, days: 1 } },
    },
    {
      given: { monthly: 3000, hours: 47, covered: true },
      expect: { status: 'value', value: { amount: 100, days: 1 } },
    },
    // 1000 ÷ 30 × 2 = 66.6…
    {
      given: { monthly: 1000, hours: 48, covered: true },
      expect: { status: 'value', value: { amount: 66, days: 2 } },
    },
    {
      given: { monthly: 3000, hours: 48, covered: false },
      expect: { status: 'value', value: { amount: 0, days: 0 } },
    },
  ],
});

/** 第36条第3項 and 第2条「営業日」: the day that payment is due. */
export const paymentDay = defineRule({
  id: 'general-terms/payment-day',
  title: '支払期日',
  kind: 'calendar',
  implements: ['第36条第2項', '第36条第3項', '第2条「営業日」'],
  inputs: z.object({
    designated: day('支払期日として指定された日').optional(),
    paid: day('支払った日').optional(),
  }),
  output: z.object({ due: day('支払期日') }),
  parameters: { yearEnd: quantity('第2条「営業日」', { kind: 'dateRange' }) },
  pins: {
    revision: '2026-04-01',
    clauses: {
      第36条第2項: '772139e1802bc8ed',
      第36条第3項: 'aefa45102fe8c7e1',
      '第2条「営業日」': '5e8be25932c9f272',
    },
    values: { yearEnd: '--12-29/--01-04' },
  },
  evaluate({
    given: { designated, paid },
    parameters: { yearEnd },
    calendar,
    quote,
    explain,
    met,
    notMet,
    value,
    unknown,
  }) {
    if (designated === undefined)
      return unknown({ fact: 'designated', reason: '支払期日は会社の指定による。' });
    const days = calendar.businessDays({ yearEnd });
    const due = days.onOrAfter(designated);
    const closed = days.whyClosed(designated);
    if (closed === undefined) explain(`${designated}は営業日。`, quote('第2条「営業日」', /以外の日/));
    else explain(`${designated}は休みで、翌営業日は${due}。`, quote('第36条第3項', /翌営業日/), yearEnd);
    if (paid === undefined) return value({ due });
    explain(`支払は${paid}。`, quote('第36条第2項', /支払期日までに/));
    return paid <= due ? met({ due }) : notMet({ due });
  },
  examples: [
    { given: { designated: '2026-04-30' }, expect: { status: 'value', value: { due: '2026-04-30' } } },
    { given: { designated: '2026-05-31' }, expect: { status: 'value', value: { due: '2026-06-01' } } },
    { given: { designated: '2026-12-31' }, expect: { status: 'value', value: { due: '2027-01-05' } } },
    { given: { designated: '2026-05-31', paid: '2026-06-01' }, expect: { status: 'met' } },
    { given: { designated: '2026-05-31', paid: '2026-06-02' }, expect: { status: 'not-met' } },
    { given: {}, expect: { status: 'unknown', missing: ['designated'] } },
  ],
});
