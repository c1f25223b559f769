import { day, defineRule, flag, option, quantity, type RulePins, z } from 'yakkan/rule';

const counting = option({
  about: '「前までに」の数え方を本文は定めていない。',
  choices: {
    'clear-days': '通知の日と起点の日との間に期間の全部を置く。',
    'nth-day': '起点の日からさかのぼった日の終わりまでに行えば足りる。',
  },
  default: 'clear-days',
});

/** A notice that is due 「…前までに」. */
function defineNotice(
  name: string,
  title: string,
  clause: string,
  event: string,
  example: { event: string; last: string },
  pins: RulePins,
) {
  return defineRule({
    id: `general-terms/${name}`,
    title,
    kind: 'deadline',
    implements: [clause],
    inputs: z.object({ event: day(event), notified: day('通知又は周知の日').optional() }),
    output: z.object({ deadline: day('期限') }),
    parameters: { notice: quantity(clause, { kind: 'duration', relation: 'before' }) },
    options: { counting },
    pins,
    evaluate({ given, parameters, options, calendar, explain, met, notMet, unknown }) {
      const deadline = calendar.backward(given.event, parameters.notice, options.counting);
      explain(`${event}が${given.event}であるときの期限は${deadline}。`, parameters.notice);
      if (given.notified === undefined) {
        return unknown({ fact: 'notified', reason: `通知した日が分からない。期限は${deadline}。` });
      }
      if (given.notified <= deadline) return met({ deadline });
      explain(`${given.notified}は期限に遅れている。`, parameters.notice);
      return notMet({ deadline });
    },
    examples: [
      {
        given: { event: example.event, notified: example.last },
        expect: { status: 'met', value: { deadline: example.last } },
      },
      { given: { event: example.event, notified: example.event }, expect: { status: 'not-met' } },
      { given: { event: example.event }, expect: { status: 'unknown', missing: ['notified'] } },
    ],
  });
}

/** 第3条第2項. */
export const termsChange = defineNotice(
  'terms-change',
  '約款の変更の周知の期限',
  '第3条第2項',
  '変更の効力が生ずる日',
  { event: '2026-10-01', last: '2026-08-30' },
  { revision: '2026-04-01', clauses: { 第3条第2項: '329c2d0df249c75d' }, values: { notice: 'P1M' } },
);

/** 第21条第3項. */
export const areaReduction = defineNotice(
  'area-reduction',
  '提供区域の縮小の通知の期限',
  '第21条第3項',
  '縮小の日',
  { event: '2026-10-01', last: '2026-06-30' },
  { revision: '2026-04-01', clauses: { 第21条第3項: '6edd72e863281233' }, values: { notice: 'P3M' } },
);

/** 第32条第2項. */
export const abolitionNotice = defineNotice(
  'abolition-notice',
  '本サービスの廃止の通知の期限',
  '第32条第2項',
  '廃止の日',
  { event: '2026-06-01', last: '2026-02-28' },
  { revision: '2026-04-01', clauses: { 第32条第2項: 'de3dbcbb4bb0a21d' }, values: { notice: 'P3M' } },
);

/** 第28条: whether service may be stopped, and the notice before it. */
export const stopNotice = defineRule({
  id: 'general-terms/stop-notice',
  title: '利用の停止の事由と予告',
  kind: 'condition',
  implements: ['第28条'],
  reliesOn: ['第27条第2項ただし書'],
  inputs: z.object({
    grounds: z.array(z.enum(['1', '2', '3', '4', '5'])).describe('当てはまる事由の号番号'),
    start: day('停止の実施期日'),
    notified: day('予告した日').optional(),
    urgent: flag('第三者に重大な損害が生ずるおそれなど、緊急でやむを得ないか').default(false),
  }),
  output: z.object({ deadline: day('予告の期限').optional() }),
  parameters: { notice: quantity('第28条第2項', { kind: 'duration', relation: 'before' }) },
  options: { counting },
  pins: {
    revision: '2026-04-01',
    clauses: { 第28条: '32cd23ee5e112418', 第27条第2項ただし書: '3cbbede8ad92c86b' },
    values: { notice: 'P10D' },
  },
  evaluate({ given, parameters, options, calendar, quote, explain, met, notMet, unknown }) {
    const { grounds, start, notified, urgent } = given;
    if (grounds.length === 0) {
      explain('停止の事由がない。', quote('第28条第1項', /次の各号/));
      return notMet({});
    }
    for (const ground of grounds) explain(`第${ground}号に当たる。`, quote(`第28条第1項第${ground}号`));
    if (urgent) {
      explain('予告の例外に当たる。', quote('第28条第3項', /準用/), quote('第27条第2項ただし書'));
      return met({});
    }
    const deadline = calendar.backward(start, parameters.notice, options.counting);
    explain(`${start}に停止するときの予告の期限は${deadline}。`, parameters.notice);
    if (notified === undefined) return unknown({ fact: 'notified', reason: '予告した日が分からない。' });
    return notified <= deadline ? met({ deadline }) : notMet({ deadline });
  },
  examples: [
    {
      given: { grounds: ['1'], start: '2026-05-20', notified: '2026-05-09' },
      expect: { status: 'met', value: { deadline: '2026-05-09' } },
    },
    { given: { grounds: ['1'], start: '2026-05-20', notified: '2026-05-10' }, expect: { status: 'not-met' } },
    {
      given: { grounds: ['2', '3', '4', '5'], start: '2026-05-20', notified: '2026-05-10' },
      options: { counting: 'nth-day' },
      expect: { status: 'met', value: { deadline: '2026-05-10' } },
    },
    { given: { grounds: ['3'], start: '2026-05-20', urgent: true }, expect: { status: 'met' } },
    { given: { grounds: [], start: '2026-05-20' }, expect: { status: 'not-met' } },
    { given: { grounds: ['1'], start: '2026-05-20' }, expect: { status: 'unknown', missing: ['notified'] } },
  ],
});
