import { day, defineRule, quantity, z } from 'yakkan/rule';

const clause = '第3条「営業日」';

/** 第3条「営業日」: whether business is done on a day. */
export const businessDay = defineRule({
  id: 'internet-service-general/business-day',
  title: '営業日の判定',
  kind: 'calendar',
  implements: [clause],
  inputs: z.object({
    date: day('判定する日'),
    designated: z.array(day('休日')).default([]).describe('会社が別に休日と定めた日'),
  }),
  output: z.object({
    reason: z.string().optional().describe('休日とされる理由'),
    next: day('その日以後で最初の営業日'),
  }),
  parameters: { yearEnd: quantity(clause, { kind: 'dateRange' }) },
  evaluate({ given: { date, designated }, parameters, calendar, quote, explain, met, notMet }) {
    const days = calendar.businessDays({ yearEnd: parameters.yearEnd });
    calendar.note('祝日は、国民の祝日に関する法律による休日(振替休日及び国民の休日を含む)とする。');
    let next = days.onOrAfter(date);
    while (designated.includes(next)) next = days.after(next);
    const name = days.whyClosed(date);
    const closed = name?.endsWith('振替休日') ? '振替休日' : name;
    if (closed !== undefined) {
      const because = closed === '年末年始' ? parameters.yearEnd : quote(clause, /土曜日、日曜日、祝日/);
      explain(`${date}は${closed}に当たる。`, because);
      return notMet({ reason: closed, next });
    }
    if (designated.includes(date)) {
      explain(`${date}は会社が指定した休日に当たる。`, quote(clause, /休日として定める日/));
      return notMet({ reason: '指定休日', next });
    }
    explain(`${date}はどの休日にも当たらない。`, quote(clause, /以外の日/));
    return met({ next });
  },
  examples: [
    {
      title: '平日',
      given: { date: '2026-04-01' },
      expect: { status: 'met', value: { next: '2026-04-01' } },
    },
    {
      title: '土曜日',
      given: { date: '2026-04-04' },
      expect: { status: 'not-met', value: { reason: '土曜日', next: '2026-04-06' } },
    },
    {
      title: '年末年始の前日',
      given: { date: '2026-12-28' },
      expect: { status: 'met', value: { next: '2026-12-28' } },
    },
    {
      title: '年末年始の初日',
      given: { date: '2026-12-29' },
      expect: { status: 'not-met', value: { reason: '年末年始', next: '2027-01-04' } },
    },
    {
      title: '年をまたいだ最終日は日曜日でもある',
      given: { date: '2027-01-03' },
      expect: { status: 'not-met', value: { reason: '年末年始', next: '2027-01-04' } },
    },
    {
      title: '振替休日',
      given: { date: '2026-05-06' },
      expect: { status: 'not-met', value: { reason: '振替休日', next: '2026-05-07' } },
    },
    {
      title: '会社が指定した休日',
      given: { date: '2026-08-14', designated: ['2026-08-14', '2026-08-17'] },
      expect: { status: 'not-met', value: { reason: '指定休日', next: '2026-08-18' } },
    },
    {
      title: '祝日が公表されていない年',
      given: { date: '2199-05-06' },
      expect: { status: 'unknown', missing: ['calendar'] },
    },
  ],
});
