import { day, defineRule, option, quantity, type RulePins, z } from '../../src/rule/index.ts';

/** Terms with a clause that a rule computes, written for these tests. */
export const noticeText = [
  '# 𠮷野サービス約款',
  '',
  '## 第1条（目的）',
  '',
  'この約款は、𠮷野サービスの条件を定めます。',
  '',
  '## 第8条の2（中止）',
  '',
  '𠮷野社は、保守のため、サービスを中止することがあります。',
  '',
  '2　𠮷野社は、前項により中止するときは、その14日前までに契約者に通知します。ただし、緊急のときは、この限りではありません。',
  '',
  '3　契約者は、中止の日から7日以内に申し出ることができます。',
  '',
].join('\n');

/** A rule on 第8条の2第2項 of `noticeText`. */
export function makeNoticeRule(pins?: RulePins) {
  return defineRule({
    id: 'terms/notice',
    title: '中止の通知の期限',
    kind: 'deadline',
    implements: ['第8条の2第2項'],
    inputs: z.object({ start: day('中止の日'), notified: day('通知の日').optional() }),
    output: z.object({ deadline: z.string() }),
    parameters: { notice: quantity('第8条の2第2項', { kind: 'duration', relation: 'before' }) },
    options: {
      counting: option({
        about: '「前までに」の数え方',
        choices: { 'clear-days': '間に期間を置く。', 'nth-day': 'さかのぼった日まで。' },
        default: 'clear-days',
      }),
    },
    ...(pins && { pins }),
    evaluate({ given, parameters, options, calendar, explain, quote, met, notMet, unknown }) {
      const deadline = calendar.backward(given.start, parameters.notice, options.counting);
      explain(`期限は${deadline}。`, parameters.notice, quote('第8条の2第2項', /契約者に通知/));
      if (given.notified === undefined)
        return unknown({ fact: 'notified', reason: '通知の日が分からない。' });
      return given.notified <= deadline ? met({ deadline }) : notMet({ deadline });
    },
    examples: [
      {
        given: { start: '2026-07-15', notified: '2026-06-30' },
        expect: { status: 'met', value: { deadline: '2026-06-30' } },
      },
      { given: { start: '2026-07-15' }, expect: { status: 'unknown', missing: ['notified'] } },
    ],
  });
}
