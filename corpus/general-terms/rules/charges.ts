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

/** 第12条: the least term, and what is owed for ending before it. */
export const terminationFee = defineRule({
  id: 'general-terms/termination-fee',
  title: '最低利用期間と契約解除料',
  kind: 'amount',
  implements: ['第12条'],
  reliesOn: ['第32条第1項'],
  inputs: z.object({
    started: day('利用開始日'),
    ended: day('利用契約が終了した日'),
    monthly: yen('一か月分の基本料金'),
    remaining: yen('残余期間の基本料金に相当する額').optional(),
    consumer: flag('消費者契約者か'),
    excused: flag('廃止又は会社の責めによる終了か').default(false),
  }),
  output: z.object({ last: day('最低利用期間の満了の日'), amount: yen('契約解除料') }),
  parameters: {
    term: quantity('第12条第1項', { kind: 'duration' }),
    share: quantity('第12条第3項', { kind: 'fraction' }),
    cap: quantity('第12条第4項', { kind: 'duration' }),
  },
  pins: {
    revision: '2026-04-01',
    clauses: { 第12条: '8018712ea01a5ffe', 第32条第1項: '194c2ac674135cc9' },
    values: { term: 'P6M', share: '50/100', cap: 'P1M' },
  },
  evaluate({ given, parameters: { term, share, cap }, calendar, quote, explain, value, unknown }) {
    const { started, ended, monthly, remaining, consumer, excused } = given;
    const { last } = calendar.forward(started, term, { firstDay: 'included' });
    explain(`最低利用期間は${last}まで。`, term);
    if (ended >= last) return value({ last, amount: 0 });
    if (excused) {
      explain('契約解除料を要しない終了。', quote('第12条第2項ただし書'), quote('第32条第1項', /廃止/));
      return value({ last, amount: 0 });
    }
    if (remaining === undefined) {
      return unknown({ fact: 'remaining', reason: '残余期間の基本料金の額は料金表による。' });
    }
    let amount = exact(remaining).mul(exact(share));
    explain(`${formatYen(remaining)} × ${share.value} = ${formatYen(amount)}。`, share);
    const limit = exact(monthly).mul(Number(/^P(\d+)M$/.exec(cap.value)?.[1] ?? 1));
    if (consumer && amount.compare(limit) > 0) {
      explain(`消費者契約者の上限は${formatYen(limit)}。`, cap);
      amount = limit;
    }
    calendar.note('契約解除料の円未満は本文に定めがなく、切り捨てる。');
    return value({ last, amount: toYen(amount, 'floor') });
  },
  examples: [
    {
      given: { started: '2026-04-01', ended: '2026-09-30', monthly: 3000, consumer: false },
      expect: { status: 'value', value: { last: '2026-09-30', amount: 0 } },
    },
    {
      given: { started: '2026-04-01', ended: '2026-06-30', monthly: 3000, remaining: 9001, consumer: false },
      expect: { status: 'value', value: { last: '2026-09-30', amount: 4500 } },
    },
    {
      given: { started: '2026-04-01', ended: '2026-06-30', monthly: 3000, remaining: 9000, consumer: true },
      expect: { status: 'value', value: { last: '2026-09-30', amount: 3000 } },
    },
    {
      given: { started: '2026-04-01', ended: '2026-06-30', monthly: 3000, consumer: false, excused: true },
      expect: { status: 'value', value: { last: '2026-09-30', amount: 0 } },
    },
    {
      given: { started: '2026-04-01', ended: '2026-06-30', monthly: 3000, consumer: false },
      expect: { status: 'unknown', missing: ['remaining'] },
    },
  ],
});

/** 第38条第1項: what is owed for evading charges. */
export const surcharge = defineRule({
  id: 'general-terms/surcharge',
  title: '割増金の額',
  kind: 'amount',
  implements: ['第38条第1項'],
  inputs: z.object({ evaded: yen('免れた額(消費税相当額を除く)') }),
  output: z.object({ amount: yen('割増金の額') }),
  parameters: { times: quantity('第38条第1項', { kind: 'multiple' }) },
  pins: { revision: '2026-04-01', clauses: { 第38条第1項: 'ae7f981caa3cf35a' }, values: { times: '2' } },
  evaluate({ given: { evaded }, parameters: { times }, explain, value }) {
    const amount = exact(evaded).mul(exact(times));
    explain(`${formatYen(evaded)}の${times.value}倍は${formatYen(amount)}。`, times);
    return value({ amount: toYen(amount) });
  },
  examples: [
    { given: { evaded: 12345 }, expect: { status: 'value', value: { amount: 24690 } } },
    { given: { evaded: 0 }, expect: { status: 'value', value: { amount: 0 } } },
  ],
});

/** 第40条: what is paid back where the availability falls short. */
export const qualityRefund = defineRule({
  id: 'general-terms/quality-refund',
  title: '品質保証による返還の額',
  kind: 'amount',
  implements: ['第40条第1項', '第40条第2項', '第40条第4項'],
  inputs: z.object({
    total: z.int().min(1).describe('料金月の総時間(分)'),
    down: z.int().min(0).describe('停止時間(分)'),
    monthly: yen('基本料金'),
    covered: flag('保証対象サービスか'),
  }),
  output: z.object({ amount: yen('返還の額') }),
  parameters: {
    floor: quantity('第40条第2項第1号', { kind: 'percentage', relation: 'orMore' }),
    goal: quantity('第40条第2項第1号', { kind: 'percentage', relation: 'under' }),
    small: quantity('第40条第2項第1号', { kind: 'fraction' }),
    below: quantity('第40条第2項第2号', { kind: 'percentage', relation: 'under' }),
    large: quantity('第40条第2項第2号', { kind: 'fraction' }),
    rounding: quantity('第40条第2項', { kind: 'rounding' }),
  },
  unused: [unused('第40条第2項', { kind: 'money', relation: 'under' }, yenFraction)],
  pins: {
    revision: '2026-04-01',
    clauses: {
      第40条第1項: '3c1ca03e9efb199b',
      第40条第2項: '09527d78bac9a49f',
      第40条第4項: 'e33c6914f2bc353d',
    },
    values: { floor: '99', goal: '99.9', small: '3/100', below: '99', large: '10/100', rounding: 'floor' },
  },
  evaluate({ given, parameters, quote, explain, value }) {
    const { floor, goal, small, below, large, rounding } = parameters;
    const { total, down, monthly, covered } = given;
    if (!covered) {
      explain('保証対象サービスではない。', quote('第40条第2項', /保証対象サービス/));
      return value({ amount: 0 });
    }
    const rate = exact(Math.max(0, total - down)).div(total);
    explain(`稼働率は${rate.mul(100).toFraction()}％。`, quote('第40条第1項', /除して得た割合/));
    const share =
      rate.compare(exact(below)) < 0
        ? large
        : rate.compare(exact(floor)) >= 0 && rate.compare(exact(goal)) < 0
          ? small
          : undefined;
    if (share === undefined) {
      explain('返還の区分に当たらない。', goal);
      return value({ amount: 0 });
    }
    const amount = exact(toYen(exact(monthly).mul(exact(share)), rounding));
    explain(`返還は${formatYen(amount)}。`, share, share === large ? below : floor, rounding);
    explain('基本料金の額を上限とする。', quote('第40条第4項', /上限/));
    return value({ amount: toYen(amount.compare(exact(monthly)) > 0 ? exact(monthly) : amount) });
  },
  examples: [
    // 43200 minutes: 99.9％ is 43.2 minutes down, 99.0％ is 432.
    {
      given: { total: 43200, down: 43, monthly: 3333, covered: true },
      expect: { status: 'value', value: { amount: 0 } },
    },
    {
      given: { total: 43200, down: 44, monthly: 3333, covered: true },
      expect: { status: 'value', value: { amount: 99 } },
    },
    {
      given: { total: 43200, down: 432, monthly: 3333, covered: true },
      expect: { status: 'value', value: { amount: 99 } },
    },
    {
      given: { total: 43200, down: 433, monthly: 3333, covered: true },
      expect: { status: 'value', value: { amount: 333 } },
    },
    {
      given: { total: 43200, down: 433, monthly: 3333, covered: false },
      expect: { status: 'value', value: { amount: 0 } },
    },
  ],
});

/** 第41条第2項: the most that is paid for damage. */
export const liabilityCap = defineRule({
  id: 'general-terms/liability-cap',
  title: '損害賠償の上限',
  kind: 'amount',
  implements: ['第41条第1項', '第41条第2項', '第41条第3項'],
  inputs: z.object({
    damage: yen('通常生ずべき損害の額'),
    monthly: yen('損害の原因が生じた料金月の基本料金'),
    intentional: flag('故意又は重大な過失があるか'),
    bodily: flag('生命又は身体の損害か').default(false),
    refunded: yen('品質保証により返還した額').default(0),
  }),
  output: z.object({ amount: yen('賠償の額') }),
  parameters: { months: quantity('第41条第2項', { kind: 'duration' }) },
  pins: {
    revision: '2026-04-01',
    clauses: {
      第41条第1項: '7cd4c76f26a0ec4f',
      第41条第2項: 'bf56aade81967819',
      第41条第3項: 'e629ea3571ee31f6',
    },
    values: { months: 'P12M' },
  },
  evaluate({ given, parameters: { months }, quote, explain, value }) {
    const { damage, monthly, intentional, bodily, refunded } = given;
    let amount = exact(damage);
    explain(`通常の損害は${formatYen(amount)}。`, quote('第41条第1項', /通常生ずべき損害/));
    if (bodily) explain('上限は及ばない。', quote('第41条第2項ただし書'));
    else if (intentional) explain('上限は及ばない。', quote('第41条第2項', /故意又は重大な過失/));
    else {
      const cap = exact(monthly).mul(Number(/^P(\d+)M$/.exec(months.value)?.[1] ?? 0));
      explain(`上限は${formatYen(cap)}。`, months);
      if (amount.compare(cap) > 0) amount = cap;
    }
    const left = amount.sub(exact(refunded));
    if (exact(refunded).n > 0n) explain('返還した額を控除する。', quote('第41条第3項', /控除/));
    return value({ amount: toYen(left.s < 0n ? exact(0) : left) });
  },
  examples: [
    {
      given: { damage: 50000, monthly: 3000, intentional: false },
      expect: { status: 'value', value: { amount: 36000 } },
    },
    {
      given: { damage: 36000, monthly: 3000, intentional: false },
      expect: { status: 'value', value: { amount: 36000 } },
    },
    {
      given: { damage: 50000, monthly: 3000, intentional: true },
      expect: { status: 'value', value: { amount: 50000 } },
    },
    {
      given: { damage: 50000, monthly: 3000, intentional: false, bodily: true },
      expect: { status: 'value', value: { amount: 50000 } },
    },
    {
      given: { damage: 50000, monthly: 3000, intentional: false, refunded: 99 },
      expect: { status: 'value', value: { amount: 35901 } },
    },
    {
      given: { damage: 50, monthly: 3000, intentional: false, refunded: 99 },
      expect: { status: 'value', value: { amount: 0 } },
    },
  ],
});
