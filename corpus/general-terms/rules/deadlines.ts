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

/** 第16条: the successor reports in time and names one representative. */
export const succession = defineRule({
  id: 'general-terms/succession',
  title: '地位の承継の届出と代表者',
  kind: 'deadline',
  implements: ['第16条第1項', '第16条第2項', '第16条第3項'],
  inputs: z.object({
    succeeded: day('承継の日'),
    reported: day('届け出た日').optional(),
    documents: flag('承継の事実を証する書類を添えたか').default(true),
    successors: z.int().min(1).describe('承継人の人数').default(1),
    representatives: z.int().min(0).describe('届け出た代表者の人数').default(0),
  }),
  output: z.object({ deadline: day('届出の期限') }),
  parameters: {
    period: quantity('第16条第2項', { kind: 'duration', relation: 'within' }),
    several: quantity('第16条第3項', { kind: 'count', relation: 'orMore' }),
    one: quantity('第16条第3項', { kind: 'count', relation: null }),
  },
  pins: {
    revision: '2026-04-01',
    clauses: {
      第16条第1項: '88c82b48e912dbef',
      第16条第2項: '2b9ab67e23847379',
      第16条第3項: '10569d92dd3fb7fc',
    },
    values: { period: 'P30D', several: '2', one: '1' },
  },
  evaluate({ given, parameters, calendar, quote, explain, met, notMet, unknown }) {
    const { succeeded, reported, documents, successors, representatives } = given;
    const deadline = calendar.forward(succeeded, parameters.period).last;
    explain('承継人は地位を承継する。', quote('第16条第1項', /承継します/));
    explain(`届出の期限は${deadline}。`, parameters.period);
    if (reported === undefined) return unknown({ fact: 'reported', reason: '届け出た日が分からない。' });
    if (reported > deadline) return notMet({ deadline });
    if (!documents) {
      explain('書類が添えられていない。', quote('第16条第2項', /証する書類/));
      return notMet({ deadline });
    }
    if (successors >= Number(parameters.several.value)) {
      explain(
        `承継人が${successors}人いて、代表者は${representatives}人。`,
        parameters.several,
        parameters.one,
      );
      if (representatives !== Number(parameters.one.value)) return notMet({ deadline });
    }
    return met({ deadline });
  },
  examples: [
    {
      given: { succeeded: '2026-04-01', reported: '2026-05-01' },
      expect: { status: 'met', value: { deadline: '2026-05-01' } },
    },
    { given: { succeeded: '2026-04-01', reported: '2026-05-02' }, expect: { status: 'not-met' } },
    {
      given: { succeeded: '2026-04-01', reported: '2026-05-01', documents: false },
      expect: { status: 'not-met' },
    },
    {
      given: { succeeded: '2026-04-01', reported: '2026-05-01', successors: 2, representatives: 1 },
      expect: { status: 'met' },
    },
    {
      given: { succeeded: '2026-04-01', reported: '2026-05-01', successors: 2 },
      expect: { status: 'not-met' },
    },
    { given: { succeeded: '2026-04-01' }, expect: { status: 'unknown', missing: ['reported'] } },
  ],
});
