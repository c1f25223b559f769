import { day, defineRule, quantity, type RulePins, z } from 'yakkan/rule';

/** Something that is due 「…以内に」 from an event. */
function defineDue(
  name: string,
  title: string,
  clause: string,
  event: string,
  example: { event: string; last: string; late: string },
  pins: RulePins,
) {
  return defineRule({
    id: `general-terms/${name}`,
    title,
    kind: 'deadline',
    implements: [clause],
    inputs: z.object({ event: day(event), done: day('行った日').optional() }),
    output: z.object({ deadline: day('期限') }),
    parameters: { period: quantity(clause, { kind: 'duration', relation: 'within' }) },
    pins,
    evaluate({ given, parameters, calendar, explain, met, notMet, unknown }) {
      const deadline = calendar.forward(given.event, parameters.period).last;
      explain(`${event}が${given.event}であるときの期限は${deadline}。`, parameters.period);
      if (given.done === undefined) {
        return unknown({ fact: 'done', reason: `行った日が分からない。期限は${deadline}。` });
      }
      if (given.done <= deadline) return met({ deadline });
      explain(`${given.done}は期限に遅れている。`, parameters.period);
      return notMet({ deadline });
    },
    examples: [
      {
        given: { event: example.event, done: example.last },
        expect: { status: 'met', value: { deadline: example.last } },
      },
      {
        given: { event: example.event, done: example.late },
        expect: { status: 'not-met', value: { deadline: example.last } },
      },
      { given: { event: example.event }, expect: { status: 'unknown', missing: ['done'] } },
    ],
  });
}

/** 第9条第2項. */
export const identityDocuments = defineDue(
  'identity-documents',
  '本人確認の書類の提出期限',
  '第9条第2項',
  '書類を求められた日',
  { event: '2026-04-01', last: '2026-04-11', late: '2026-04-12' },
  { revision: '2026-04-01', clauses: { 第9条第2項: 'b67fcb2a3f7ffa3b' }, values: { period: 'P10D' } },
);

/** 第14条第1項. */
export const changeReport = defineDue(
  'change-report',
  '届出事項の変更の届出期限',
  '第14条第1項',
  '変更の日',
  { event: '2026-04-01', last: '2026-04-15', late: '2026-04-16' },
  { revision: '2026-04-01', clauses: { 第14条第1項: 'fd4879ad9bd1d65f' }, values: { period: 'P14D' } },
);

/** 第33条第1項. */
export const equipmentReturn = defineDue(
  'equipment-return',
  '貸与機器の返還期限',
  '第33条第1項',
  '利用契約の終了の日',
  { event: '2026-12-25', last: '2027-01-08', late: '2027-01-09' },
  { revision: '2026-04-01', clauses: { 第33条第1項: '66e276a80478e022' }, values: { period: 'P14D' } },
);

/** 第35条第6項. */
export const recalculation = defineDue(
  'recalculation',
  '料金の再計算を求める期限',
  '第35条第6項',
  '請求を受けた日',
  { event: '2025-11-30', last: '2026-02-28', late: '2026-03-01' },
  { revision: '2026-04-01', clauses: { 第35条第6項: 'd91444f94da35a78' }, values: { period: 'P3M' } },
);

/** 第38条第2項. */
export const surchargeDue = defineDue(
  'surcharge-due',
  '割増金の支払期限',
  '第38条第2項',
  '請求の日',
  { event: '2026-04-01', last: '2026-04-11', late: '2026-04-12' },
  { revision: '2026-04-01', clauses: { 第38条第2項: 'a4419e8f2f78a716' }, values: { period: 'P10D' } },
);

/** 第40条第3項. */
export const refundClaim = defineDue(
  'refund-claim',
  '品質保証の返還の請求期限',
  '第40条第3項',
  '料金月の末日',
  { event: '2026-04-30', last: '2026-06-29', late: '2026-06-30' },
  { revision: '2026-04-01', clauses: { 第40条第3項: 'c6238602aaa801ce' }, values: { period: 'P60D' } },
);

/** 第33条第2項: from when stored data may be deleted. */
export const dataDeletion = defineRule({
  id: 'general-terms/data-deletion',
  title: '契約終了後のデータの消去ができる日',
  kind: 'deadline',
  implements: ['第33条第2項'],
  inputs: z.object({ ended: day('利用契約が終了した日') }),
  output: z.object({ from: day('消去ができる最初の日') }),
  parameters: { period: quantity('第33条第2項', { kind: 'duration', relation: 'after' }) },
  pins: { revision: '2026-04-01', clauses: { 第33条第2項: 'dad64a414e213c6c' }, values: { period: 'P30D' } },
  evaluate({ given: { ended }, parameters: { period }, calendar, explain, value }) {
    const from = calendar.addDays(calendar.forward(ended, period).last, 1);
    explain(`${ended}に終了したときは${from}から。`, period);
    return value({ from });
  },
  examples: [
    { given: { ended: '2026-04-30' }, expect: { status: 'value', value: { from: '2026-05-31' } } },
    { given: { ended: '2028-01-31' }, expect: { status: 'value', value: { from: '2028-03-02' } } },
  ],
});
