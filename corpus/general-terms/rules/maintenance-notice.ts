import { day, defineRule, flag, option, quantity, z } from 'yakkan/rule';

/** 第27条第2項: until when a planned suspension must be announced. */
export const maintenanceNotice = defineRule({
  id: 'general-terms/maintenance-notice',
  title: '保守による利用の中止の通知期限',
  kind: 'deadline',
  implements: ['第27条第2項'],
  inputs: z.object({
    start: day('中止の実施期日'),
    notified: day('契約者に通知した日').optional(),
    urgent: flag('緊急保守その他緊急やむを得ないときか').default(false),
  }),
  output: z.object({ deadline: day('通知の期限') }),
  parameters: { notice: quantity('第27条第2項', { kind: 'duration', relation: 'before' }) },
  options: {
    counting: option({
      about: '「前までに」の数え方を本文は定めていない。',
      choices: {
        'clear-days': '通知の日と実施期日との間に期間の全部を置く。',
        'nth-day': '実施期日からさかのぼった日の終わりまでに通知すれば足りる。',
      },
      default: 'clear-days',
    }),
  },
  pins: {
    revision: '2026-04-01',
    clauses: { 第27条第2項: '849d83533b0d307b' },
    values: { notice: 'P30D' },
  },
  evaluate({ given, parameters, options, calendar, quote, explain, met, notMet, unknown }) {
    const deadline = calendar.backward(given.start, parameters.notice, options.counting);
    explain(`${given.start}に中止するときの通知の期限は${deadline}。`, parameters.notice);
    if (given.urgent) {
      explain('緊急やむを得ないときに当たり、期限の定めは適用されない。', quote('第27条第2項ただし書'));
      return met({ deadline });
    }
    if (given.notified === undefined) {
      return unknown({
        fact: 'notified',
        reason: '通知した日が分からないと、期限までにされたかを判断できない。',
      });
    }
    if (given.notified <= deadline) return met({ deadline });
    explain(`${given.notified}の通知は期限に遅れている。`, parameters.notice);
    return notMet({ deadline });
  },
  examples: [
    {
      given: { start: '2026-07-31', notified: '2026-06-30' },
      expect: { status: 'met', value: { deadline: '2026-06-30' } },
    },
    { given: { start: '2026-07-31', notified: '2026-07-01' }, expect: { status: 'not-met' } },
    {
      given: { start: '2026-07-31', notified: '2026-07-01' },
      options: { counting: 'nth-day' },
      expect: { status: 'met', value: { deadline: '2026-07-01' } },
    },
    { given: { start: '2026-07-31', urgent: true }, expect: { status: 'met' } },
    { given: { start: '2026-07-31' }, expect: { status: 'unknown', missing: ['notified'] } },
  ],
});
