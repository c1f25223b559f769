import { count, countDays, day, defineRule, flag, option, quantity, unused, z } from 'yakkan/rule';

/** 第29条: when the customer's termination takes effect. */
export const customerTermination = defineRule({
  id: 'general-terms/customer-termination',
  title: '契約者による解除の予告',
  kind: 'deadline',
  implements: ['第29条'],
  reliesOn: ['第27条第1項'],
  inputs: z.object({
    wanted: day('解除を希望する日').optional(),
    arrived: day('通知が会社に到達した日').optional(),
    unusableDays: count('継続して利用できない日数').default(0),
  }),
  output: z.object({ effective: day('解除の日') }),
  parameters: {
    notice: quantity('第29条第1項', { kind: 'duration', relation: 'before' }),
    outage: quantity('第29条第2項', { kind: 'duration', relation: 'orMore' }),
    atOnce: quantity('第29条第2項', { kind: 'duration', relation: null }),
  },
  options: {
    counting: option({
      about: '「前までに」の数え方を本文は定めていない。',
      choices: {
        'clear-days': '通知の日と解除の日との間に期間の全部を置く。',
        'nth-day': '解除の日からさかのぼった応当日の終わりまでに到達すれば足りる。',
      },
      default: 'clear-days',
    }),
  },
  pins: {
    revision: '2026-04-01',
    clauses: { 第29条: 'dcff9c99fee6bc55', 第27条第1項: '839d7e3d108f9c43' },
    values: { notice: 'P1M', outage: 'P30D', atOnce: 'immediate' },
  },
  evaluate({ given, parameters, options, calendar, quote, explain, met, notMet, unknown }) {
    const { wanted, arrived, unusableDays } = given;
    if (arrived === undefined) return unknown({ fact: 'arrived', reason: '到達した日が分からない。' });
    explain(`通知の効力は${arrived}の到達で生ずる。`, quote('第29条第3項', /到達した日/));
    if (unusableDays >= countDays(parameters.outage)) {
      explain(
        `${unusableDays}日続けて利用できないので、直ちに解除できる。`,
        parameters.outage,
        parameters.atOnce,
        quote('第27条第1項', /中止/),
      );
      return met({ effective: wanted !== undefined && wanted > arrived ? wanted : arrived });
    }
    if (wanted === undefined) return unknown({ fact: 'wanted', reason: '解除を希望する日が分からない。' });
    const deadline = calendar.backward(wanted, parameters.notice, options.counting);
    explain(`${wanted}に解除するには${deadline}までの通知を要する。`, parameters.notice);
    return arrived <= deadline ? met({ effective: wanted }) : notMet();
  },
  examples: [
    {
      given: { wanted: '2026-10-01', arrived: '2026-08-30' },
      expect: { status: 'met', value: { effective: '2026-10-01' } },
    },
    { given: { wanted: '2026-10-01', arrived: '2026-08-31' }, expect: { status: 'not-met' } },
    {
      given: { wanted: '2026-10-01', arrived: '2026-09-01' },
      options: { counting: 'nth-day' },
      expect: { status: 'met' },
    },
    {
      given: { wanted: '2026-10-01', arrived: '2026-09-01', unusableDays: 29 },
      expect: { status: 'not-met' },
    },
    {
      given: { arrived: '2026-09-01', unusableDays: 30 },
      expect: { status: 'met', value: { effective: '2026-09-01' } },
    },
    { given: { arrived: '2026-09-01' }, expect: { status: 'unknown', missing: ['wanted'] } },
    { given: { wanted: '2026-10-01' }, expect: { status: 'unknown', missing: ['arrived'] } },
  ],
});

/** 第30条: until when a consumer may withdraw; the dispatch counts. */
export const coolingOff = defineRule({
  id: 'general-terms/cooling-off',
  title: '初期契約解除の期間と効力',
  kind: 'deadline',
  implements: ['第30条第1項', '第30条第2項'],
  inputs: z.object({
    consumer: flag('消費者契約者か'),
    received: day('書面を受領した日'),
    sent: day('解除の書面を発した日').optional(),
  }),
  output: z.object({ last: day('期間の末日').optional(), effective: day('解除の日').optional() }),
  parameters: { period: quantity('第30条第1項', { kind: 'duration', relation: 'after' }) },
  pins: {
    revision: '2026-04-01',
    clauses: { 第30条第1項: '2c6d02a4ff3139c5', 第30条第2項: '9c38aa8df910424f' },
    values: { period: 'P8D' },
  },
  evaluate({ given, parameters: { period }, calendar, quote, explain, met, notMet, unknown }) {
    if (!given.consumer) {
      explain('消費者契約者に限られる。', quote('第30条第1項', /消費者契約者/));
      return notMet({});
    }
    // 「…から起算して」: the day itself counts.
    const { last } = calendar.forward(given.received, period, { firstDay: 'included' });
    explain(`受領した日を1日目として、期間は${last}まで。`, period);
    if (given.sent === undefined) return unknown({ fact: 'sent', reason: '書面を発した日が分からない。' });
    if (given.sent > last) return notMet({ last });
    explain(`${given.sent}に発した時に効力を生ずる。`, quote('第30条第2項', /発した時/));
    return met({ last, effective: given.sent });
  },
  examples: [
    {
      given: { consumer: true, received: '2026-04-01', sent: '2026-04-08' },
      expect: { status: 'met', value: { last: '2026-04-08', effective: '2026-04-08' } },
    },
    {
      given: { consumer: true, received: '2026-04-01', sent: '2026-04-09' },
      expect: { status: 'not-met', value: { last: '2026-04-08' } },
    },
    { given: { consumer: false, received: '2026-04-01' }, expect: { status: 'not-met' } },
    { given: { consumer: true, received: '2026-04-01' }, expect: { status: 'unknown', missing: ['sent'] } },
  ],
});

/** 第31条: whether and from when the carrier may terminate. */
export const carrierTermination = defineRule({
  id: 'general-terms/carrier-termination',
  title: '当社による解除の可否と時期',
  kind: 'condition',
  implements: ['第31条'],
  reliesOn: ['第28条第1項'],
  inputs: z.object({
    ground: z.enum(['1', '2', '3']).describe('事由の号番号'),
    stopped: day('停止の日').optional(),
    resolved: day('停止の事由が解消した日').optional(),
    notified: day('予告した日').optional(),
    terminated: day('解除の日'),
  }),
  output: z.object({ from: day('解除ができる最初の日').optional() }),
  parameters: {
    cure: quantity('第31条第1項第1号', { kind: 'duration', relation: 'within' }),
    atOnce: quantity('第31条第3項', { kind: 'duration', relation: null }),
  },
  pins: {
    revision: '2026-04-01',
    clauses: { 第31条: 'b098c5bcdca47b86', 第28条第1項: 'df3eb235960866e3' },
    values: { cure: 'P2M', atOnce: 'immediate' },
  },
  evaluate({ given, parameters, calendar, quote, explain, met, notMet, unknown }) {
    const { ground, stopped, resolved, notified, terminated } = given;
    explain(`第${ground}号による解除。`, quote(`第31条第1項第${ground}号`));
    if (ground === '2') {
      explain('催告も通知も要しない。', parameters.atOnce);
      return met({});
    }
    let from: string | undefined;
    if (ground === '1') {
      if (stopped === undefined) return unknown({ fact: 'stopped', reason: '停止の日が分からない。' });
      const { last } = calendar.forward(stopped, parameters.cure);
      from = calendar.addDays(last, 1);
      explain(`${last}までに解消しないときに、${from}から。`, parameters.cure, quote('第28条第1項', /停止/));
      if (resolved !== undefined && resolved <= last) return notMet({});
      if (terminated < from) return notMet({ from });
    }
    const answer = from === undefined ? {} : { from };
    if (notified === undefined) return unknown({ fact: 'notified', reason: '予告した日が分からない。' });
    calendar.note('予告は、解除の日と同じ日のものも先立つものとして扱う。');
    explain(`予告は${notified}。`, quote('第31条第2項', /あらかじめ/));
    return notified <= terminated ? met(answer) : notMet(answer);
  },
  examples: [
    {
      given: { ground: '1', stopped: '2026-04-10', notified: '2026-06-01', terminated: '2026-06-11' },
      expect: { status: 'met', value: { from: '2026-06-11' } },
    },
    {
      given: { ground: '1', stopped: '2026-04-10', notified: '2026-06-01', terminated: '2026-06-10' },
      expect: { status: 'not-met' },
    },
    {
      given: { ground: '1', stopped: '2026-04-10', resolved: '2026-06-10', terminated: '2026-06-11' },
      expect: { status: 'not-met' },
    },
    { given: { ground: '2', terminated: '2026-06-11' }, expect: { status: 'met' } },
    {
      given: { ground: '3', terminated: '2026-06-11', notified: '2026-06-12' },
      expect: { status: 'not-met' },
    },
    {
      given: { ground: '3', terminated: '2026-06-11' },
      expect: { status: 'unknown', missing: ['notified'] },
    },
    { given: { ground: '1', terminated: '2026-06-11' }, expect: { status: 'unknown', missing: ['stopped'] } },
  ],
});

/** 第46条: whether the contract may be terminated for ties with organised crime. */
export const antisocialForces = defineRule({
  id: 'general-terms/antisocial-forces',
  title: '反社会的勢力の排除による解除',
  kind: 'condition',
  implements: ['第46条'],
  inputs: z.object({
    grounds: z
      .array(z.enum(['1', '2', '3']))
      .optional()
      .describe('当てはまる号番号'),
  }),
  output: z.object({ demandNeeded: flag('催告を要するか') }),
  unused: [unused('第46条第2項', { kind: 'duration' }, '期間の数がなく、催告を要しないことだけを使う。')],
  pins: { revision: '2026-04-01', clauses: { 第46条: '5f0d3b73a2b10c38' }, values: {} },
  evaluate({ given: { grounds }, quote, explain, met, notMet, unknown }) {
    if (grounds === undefined) return unknown({ fact: 'grounds', reason: '該当するかの認定が要る。' });
    if (grounds.length === 0) {
      explain('どの号にも当たらない。', quote('第46条第1項', /いずれにも該当しない/));
      return notMet();
    }
    for (const ground of grounds) explain(`第${ground}号に当たる。`, quote(`第46条第1項第${ground}号`));
    explain(
      '催告を要しないで解除でき、損害賠償も妨げられない。',
      quote('第46条第2項', /催告/),
      quote('第46条第3項'),
    );
    return met({ demandNeeded: false });
  },
  examples: [
    { given: { grounds: ['1', '3'] }, expect: { status: 'met', value: { demandNeeded: false } } },
    { given: { grounds: [] }, expect: { status: 'not-met' } },
    { given: {}, expect: { status: 'unknown', missing: ['grounds'] } },
  ],
});
