import { defineRule, exact, flag, formatYen, quantity, toYen, unused, yen, z } from 'yakkan/rule';

const yenFraction = '端数の単位。円未満は端数処理そのものが表す。';

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
