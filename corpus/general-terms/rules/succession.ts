import { day, defineRule, flag, quantity, z } from 'yakkan/rule';

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
