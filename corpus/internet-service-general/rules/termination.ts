import { day, defineRule, flag, option, quantity, z } from 'yakkan/rule';

/** 第27条: whether the carrier may terminate, from when, and the notice before it. */
export const carrierTermination = defineRule({
  id: 'internet-service-general/carrier-termination',
  title: '会社による解除の可否と時期',
  kind: 'condition',
  implements: ['第27条'],
  reliesOn: ['第25条第1項'],
  inputs: z.object({
    ground: z.enum(['1', '2', '3', '4']).describe('停止の事由の号番号'),
    stopped: day('停止又は制限の日').optional(),
    resolved: day('事由が解消した日(解消していないときは省く)').optional(),
    hindersBusiness: flag('業務への支障のおそれがあるとの認定').default(false),
    notified: day('解除を予告した日').optional(),
    terminated: day('解除する日').optional(),
  }),
  output: z.object({ from: day('解除ができる最初の日').optional(), by: z.string().describe('根拠の号') }),
  parameters: {
    cure: quantity('第27条第1項第1号', { kind: 'duration', relation: 'within' }),
    atOnce: quantity('第27条第1項第1号', { kind: 'duration', relation: null }),
  },
  options: {
    notice: option({
      about: '直ちに解除する場合にも予告を要するかは、文言から一義に定まらない。',
      choices: {
        required: '直ちに解除する場合も、あらかじめ通知する。',
        'not-required': '直ちに解除する場合は、通知を要しない。',
      },
      default: 'required',
    }),
  },
  pins: {
    revision: '2026-02-01',
    clauses: { 第27条: '2275a3c1b2d2359a', 第25条第1項: '275bd5759885551d' },
    values: { cure: 'P2M', atOnce: 'immediate' },
  },
  evaluate({ given, parameters: { cure, atOnce }, options, calendar, quote, explain, met, notMet, unknown }) {
    const { ground, stopped, resolved, hindersBusiness, notified, terminated } = given;
    explain(`第25条第1項第${ground}号の事由。`, quote(`第25条第1項第${ground}号`));
    const isImmediate = !hindersBusiness && ground === '1';
    let from: string | undefined;
    if (hindersBusiness) {
      explain(
        '業務への支障のおそれがあるときは、停止を経ずに解除できる。',
        quote('第27条第1項第2号', /支障/),
      );
    } else {
      if (stopped === undefined) {
        return unknown({
          fact: 'stopped',
          reason: '停止又は制限の日が分からないと、解除の時期が定まらない。',
        });
      }
      const last = calendar.forward(stopped, cure).last;
      from = isImmediate ? stopped : calendar.addDays(last, 1);
      if (resolved !== undefined && resolved <= (isImmediate ? (terminated ?? last) : last)) {
        explain(`${resolved}に事由が解消している。`, quote('第27条第1項第1号', /解消しないとき/));
        return notMet({ by: '第1号' });
      }
      if (isImmediate) explain(`支払の遅れによる停止なので、${from}から解除できる。`, atOnce);
      else explain(`${last}までに解消しなければ、${from}から解除できる。`, cure);
    }
    const answer = { ...(from !== undefined && { from }), by: hindersBusiness ? '第2号' : '第1号' };
    if (terminated === undefined) return met(answer);
    if (from !== undefined && terminated < from) {
      explain(`${terminated}の解除は早すぎる。`, isImmediate ? atOnce : cure);
      return notMet(answer);
    }
    if (isImmediate && options.notice === 'not-required') return met(answer);
    if (notified === undefined) {
      return unknown({ fact: 'notified', reason: '予告した日が分からない。' });
    }
    calendar.note('予告は、解除の日と同じ日のものも先立つものとして扱う。');
    const inTime = notified <= terminated;
    explain(
      `${notified}の予告は、${terminated}の解除に${inTime ? '先立つ' : '先立たない'}。`,
      quote('第27条第2項', /あらかじめ/),
    );
    return inTime ? met(answer) : notMet(answer);
  },
  examples: [
    {
      title: '2か月の満了の翌日から',
      given: { ground: '3', stopped: '2026-04-10', notified: '2026-06-01', terminated: '2026-06-11' },
      expect: { status: 'met', value: { from: '2026-06-11', by: '第1号' } },
    },
    {
      title: '満了の日はまだ早い',
      given: { ground: '3', stopped: '2026-04-10', notified: '2026-06-01', terminated: '2026-06-10' },
      expect: { status: 'not-met', value: { from: '2026-06-11', by: '第1号' } },
    },
    {
      title: '応当日のない月',
      given: { ground: '2', stopped: '2025-12-30' },
      expect: { status: 'met', value: { from: '2026-03-01', by: '第1号' } },
    },
    {
      title: '満了の日に解消',
      given: { ground: '4', stopped: '2026-04-10', resolved: '2026-06-10' },
      expect: { status: 'not-met', value: { by: '第1号' } },
    },
    {
      title: '満了の後に解消',
      given: { ground: '4', stopped: '2026-04-10', resolved: '2026-06-11' },
      expect: { status: 'met', value: { from: '2026-06-11', by: '第1号' } },
    },
    {
      title: '不払は直ちに',
      given: { ground: '1', stopped: '2026-04-10', notified: '2026-04-10', terminated: '2026-04-10' },
      expect: { status: 'met', value: { from: '2026-04-10', by: '第1号' } },
    },
    {
      title: '不払で予告がない',
      given: { ground: '1', stopped: '2026-04-10', terminated: '2026-04-10' },
      expect: { status: 'unknown', missing: ['notified'] },
    },
    {
      title: '不払で予告を要しないとする読み方',
      given: { ground: '1', stopped: '2026-04-10', terminated: '2026-04-10' },
      options: { notice: 'not-required' },
      expect: { status: 'met' },
    },
    {
      title: '業務への支障',
      given: { ground: '2', hindersBusiness: true, notified: '2026-04-11', terminated: '2026-04-10' },
      expect: { status: 'not-met', value: { by: '第2号' } },
    },
    { given: { ground: '2' }, expect: { status: 'unknown', missing: ['stopped'] } },
  ],
});

/** 第28条: when the customer's termination takes effect. */
export const customerTermination = defineRule({
  id: 'internet-service-general/customer-termination',
  title: '契約者による解除の効力が生ずる日',
  kind: 'effect',
  implements: ['第28条'],
  reliesOn: ['第23条', '第24条第1項', '第26条第1項'],
  inputs: z.object({
    case: z
      .enum(['ordinary', 'purpose-lost', 'abolished'])
      .describe('通常の解約、制限・中止で目的を達し得ないとき、サービスの廃止'),
    arrived: day('通知が会社に到達した日').optional(),
    byForm: flag('所定の解約申込書によったか').optional(),
    unusable: flag('制限又は中止の事由で利用できなくなったか').optional(),
    purposeLost: flag('契約の目的が達せられないか').optional(),
    abolished: day('廃止の日').optional(),
  }),
  output: z.object({ effective: day('解除の効力が生ずる日').optional() }),
  pins: {
    revision: '2026-02-01',
    clauses: {
      第28条: '56fe0552ab473533',
      第23条: '667428d8254f0520',
      第24条第1項: 'fb33c518716f8941',
      第26条第1項: 'f2dc6b8d4d0e3eab',
    },
    values: {},
  },
  evaluate({ given, quote, explain, value, notMet, unknown }) {
    if (given.case === 'abolished') {
      explain(
        '廃止の日に解除されたものと扱われる。',
        quote('第28条第3項', /廃止の日/),
        quote('第26条第1項', /廃止/),
      );
      if (given.abolished === undefined)
        return unknown({ fact: 'abolished', reason: '廃止の日が分からない。' });
      return value({ effective: given.abolished });
    }
    if (given.case === 'ordinary') {
      if (given.byForm === undefined) {
        return unknown({ fact: 'byForm', reason: '所定の書式によったかが分からない。' });
      }
      explain(
        `所定の書式に${given.byForm ? 'よっている' : 'よっていない'}。`,
        quote('第28条第1項', /解約申込書/),
      );
      if (!given.byForm) return notMet();
      explain('効力の生ずる日は、ここには定められていない。', quote('第28条第1項', /個別規程において定める/));
      return unknown({ fact: 'individual-terms', reason: '効力の生ずる日は個別規程が定める。' });
    }
    const { arrived, unusable, purposeLost } = given;
    const missing = [
      ...(unusable === undefined ? [{ fact: 'unusable', reason: '利用できなくなったかが分からない。' }] : []),
      ...(purposeLost === undefined
        ? [{ fact: 'purposeLost', reason: '目的を達し得ないかの評価が要る。' }]
        : []),
      ...(arrived === undefined ? [{ fact: 'arrived', reason: '通知が到達した日が分からない。' }] : []),
    ];
    explain('制限又は中止の事由によるもの。', quote('第23条', /利用を制限/), quote('第24条第1項', /中止/));
    if (unusable === false || purposeLost === false) {
      explain('利用不能と目的不達の両方は満たされない。', quote('第28条第2項', /達することができない/));
      return notMet();
    }
    if (arrived === undefined || missing.length > 0) return unknown(missing[0], ...missing.slice(1));
    explain(
      `方法を問わず、${arrived}の到達で効力が生ずる。`,
      quote('第28条第2項', /任意の方法/),
      quote('第28条第2項', /到達した日/),
    );
    return value({ effective: arrived });
  },
  examples: [
    {
      given: { case: 'purpose-lost', arrived: '2026-05-03', unusable: true, purposeLost: true },
      expect: { status: 'value', value: { effective: '2026-05-03' } },
    },
    { given: { case: 'purpose-lost', purposeLost: false }, expect: { status: 'not-met' } },
    {
      given: { case: 'purpose-lost', unusable: true },
      expect: { status: 'unknown', missing: ['purposeLost', 'arrived'] },
    },
    {
      given: { case: 'ordinary', arrived: '2026-05-03', byForm: true },
      expect: { status: 'unknown', missing: ['individual-terms'] },
    },
    { given: { case: 'ordinary', byForm: false }, expect: { status: 'not-met' } },
    { given: { case: 'ordinary' }, expect: { status: 'unknown', missing: ['byForm'] } },
    {
      given: { case: 'abolished', abolished: '2026-09-30' },
      expect: { status: 'value', value: { effective: '2026-09-30' } },
    },
    { given: { case: 'abolished' }, expect: { status: 'unknown', missing: ['abolished'] } },
  ],
});
