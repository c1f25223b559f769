import { day, defineRule, flag, z } from 'yakkan/rule';

/** 第4条: which terms prevail. */
export const precedence = defineRule({
  id: 'internet-service-general/precedence',
  title: '個別規程と一般規程の優先',
  kind: 'effect',
  implements: ['第4条'],
  inputs: z.object({
    individual: z.string().optional().describe('個別規程の定め'),
    general: z.string().optional().describe('一般規程の定め'),
  }),
  output: z.object({
    prevails: z.enum(['individual', 'general', 'both']).describe('適用される規程'),
    text: z.string().describe('適用される定め'),
  }),
  evaluate({ given: { individual, general }, quote, explain, value, unknown }) {
    if (individual === undefined && general === undefined) {
      return unknown({ fact: 'general', reason: 'どちらの規程にも定めがない。' });
    }
    if (individual === undefined || general === undefined) {
      explain('定めがあるのは一方だけ。', quote('第4条', /一般規程及び/));
      return value(
        individual === undefined
          ? { prevails: 'general', text: general as string }
          : { prevails: 'individual', text: individual },
      );
    }
    if (individual === general) {
      explain('内容に違いがない。', quote('第4条', /差異がある/));
      return value({ prevails: 'both', text: general });
    }
    explain('内容が異なり、個別規程による。', quote('第4条', /個別規程が優先/));
    return value({ prevails: 'individual', text: individual });
  },
  examples: [
    {
      given: { individual: '30日', general: '14日' },
      expect: { status: 'value', value: { prevails: 'individual', text: '30日' } },
    },
    {
      given: { individual: '14日', general: '14日' },
      expect: { status: 'value', value: { prevails: 'both', text: '14日' } },
    },
    { given: { general: '14日' }, expect: { status: 'value', value: { prevails: 'general', text: '14日' } } },
    {
      given: { individual: '30日' },
      expect: { status: 'value', value: { prevails: 'individual', text: '30日' } },
    },
    { given: {}, expect: { status: 'unknown', missing: ['general'] } },
  ],
});

/** 第6条: who may use the services, and where. */
export const eligibility = defineRule({
  id: 'internet-service-general/eligibility',
  title: '利用できる者と提供区域',
  kind: 'eligibility',
  implements: ['第6条'],
  inputs: z.object({
    consumer: flag('一般消費者か').optional(),
    inJapan: flag('日本国内での提供か').default(true),
    areaByIndividualTerms: flag('個別規程に区域の定めがあるか').default(false),
  }),
  output: z.object({ because: z.string().optional().describe('利用できない理由') }),
  evaluate({ given, quote, explain, met, notMet, unknown }) {
    if (given.consumer === true) {
      explain('一般消費者は利用できない。', quote('第6条第2項', /一般消費者/));
      return notMet({ because: '一般消費者' });
    }
    if (given.areaByIndividualTerms) {
      explain('区域は個別規程による。', quote('第6条第1項ただし書', /個別規程/));
      return unknown({ fact: 'individual-terms', reason: '個別規程の提供区域は、この規程の本文にない。' });
    }
    if (!given.inJapan) {
      explain('提供区域の外に当たる。', quote('第6条第1項', /日本国/));
      return notMet({ because: '提供区域の外' });
    }
    if (given.consumer === undefined) {
      return unknown({ fact: 'consumer', reason: '一般消費者に当たるかが分からない。' });
    }
    explain(
      '提供区域の中で、一般消費者に当たらない。',
      quote('第6条第1項', /全ての地域/),
      quote('第6条第2項', /一般消費者/),
    );
    return met({});
  },
  examples: [
    { given: { consumer: false }, expect: { status: 'met' } },
    { given: { consumer: true }, expect: { status: 'not-met', value: { because: '一般消費者' } } },
    {
      given: { consumer: false, inJapan: false },
      expect: { status: 'not-met', value: { because: '提供区域の外' } },
    },
    {
      given: { consumer: false, areaByIndividualTerms: true },
      expect: { status: 'unknown', missing: ['individual-terms'] },
    },
    { given: {}, expect: { status: 'unknown', missing: ['consumer'] } },
  ],
});

/** 第2条: which terms apply after a change, and whether those affected were told before it. */
export const termsChange = defineRule({
  id: 'internet-service-general/terms-change',
  title: '約款の変更の事前通知と適用',
  kind: 'condition',
  implements: ['第2条'],
  inputs: z.object({
    changed: day('変更の日'),
    affected: flag('影響を受ける契約者か').optional(),
    notified: day('通知した日').optional(),
  }),
  output: z.object({ applies: day('変更後の約款による最初の日') }),
  evaluate({ given: { changed, affected, notified }, calendar, quote, explain, met, notMet, unknown }) {
    if (affected === undefined) {
      return unknown({ fact: 'affected', reason: '影響を受ける契約者かが分からない。' });
    }
    explain(`${changed}からは変更後の約款による。`, quote('第2条第1項', /変更後の約款/));
    if (!affected) {
      explain('影響を受けない契約者への通知は求められていない。', quote('第2条第2項', /影響を受ける/));
      return met({ applies: changed });
    }
    if (notified === undefined) {
      return unknown({ fact: 'notified', reason: '通知した日が分からない。' });
    }
    calendar.note('変更はその日の始まりに効力を生ずるものとし、前日までの通知を事前のものとする。');
    explain(`通知は${notified}、変更は${changed}。`, quote('第2条第2項', /事前に/));
    return notified < changed ? met({ applies: changed }) : notMet({ applies: changed });
  },
  examples: [
    { given: { changed: '2026-04-01', affected: true, notified: '2026-03-31' }, expect: { status: 'met' } },
    {
      given: { changed: '2026-04-01', affected: true, notified: '2026-04-01' },
      expect: { status: 'not-met', value: { applies: '2026-04-01' } },
    },
    { given: { changed: '2026-04-01', affected: false }, expect: { status: 'met' } },
    {
      given: { changed: '2026-04-01', affected: true },
      expect: { status: 'unknown', missing: ['notified'] },
    },
    { given: { changed: '2026-04-01' }, expect: { status: 'unknown', missing: ['affected'] } },
  ],
});
