import { defineRule, flag, z } from 'yakkan/rule';

const reasons = z.enum(['consent', 'business', 'law']);

/** 第37条: whether what falls under the secrecy of communications may be known, used or disclosed. */
export const communicationSecrecy = defineRule({
  id: 'internet-service-general/communication-secrecy',
  title: '通信の秘密の知得・利用・開示の要件',
  kind: 'condition',
  implements: ['第37条'],
  inputs: z.object({
    reasons: z
      .array(reasons)
      .describe('根拠: consent 契約者の同意、business 正当な業務行為、law 法令による許容'),
  }),
  output: z.object({ reasons: z.array(reasons).describe('満たされる根拠') }),
  evaluate({ given, quote, explain, met, notMet }) {
    const words = { consent: /契約者の同意/, business: /正当な業務行為/, law: /法令の定め/ };
    if (given.reasons.length === 0) {
      explain(
        '許される場合に当たらず、秘密を守る。',
        quote('第37条第1項', /電気通信事業法/),
        quote('第37条第2項', /場合に限り/),
      );
      return notMet({ reasons: [] });
    }
    for (const reason of given.reasons)
      explain('許される場合の一つに当たる。', quote('第37条第2項', words[reason]));
    return met({ reasons: given.reasons });
  },
  examples: [
    { given: { reasons: [] }, expect: { status: 'not-met', value: { reasons: [] } } },
    ...reasons.options.map((reason) => ({
      given: { reasons: [reason] },
      expect: { status: 'met' as const, value: { reasons: [reason] } },
    })),
    { given: { reasons: ['consent', 'law'] }, expect: { status: 'met' } },
  ],
});

/** 第38条: whether confidential information of the customer or of the carrier may be disclosed. */
export const tradeSecret = defineRule({
  id: 'internet-service-general/trade-secret',
  title: '営業秘密などの開示の可否',
  kind: 'condition',
  implements: ['第38条'],
  reliesOn: ['第37条第2項'],
  inputs: z.object({
    holder: z.enum(['customer', 'carrier']).describe('秘密を開示した側'),
    designated: flag('秘密である旨が示されたか').optional(),
    exclusions: z
      .array(z.enum(['1', '2', '3', '4']))
      .default([])
      .describe('除外される情報の号番号'),
    reasons: z.array(reasons).default([]).describe('準用される許容の根拠'),
    carrierConsent: flag('会社があらかじめ承諾したか').default(false),
    useSharedWithSubsidiary: flag('利用の事実と態様を、提案などのため子会社と共有するだけか').default(false),
  }),
  output: z.object({ because: z.string().describe('理由') }),
  evaluate({ given, quote, explain, met, notMet, unknown }) {
    const { holder, designated, exclusions, carrierConsent, useSharedWithSubsidiary } = given;
    if (holder === 'carrier') {
      explain('会社の秘密には会社の承諾が要る。', quote('第38条第3項', /あらかじめ承諾/));
      if (carrierConsent) return met({ because: '会社の承諾' });
      return notMet({ because: '会社の承諾がない' });
    }
    if (useSharedWithSubsidiary) {
      explain('利用の事実と態様は子会社と共有できる。', quote('第38条第4項', /子会社/));
      return met({ because: '子会社との共有' });
    }
    if (designated === undefined) {
      return unknown({ fact: 'designated', reason: '秘密である旨が示されたかが分からない。' });
    }
    if (!designated) {
      explain('秘密である旨が示されていない。', quote('第38条第1項', /秘密である旨/));
      return met({ because: '営業秘密でない' });
    }
    if (exclusions.length > 0) {
      for (const number of exclusions) {
        explain(`除外の第${number}号に当たる。`, quote(`第38条第1項第${number}号`));
      }
      return met({ because: '除外される情報' });
    }
    if (given.reasons.length > 0) {
      explain(
        '通信の秘密についての許容の定めが準用される。',
        quote('第38条第2項', /準用/),
        quote('第37条第2項', /場合に限り/),
      );
      return met({ because: '準用される許容' });
    }
    explain('第三者に開示できない。', quote('第38条第1項', /開示しない/));
    return notMet({ because: '営業秘密' });
  },
  examples: [
    { given: { holder: 'customer', designated: true }, expect: { status: 'not-met' } },
    { given: { holder: 'customer', designated: false }, expect: { status: 'met' } },
    {
      given: { holder: 'customer', designated: true, exclusions: ['1', '2', '3', '4'] },
      expect: { status: 'met', value: { because: '除外される情報' } },
    },
    {
      given: { holder: 'customer', designated: true, reasons: ['law'] },
      expect: { status: 'met', value: { because: '準用される許容' } },
    },
    { given: { holder: 'customer', useSharedWithSubsidiary: true }, expect: { status: 'met' } },
    { given: { holder: 'customer' }, expect: { status: 'unknown', missing: ['designated'] } },
    { given: { holder: 'carrier' }, expect: { status: 'not-met' } },
    { given: { holder: 'carrier', carrierConsent: true }, expect: { status: 'met' } },
  ],
});

const purpose = z.enum(['1', '2', '3', '4']);

/** 第39条: whether personal data may be used, given to others or disclosed. */
export const personalData = defineRule({
  id: 'internet-service-general/personal-data',
  title: '個人情報の利用・提供・開示の要件',
  kind: 'condition',
  implements: ['第39条'],
  inputs: z.object({
    act: z
      .enum(['use', 'provide', 'entrust', 'disclose'])
      .describe('利用、第三者への提供、委託、請求者への開示'),
    purposes: z.array(purpose).default([]).describe('利用目的の号番号'),
    consent: flag('契約者の同意があるか').optional(),
    necessary: flag('必要な限度か').optional(),
    supervised: flag('会社の監督の下か').optional(),
    legalBasis: z.enum(['request', 'sender-information', 'other']).optional().describe('法令の根拠'),
  }),
  output: z.object({ scope: z.string().optional().describe('許される範囲') }),
  evaluate({ given, quote, explain, met, notMet, unknown }) {
    const { act, purposes, consent, necessary, supervised, legalBasis } = given;
    if (act === 'use') {
      for (const number of purposes)
        explain(`目的の第${number}号に当たる。`, quote(`第39条第2項第${number}号`));
      if (purposes.length > 0) return met({ scope: '利用目的の範囲内' });
      explain('利用目的の範囲に入らない。', quote('第39条第2項', /利用目的の範囲内/));
      return notMet();
    }
    if (act === 'provide') {
      explain(
        '同意に基づき、必要な限度で提供できる。',
        quote('第39条第3項', /同意に基づき/),
        quote('第39条第3項', /必要な限度/),
      );
      if (consent === false || necessary === false) return notMet();
      if (consent === undefined) return unknown({ fact: 'consent', reason: '同意の有無が分からない。' });
      if (necessary === undefined)
        return unknown({ fact: 'necessary', reason: '必要な限度かの評価が要る。' });
      return met({ scope: '必要な限度' });
    }
    if (act === 'entrust') {
      explain('委託は会社の監督の下で行う。', quote('第39条第3項', /監督責任/));
      if (supervised === undefined)
        return unknown({ fact: 'supervised', reason: '監督の有無が分からない。' });
      return supervised ? met({ scope: '監督の下での委託' }) : notMet();
    }
    if (legalBasis === undefined) {
      explain('法令に基づく場合に限られる。', quote('第39条第4項', /法令に基づく/));
      return notMet();
    }
    const words = {
      request: /法令に基づく請求/,
      'sender-information': /開示請求の要件/,
      other: /その他法令に基づく/,
    };
    explain('法令に基づく場合に当たる。', quote('第39条第4項', words[legalBasis]));
    return met({ scope: '請求の範囲内' });
  },
  examples: [
    ...purpose.options.map((number) => ({
      given: { act: 'use' as const, purposes: [number] },
      expect: { status: 'met' as const, value: { scope: '利用目的の範囲内' } },
    })),
    { given: { act: 'use' }, expect: { status: 'not-met' } },
    { given: { act: 'provide', consent: true, necessary: true }, expect: { status: 'met' } },
    { given: { act: 'provide', consent: false }, expect: { status: 'not-met' } },
    { given: { act: 'provide' }, expect: { status: 'unknown', missing: ['consent'] } },
    { given: { act: 'provide', consent: true }, expect: { status: 'unknown', missing: ['necessary'] } },
    { given: { act: 'entrust', supervised: true }, expect: { status: 'met' } },
    { given: { act: 'entrust', supervised: false }, expect: { status: 'not-met' } },
    { given: { act: 'entrust' }, expect: { status: 'unknown', missing: ['supervised'] } },
    { given: { act: 'disclose', legalBasis: 'request' }, expect: { status: 'met' } },
    { given: { act: 'disclose', legalBasis: 'sender-information' }, expect: { status: 'met' } },
    { given: { act: 'disclose', legalBasis: 'other' }, expect: { status: 'met' } },
    { given: { act: 'disclose' }, expect: { status: 'not-met' } },
  ],
});
