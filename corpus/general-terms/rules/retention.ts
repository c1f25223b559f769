import { day, defineRule, quantity, z } from 'yakkan/rule';

/** 第25条第3項: until when records of communications may be kept. */
export const recordRetention = defineRule({
  id: 'general-terms/record-retention',
  title: '通信履歴の保存の上限',
  kind: 'deadline',
  implements: ['第25条第3項'],
  inputs: z.object({ recorded: day('記録した日'), kept: day('保存している日').optional() }),
  output: z.object({ last: day('保存できる最後の日') }),
  parameters: { limit: quantity('第25条第3項', { kind: 'duration', relation: 'orLess' }) },
  pins: { revision: '2026-04-01', clauses: { 第25条第3項: '6d28e77f4351a494' }, values: { limit: 'P6M' } },
  evaluate({ given: { recorded, kept }, parameters: { limit }, calendar, explain, met, notMet, value }) {
    const { last } = calendar.forward(recorded, limit);
    explain(`${recorded}の記録の保存は${last}まで。`, limit);
    if (kept === undefined) return value({ last });
    return kept <= last ? met({ last }) : notMet({ last });
  },
  examples: [
    { given: { recorded: '2025-08-31' }, expect: { status: 'value', value: { last: '2026-02-28' } } },
    { given: { recorded: '2026-04-01', kept: '2026-10-01' }, expect: { status: 'met' } },
    { given: { recorded: '2026-04-01', kept: '2026-10-02' }, expect: { status: 'not-met' } },
  ],
});

/** 第44条: until when information must be kept secret. */
export const confidentiality = defineRule({
  id: 'general-terms/confidentiality',
  title: '秘密保持の義務の存続',
  kind: 'condition',
  implements: ['第44条'],
  inputs: z.object({
    disclosed: day('開示する日'),
    ended: day('利用契約が終了した日').optional(),
    exclusions: z
      .array(z.enum(['1', '2', '3']))
      .default([])
      .describe('秘密情報に含まれない情報の号番号'),
    requiredByLaw: z
      .boolean({ error: 'must be true or false.' })
      .default(false)
      .describe('法令により求められたか'),
  }),
  output: z.object({ bound: z.boolean().describe('義務を負うか'), until: day('義務の末日').optional() }),
  parameters: { after: quantity('第44条第3項', { kind: 'duration' }) },
  pins: { revision: '2026-04-01', clauses: { 第44条: '0a7a180b78300a89' }, values: { after: 'P3Y' } },
  evaluate({ given, parameters: { after }, calendar, quote, explain, value }) {
    const { disclosed, ended, exclusions, requiredByLaw } = given;
    if (exclusions.length > 0) {
      for (const number of exclusions) explain(`第${number}号に当たる。`, quote(`第44条第2項第${number}号`));
      return value({ bound: false });
    }
    if (requiredByLaw) {
      explain('法令により求められている。', quote('第44条第1項ただし書'));
      return value({ bound: false });
    }
    if (ended === undefined) {
      explain('契約が続いている。', quote('第44条第1項', /第三者に開示/));
      return value({ bound: true });
    }
    const until = calendar.forward(ended, after).last;
    explain(`義務は${until}まで続く。`, after);
    return value({ bound: disclosed <= until, until });
  },
  examples: [
    { given: { disclosed: '2026-04-01' }, expect: { status: 'value', value: { bound: true } } },
    {
      given: { disclosed: '2029-04-01', ended: '2026-04-01' },
      expect: { status: 'value', value: { bound: true, until: '2029-04-01' } },
    },
    {
      given: { disclosed: '2029-04-02', ended: '2026-04-01' },
      expect: { status: 'value', value: { bound: false, until: '2029-04-01' } },
    },
    {
      given: { disclosed: '2026-04-01', exclusions: ['1', '2', '3'] },
      expect: { status: 'value', value: { bound: false } },
    },
    {
      given: { disclosed: '2026-04-01', requiredByLaw: true },
      expect: { status: 'value', value: { bound: false } },
    },
  ],
});

/** 第18条の2第2項: whether the time set for multi-factor authentication is long enough. */
export const multiFactor = defineRule({
  id: 'general-terms/multi-factor-period',
  title: '多要素認証の設定を求める期間',
  kind: 'condition',
  implements: ['第18条の2第2項'],
  inputs: z.object({ asked: day('求めた日'), until: day('定めた期限') }),
  output: z.object({ earliest: day('定めることができる最も早い期限') }),
  parameters: { least: quantity('第18条の2第2項', { kind: 'duration', relation: 'orMore' }) },
  pins: {
    revision: '2026-04-01',
    clauses: { 第18条の2第2項: '72ce6d4826dd4c14' },
    values: { least: 'P10D' },
  },
  evaluate({ given: { asked, until }, parameters: { least }, calendar, explain, met, notMet }) {
    const earliest = calendar.forward(asked, least).last;
    explain(`${asked}に求めるときの期限は${earliest}以後。`, least);
    return until >= earliest ? met({ earliest }) : notMet({ earliest });
  },
  examples: [
    {
      given: { asked: '2026-04-01', until: '2026-04-11' },
      expect: { status: 'met', value: { earliest: '2026-04-11' } },
    },
    { given: { asked: '2026-04-01', until: '2026-04-10' }, expect: { status: 'not-met' } },
  ],
});

/** 第4条: which terms prevail. */
export const precedence = defineRule({
  id: 'general-terms/precedence',
  title: '約款・個別規程・書面による合意の優先',
  kind: 'effect',
  implements: ['第4条'],
  inputs: z.object({
    agreed: z.string().optional().describe('書面により合意した内容'),
    individual: z.string().optional().describe('個別規程の内容'),
    general: z.string().optional().describe('この約款の内容'),
  }),
  output: z.object({ text: z.string().describe('適用される内容') }),
  pins: { revision: '2026-04-01', clauses: { 第4条: '126984d773d61587' }, values: {} },
  evaluate({ given: { agreed, individual, general }, quote, explain, value, unknown }) {
    if (agreed !== undefined) {
      explain('書面による合意による。', quote('第4条第3項', /優先/));
      return value({ text: agreed });
    }
    if (individual !== undefined) {
      explain('個別規程による。', quote('第4条第2項', /個別規程を優先/));
      return value({ text: individual });
    }
    if (general === undefined) return unknown({ fact: 'general', reason: 'どこにも定めがない。' });
    explain('この約款による。', quote('第4条第1項', /この約款及び個別規程/));
    return value({ text: general });
  },
  examples: [
    {
      given: { agreed: '甲', individual: '乙', general: '丙' },
      expect: { status: 'value', value: { text: '甲' } },
    },
    { given: { individual: '乙', general: '丙' }, expect: { status: 'value', value: { text: '乙' } } },
    { given: { general: '丙' }, expect: { status: 'value', value: { text: '丙' } } },
    { given: {}, expect: { status: 'unknown', missing: ['general'] } },
  ],
});

/** 第11条: whether an application may be refused. */
export const refusal = defineRule({
  id: 'general-terms/refusal',
  title: '申込みの拒絶の事由と通知',
  kind: 'condition',
  implements: ['第11条'],
  inputs: z.object({
    grounds: z
      .array(z.enum(['1', '2', '3', '4', '5']))
      .default([])
      .describe('当てはまる号番号'),
    technical: z
      .boolean({ error: 'must be true or false.' })
      .default(false)
      .describe('技術上の困難又は提供区域の外か'),
    notice: z.enum(['in-writing', 'by-e-mail', 'otherwise']).optional().describe('拒絶の通知の方法'),
  }),
  output: z.object({ mayRefuse: z.boolean().describe('承諾しないことができるか') }),
  pins: { revision: '2026-04-01', clauses: { 第11条: 'f9e945a03f4b667f' }, values: {} },
  evaluate({ given: { grounds, technical, notice }, quote, explain, met, notMet, unknown }) {
    if (grounds.length === 0 && !technical) {
      explain('拒絶の事由がない。', quote('第11条第1項', /次の各号/));
      return notMet({ mayRefuse: false });
    }
    for (const number of grounds) explain(`第${number}号に当たる。`, quote(`第11条第1項第${number}号`));
    if (technical) explain('技術上の事由又は区域の外。', quote('第11条第2項', /技術上著しく困難/));
    if (notice === undefined) return unknown({ fact: 'notice', reason: '通知の方法が分からない。' });
    explain('通知は書面又は電子メールによる。', quote('第11条第3項', /書面又は電子メール/));
    return notice === 'otherwise' ? notMet({ mayRefuse: true }) : met({ mayRefuse: true });
  },
  examples: [
    { given: { grounds: ['1', '2', '3', '4', '5'], notice: 'in-writing' }, expect: { status: 'met' } },
    {
      given: { technical: true, notice: 'by-e-mail' },
      expect: { status: 'met', value: { mayRefuse: true } },
    },
    {
      given: { grounds: ['4'], notice: 'otherwise' },
      expect: { status: 'not-met', value: { mayRefuse: true } },
    },
    { given: { grounds: ['4'] }, expect: { status: 'unknown', missing: ['notice'] } },
    { given: {}, expect: { status: 'not-met', value: { mayRefuse: false } } },
  ],
});
