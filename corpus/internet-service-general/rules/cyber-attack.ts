import { defineRule, flag, z } from 'yakkan/rule';

const measure = z.enum(['1', '2', '3', '4', '5']);

/** 第45条: whether a measure against attacks may be taken, and whether it needs the customer's consent. */
export const cyberMeasure = defineRule({
  id: 'internet-service-general/cyber-measure',
  title: 'サイバー攻撃への対処と契約者の同意',
  kind: 'condition',
  implements: ['第45条'],
  inputs: z.object({
    measure: measure.describe('対処の号番号'),
    lawful: flag('法令上許されるか').optional(),
    attacked: flag('設備が攻撃の送信先となったか(第1号、第2号)').optional(),
    consent: flag('個別かつ明確な同意があるか(第1号、第2号)').optional(),
    hindrance: flag('役務が支障を受けるおそれの有無(第3号)').optional(),
    optedOut: flag('契約者が行わない設定を選んだか(第4号)').default(false),
  }),
  output: z.object({ consentNeeded: flag('同意を要するか') }),
  evaluate({ given, quote, explain, met, notMet, unknown }) {
    const { measure: number, lawful, attacked, consent, hindrance, optedOut } = given;
    const item = `第45条第1項第${number}号`;
    const consentNeeded = number === '1' || number === '2';
    const answer = { consentNeeded };
    const proviso = quote('第45条第1項ただし書', /法令上許容/);
    if (lawful === undefined) {
      explain('法令上許される場合に限られる。', proviso);
      return unknown({ fact: 'lawful', reason: '法令上許されるかの評価が要る。' });
    }
    if (!lawful) {
      explain('法令上許されない。', proviso);
      return notMet(answer);
    }
    if (consentNeeded) {
      explain(
        '攻撃の送信先となったときに、同意を得て行う。',
        quote(item, /送信先となった/),
        quote(item, /個別かつ明確な同意/),
      );
      if (attacked === false || consent === false) return notMet(answer);
      if (attacked === undefined) return unknown({ fact: 'attacked', reason: '攻撃の有無が分からない。' });
      if (consent === undefined) return unknown({ fact: 'consent', reason: '同意の有無が分からない。' });
      return met(answer);
    }
    if (number === '3') {
      explain('支障のおそれを要件とし、程度にも限りがある。', quote(item, /支障が生ずるおそれ/));
      if (hindrance === undefined)
        return unknown({ fact: 'hindrance', reason: '支障のおそれの評価が要る。' });
      return hindrance ? met(answer) : notMet(answer);
    }
    if (number === '4' && optedOut) {
      explain('契約者が行わない設定を選んでいる。', quote(item, /行われない設定/));
      return notMet(answer);
    }
    explain(`第${number}号の対処は、個別の同意を要しない。`, quote(item));
    return met(answer);
  },
  examples: [
    ...(['1', '2'] as const).flatMap((number) => [
      {
        given: { measure: number, lawful: true, attacked: true, consent: true },
        expect: { status: 'met' as const, value: { consentNeeded: true } },
      },
      {
        given: { measure: number, lawful: true, attacked: true, consent: false },
        expect: { status: 'not-met' as const, value: { consentNeeded: true } },
      },
      {
        given: { measure: number, lawful: true, attacked: true },
        expect: { status: 'unknown' as const, missing: ['consent'] },
      },
    ]),
    {
      given: { measure: '1', lawful: true, consent: true },
      expect: { status: 'unknown', missing: ['attacked'] },
    },
    {
      given: { measure: '3', lawful: true, hindrance: true },
      expect: { status: 'met', value: { consentNeeded: false } },
    },
    { given: { measure: '3', lawful: true, hindrance: false }, expect: { status: 'not-met' } },
    { given: { measure: '3', lawful: true }, expect: { status: 'unknown', missing: ['hindrance'] } },
    { given: { measure: '4', lawful: true }, expect: { status: 'met' } },
    { given: { measure: '4', lawful: true, optedOut: true }, expect: { status: 'not-met' } },
    { given: { measure: '5', lawful: true }, expect: { status: 'met' } },
    { given: { measure: '5', lawful: false }, expect: { status: 'not-met' } },
    { given: { measure: '5' }, expect: { status: 'unknown', missing: ['lawful'] } },
  ],
});
