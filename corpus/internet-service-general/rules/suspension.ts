import { day, defineRule, flag, option, quantity, z } from 'yakkan/rule';

/** 第24条第2項: until when a suspension of the service must be announced. */
export const suspensionNotice = defineRule({
  id: 'internet-service-general/suspension-notice',
  title: '提供の中止の通知期限',
  kind: 'deadline',
  implements: ['第24条第1項', '第24条第2項'],
  inputs: z.object({
    ground: z.enum(['1', '2']).describe('中止の事由の号番号: 1 保守・工事、2 障害など'),
    start: day('中止を始める日'),
    notified: day('契約者に通知した日').optional(),
    urgent: flag('緊急でやむを得ないか').default(false),
  }),
  output: z.object({
    deadline: day('通知の期限').optional(),
    exempt: flag('通知の定めの例外に当たるか'),
  }),
  parameters: { notice: quantity('第24条第2項', { kind: 'duration', relation: 'before' }) },
  options: {
    counting: option({
      about: '「前までに」の数え方を本文は定めていない。',
      choices: {
        'clear-days': '通知の日と中止の日との間に期間の全部を置く。',
        'nth-day': '中止の日からさかのぼった日の終わりまでに通知すれば足りる。',
      },
      default: 'clear-days',
    }),
    sameDay: option({
      about: '「事前に」が、中止の日と同じ日の通知を含むかを本文は定めていない。',
      choices: { allowed: '中止に先立つ限り、同じ日でもよい。', 'day-before': '前日までに通知する。' },
      default: 'allowed',
    }),
  },
  pins: {
    revision: '2026-02-01',
    clauses: { 第24条第1項: 'fb33c518716f8941', 第24条第2項: '554d128cfa7cffa2' },
    values: { notice: 'P14D' },
  },
  evaluate({ given, parameters, options, calendar, quote, explain, met, notMet, unknown }) {
    const { ground, start, notified, urgent } = given;
    explain(`第${ground}号による中止。`, quote(`第24条第1項第${ground}号`));
    if (urgent) {
      explain('緊急でやむを得ず、通知の定めによらない。', quote('第24条第2項ただし書', /緊急やむを得ない/));
      return met({ exempt: true });
    }
    const before = ground === '1' ? parameters.notice : quote('第24条第2項', /事前に/);
    const deadline =
      ground === '1'
        ? calendar.backward(start, parameters.notice, options.counting)
        : options.sameDay === 'allowed'
          ? start
          : calendar.addDays(start, -1);
    explain(`${start}に中止するときの通知の期限は${deadline}。`, before);
    const answer = { deadline, exempt: false };
    if (notified === undefined) {
      return unknown({ fact: 'notified', reason: `通知した日が分からない。期限は${deadline}。` });
    }
    if (notified <= deadline) return met(answer);
    explain(`${notified}の通知は期限に遅れている。`, before);
    return notMet(answer);
  },
  examples: [
    {
      title: '間に14日を置く最終日',
      given: { ground: '1', start: '2026-07-15', notified: '2026-06-30' },
      expect: { status: 'met', value: { deadline: '2026-06-30', exempt: false } },
    },
    {
      title: '間が13日',
      given: { ground: '1', start: '2026-07-15', notified: '2026-07-01' },
      expect: { status: 'not-met', value: { deadline: '2026-06-30', exempt: false } },
    },
    {
      title: 'さかのぼった日の終わりまでとする読み方',
      given: { ground: '1', start: '2026-07-15', notified: '2026-07-01' },
      options: { counting: 'nth-day' },
      expect: { status: 'met', value: { deadline: '2026-07-01', exempt: false } },
    },
    {
      title: 'うるう年の2月をまたぐ',
      given: { ground: '1', start: '2028-03-10', notified: '2028-02-24' },
      expect: { status: 'met', value: { deadline: '2028-02-24', exempt: false } },
    },
    {
      title: '障害は事前の通知で足りる',
      given: { ground: '2', start: '2026-07-15', notified: '2026-07-15' },
      expect: { status: 'met', value: { deadline: '2026-07-15', exempt: false } },
    },
    {
      title: '障害で前日までとする読み方',
      given: { ground: '2', start: '2026-07-15', notified: '2026-07-15' },
      options: { sameDay: 'day-before' },
      expect: { status: 'not-met', value: { deadline: '2026-07-14', exempt: false } },
    },
    {
      title: '緊急のとき',
      given: { ground: '1', start: '2026-07-15', urgent: true },
      expect: { status: 'met', value: { exempt: true } },
    },
    {
      title: '通知した日が不明',
      given: { ground: '1', start: '2026-07-15' },
      expect: { status: 'unknown', missing: ['notified'] },
    },
  ],
});

const stopGrounds = z.enum(['1', '2', '3', '4']);

/** 第25条: whether use may be stopped or limited, and the notice before it. */
export const stopOfUse = defineRule({
  id: 'internet-service-general/stop-of-use',
  title: '利用の停止・制限の事由と予告',
  kind: 'condition',
  implements: ['第25条'],
  reliesOn: ['第18条', '第19条'],
  inputs: z.object({
    grounds: z.array(stopGrounds).describe('当てはまる事由の号番号'),
    start: day('停止又は制限を始める日').optional(),
    notified: day('理由と期間を通知した日').optional(),
    urgent: flag('緊急でやむを得ないか').default(false),
  }),
  output: z.object({
    allowed: flag('停止又は制限ができるか'),
    grounds: z.array(stopGrounds).describe('事由'),
  }),
  options: {
    sameDay: option({
      about: '予告が停止の日と同じ日でよいかを本文は定めていない。',
      choices: { allowed: '停止に先立つ限り、同じ日でもよい。', 'day-before': '前日までに予告する。' },
      default: 'allowed',
    }),
  },
  pins: {
    revision: '2026-02-01',
    clauses: { 第25条: '77b3799e1235e061', 第18条: '37867c29e101d906', 第19条: '851a28638873f3cc' },
    values: {},
  },
  evaluate({ given, options, quote, explain, met, notMet, unknown }) {
    const { grounds, start, notified, urgent } = given;
    if (grounds.length === 0) {
      explain('当てはまる事由がない。', quote('第25条第1項', /次の各号に該当/));
      return notMet({ allowed: false, grounds });
    }
    for (const ground of grounds) {
      explain(`第${ground}号の事由に当たる。`, quote(`第25条第1項第${ground}号`));
    }
    if (grounds.includes('2')) explain('守るべき義務は別の条が定める。', quote('第18条', /義務を遵守/));
    if (grounds.includes('3')) explain('禁じられる行為は別の条が定める。', quote('第19条', /次の各号/));
    if (urgent) {
      explain('緊急でやむを得ず、予告を要しない。', quote('第25条第2項ただし書', /緊急やむを得ない/));
      return met({ allowed: true, grounds });
    }
    const missing = [
      ...(start === undefined ? [{ fact: 'start', reason: '停止を始める日が分からない。' }] : []),
      ...(notified === undefined ? [{ fact: 'notified', reason: '予告した日が分からない。' }] : []),
    ];
    if (start === undefined || notified === undefined) return unknown(missing[0], ...missing.slice(1));
    const inTime = options.sameDay === 'allowed' ? notified <= start : notified < start;
    explain(
      `${notified}の予告は、${start}の停止に${inTime ? '先立つ' : '先立たない'}。`,
      quote('第25条第2項', /あらかじめ/),
    );
    return inTime ? met({ allowed: true, grounds }) : notMet({ allowed: false, grounds });
  },
  examples: [
    { given: { grounds: [] }, expect: { status: 'not-met', value: { allowed: false, grounds: [] } } },
    {
      given: { grounds: ['1', '4'], start: '2026-05-01', notified: '2026-04-30' },
      expect: { status: 'met', value: { allowed: true, grounds: ['1', '4'] } },
    },
    {
      given: { grounds: ['2', '3'], start: '2026-05-01', notified: '2026-05-02' },
      expect: { status: 'not-met', value: { allowed: false, grounds: ['2', '3'] } },
    },
    {
      given: { grounds: ['1'], start: '2026-05-01', notified: '2026-05-01' },
      options: { sameDay: 'day-before' },
      expect: { status: 'not-met', value: { allowed: false, grounds: ['1'] } },
    },
    { given: { grounds: ['3'], urgent: true }, expect: { status: 'met' } },
    { given: { grounds: ['1'] }, expect: { status: 'unknown', missing: ['start', 'notified'] } },
  ],
});

/** 第26条: until when the abolition of a service must be announced. */
export const abolitionNotice = defineRule({
  id: 'internet-service-general/abolition-notice',
  title: 'サービスの廃止の通知期限',
  kind: 'deadline',
  implements: ['第26条'],
  inputs: z.object({
    cause: z.enum(['own', 'other-carrier']).describe('自社の判断か、他の事業者の役務の廃止か').default('own'),
    abolished: day('廃止する日'),
    notified: day('契約者に通知した日').optional(),
    individualTerms: flag('個別規程に別の定めがあるか').default(false),
  }),
  output: z.object({
    deadline: day('通知の期限').optional(),
    effort: flag('通知が努力義務にとどまるか'),
  }),
  parameters: { notice: quantity('第26条第2項', { kind: 'duration', relation: 'before' }) },
  options: {
    counting: option({
      about: '「前までに」の数え方を本文は定めていない。',
      choices: {
        'clear-days': '通知の日と廃止の日との間に期間の全部を置く。',
        'nth-day': '廃止の日からさかのぼった応当日の終わりまでに通知すれば足りる。',
      },
      default: 'clear-days',
    }),
  },
  pins: { revision: '2026-02-01', clauses: { 第26条: 'd665dd43628e286f' }, values: { notice: 'P3M' } },
  evaluate({ given, parameters, options, calendar, quote, explain, met, notMet, unknown }) {
    const { cause, abolished, notified, individualTerms } = given;
    if (individualTerms) {
      explain('個別規程の定めによる。', quote('第26条第4項', /別の定め/));
      return unknown({ fact: 'individual-terms', reason: '個別規程の期間は、この規程の本文にない。' });
    }
    if (cause === 'other-carrier') {
      explain('知った範囲で通知に努めれば足り、期限はない。', quote('第26条第3項', /通知に努める/));
      return met({ effort: true });
    }
    const deadline = calendar.backward(abolished, parameters.notice, options.counting);
    explain(`${abolished}に廃止するときの通知の期限は${deadline}。`, parameters.notice);
    if (notified === undefined) {
      return unknown({ fact: 'notified', reason: `通知した日が分からない。期限は${deadline}。` });
    }
    if (notified <= deadline) return met({ deadline, effort: false });
    explain(`${notified}の通知は期限に遅れている。`, parameters.notice);
    return notMet({ deadline, effort: false });
  },
  examples: [
    {
      given: { abolished: '2026-10-01', notified: '2026-06-30' },
      expect: { status: 'met', value: { deadline: '2026-06-30', effort: false } },
    },
    { given: { abolished: '2026-10-01', notified: '2026-07-01' }, expect: { status: 'not-met' } },
    {
      given: { abolished: '2026-10-01', notified: '2026-07-01' },
      options: { counting: 'nth-day' },
      expect: { status: 'met', value: { deadline: '2026-07-01', effort: false } },
    },
    {
      title: '応当日のない月は末日',
      given: { abolished: '2026-06-01', notified: '2026-02-28' },
      expect: { status: 'met', value: { deadline: '2026-02-28', effort: false } },
    },
    {
      given: { cause: 'other-carrier', abolished: '2026-10-01' },
      expect: { status: 'met', value: { effort: true } },
    },
    { given: { abolished: '2026-10-01' }, expect: { status: 'unknown', missing: ['notified'] } },
    {
      given: { abolished: '2026-10-01', individualTerms: true },
      expect: { status: 'unknown', missing: ['individual-terms'] },
    },
  ],
});
