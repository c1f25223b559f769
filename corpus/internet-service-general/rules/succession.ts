import { day, defineRule, quantity, z } from 'yakkan/rule';

/** 第17条: whether an heir goes on with the contract of a customer who died. */
export const succession = defineRule({
  id: 'internet-service-general/succession',
  title: '個人の契約者の死亡と相続人による引継ぎ',
  kind: 'deadline',
  implements: ['第17条'],
  reliesOn: ['第13条'],
  inputs: z.object({
    opened: day('相続開始の日'),
    notices: z
      .array(z.object({ heir: z.string(), date: day('申出の日') }))
      .optional()
      .describe('相続人からの申出'),
    grounds: z
      .array(z.enum(['1', '2', '3', '4', '5', '6', '7']))
      .default([])
      .describe('準用される拒絶事由の号番号'),
  }),
  output: z.object({
    deadline: day('申出の期限'),
    heir: z.string().optional().describe('引き継ぐ相続人'),
    ended: day('契約が終了した日').optional(),
    mayRefuse: z.boolean().optional().describe('会社が断ることができるか'),
  }),
  parameters: { period: quantity('第17条第1項', { kind: 'duration', relation: 'after' }) },
  pins: {
    revision: '2026-02-01',
    clauses: { 第17条: '0191a96d3d0a2140', 第13条: '84db1907c830fa69' },
    values: { period: 'P2W' },
  },
  evaluate({ given, parameters: { period }, calendar, quote, explain, met, notMet, unknown }) {
    const { opened, notices, grounds } = given;
    const deadline = calendar.forward(opened, period).last;
    explain(`申出の期限は${deadline}。`, period);
    if (notices === undefined) {
      return unknown({ fact: 'notices', reason: `申出の有無が分からない。期限は${deadline}。` });
    }
    const inTime = notices
      .filter(({ date }) => date <= deadline)
      .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
    if (inTime.length === 0) {
      explain(`期限までの申出がなく、契約は${opened}に終了した。`, quote('第17条第1項', /終了します/));
      return notMet({ deadline, ended: opened });
    }
    const [first, second] = inTime;
    if (second && second.date === first.date && second.heir !== first.heir) {
      return unknown({ fact: 'first-heir', reason: '同じ日の申出のうち、どれが最初かが分からない。' });
    }
    explain(`最初に申し出た${first.heir}が引き継ぐ。`, quote('第17条第1項', /最初に申し出た/));
    const mayRefuse = grounds.length > 0;
    if (mayRefuse) explain('拒絶の定めが読み替えて準用される。', quote('第17条第2項', /準用/));
    for (const number of grounds) {
      explain(`拒絶の事由の第${number}号に当たる。`, quote(`第13条第1項第${number}号`));
    }
    return met({ deadline, heir: first.heir, mayRefuse });
  },
  examples: [
    {
      title: '期限の日',
      given: { opened: '2026-04-01', notices: [{ heir: '甲', date: '2026-04-15' }] },
      expect: { status: 'met', value: { deadline: '2026-04-15', heir: '甲', mayRefuse: false } },
    },
    {
      title: '期限の翌日',
      given: { opened: '2026-04-01', notices: [{ heir: '甲', date: '2026-04-16' }] },
      expect: { status: 'not-met', value: { deadline: '2026-04-15', ended: '2026-04-01' } },
    },
    {
      title: '最初に申し出た者',
      given: {
        opened: '2026-04-01',
        notices: [
          { heir: '甲', date: '2026-04-10' },
          { heir: '乙', date: '2026-04-09' },
        ],
        grounds: ['3'],
      },
      expect: { status: 'met', value: { deadline: '2026-04-15', heir: '乙', mayRefuse: true } },
    },
    {
      title: '同じ日の申出',
      given: {
        opened: '2026-04-01',
        notices: [
          { heir: '甲', date: '2026-04-10' },
          { heir: '乙', date: '2026-04-10' },
        ],
      },
      expect: { status: 'unknown', missing: ['first-heir'] },
    },
    {
      title: '申出なし',
      given: { opened: '2028-02-20', notices: [] },
      expect: { status: 'not-met', value: { deadline: '2028-03-05', ended: '2028-02-20' } },
    },
    { given: { opened: '2026-04-01' }, expect: { status: 'unknown', missing: ['notices'] } },
  ],
});
