import { day, defineRule, exact, flag, formatYen, quantity, toYen, yen, z } from 'yakkan/rule';

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
