import { defineRule, flag, z } from 'yakkan/rule';

const act = z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);

/** 第46条: whether a demand is harassment, and what the carrier may then do. */
export const harassment = defineRule({
  id: 'internet-service-general/harassment',
  title: 'カスタマーハラスメントの該当性と効果',
  kind: 'effect',
  implements: ['第46条'],
  inputs: z.object({
    acts: z.array(act).default([]).describe('当てはまる行為の号番号'),
    unreasonableDemand: flag('要求の内容が著しく妥当でないか').optional(),
    unacceptableManner: flag('手段や態様が社会通念上不相当か').optional(),
    unlawful: flag('法令に触れ、又はそのおそれがあるか').optional(),
    damage: flag('会社や関係者に損害が生じたか').default(false),
  }),
  output: z.object({
    effects: z
      .array(z.enum(['refuse', 'damages', 'no-liability', 'terminate', 'report']))
      .describe('拒否、損害賠償の請求、免責、解除、通報'),
  }),
  pins: { revision: '2026-02-01', clauses: { 第46条: 'c417f09141ae58a4' }, values: {} },
  evaluate({ given, quote, explain, met, notMet, unknown }) {
    const tests = {
      unreasonableDemand: /著しく妥当性を欠く/,
      unacceptableManner: /社会通念上不相当/,
      unlawful: /法令に抵触/,
    } as const;
    const facts = Object.keys(tests) as (keyof typeof tests)[];
    const applying = facts.filter((fact) => given[fact] === true);
    if (given.acts.length === 0 && applying.length === 0) {
      const open = facts.filter((fact) => given[fact] === undefined);
      const [first, ...rest] = open.map((fact) => ({ fact, reason: '評価に関わる事実が示されていない。' }));
      if (first) return unknown(first, ...rest);
      explain('どの場合にも当たらない。', quote('第46条第1項', /カスタマーハラスメント/));
      return notMet({ effects: [] });
    }
    for (const number of given.acts)
      explain(`行為の第${number}号に当たる。`, quote(`第46条第1項第${number}号`));
    for (const fact of applying)
      explain('要求又は手段が許される範囲を超える。', quote('第46条第1項', tests[fact]));
    explain('要求を断ることができる。', quote('第46条第1項', /断ることができる/));
    if (given.damage) explain('生じた損害の賠償を求められる。', quote('第46条第2項', /賠償する/));
    explain('不履行の責任を負わない。', quote('第46条第3項', /一切責任を負わない/));
    explain('契約を解除できる。', quote('第46条第4項', /解除すること/));
    explain('通報などの対応をとる。', quote('第46条第5項', /通報/));
    return met({
      effects: [
        'refuse',
        ...(given.damage ? (['damages'] as const) : []),
        'no-liability',
        'terminate',
        'report',
      ],
    });
  },
  examples: [
    ...act.options.map((number) => ({
      given: { acts: [number] },
      expect: {
        status: 'met' as const,
        value: {
          effects: ['refuse' as const, 'no-liability' as const, 'terminate' as const, 'report' as const],
        },
      },
    })),
    {
      given: { unlawful: true, unacceptableManner: true, unreasonableDemand: true, damage: true },
      expect: {
        status: 'met',
        value: { effects: ['refuse', 'damages', 'no-liability', 'terminate', 'report'] },
      },
    },
    {
      given: { unreasonableDemand: false, unacceptableManner: false, unlawful: false },
      expect: { status: 'not-met', value: { effects: [] } },
    },
    {
      given: { unreasonableDemand: false },
      expect: { status: 'unknown', missing: ['unacceptableManner', 'unlawful'] },
    },
  ],
});
