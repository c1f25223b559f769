import { defineRule, flag, option, z } from 'yakkan/rule';

const ground = z.enum(['1', '2', '3', '4', '5', '6', '7']);
const grounds = z.array(ground).default([]).describe('当てはまる拒絶事由の号番号');

/** 第12条, 第13条, 第40条第2項: whether an application must be accepted, and how a refusal is told. */
export const application = defineRule({
  id: 'internet-service-general/application',
  title: '申込みの承諾と拒絶、その通知の方法',
  kind: 'condition',
  implements: ['第12条', '第13条', '第40条第1項', '第40条第2項第1号', '第40条第2項第2号'],
  inputs: z.object({
    grounds,
    electronic: flag('電磁的方法による申込みか').default(false),
    informationAsked: flag('判断のための情報や書類を求めたか').default(false),
    informationGiven: flag('求めた情報や書類が出されたか').optional(),
  }),
  output: z.object({
    decision: z.enum(['accept', 'may-refuse', 'may-withhold']).describe('承諾の義務、拒絶できる、留保できる'),
    grounds: z.array(ground).describe('拒絶の事由'),
    notice: z.enum(['in-writing', 'by-e-mail']).optional().describe('拒絶したときの通知の方法'),
  }),
  evaluate({ given, quote, explain, value, unknown }) {
    const { electronic, informationAsked, informationGiven } = given;
    if (electronic && informationAsked) {
      if (informationGiven === undefined) {
        return unknown({ fact: 'informationGiven', reason: '求めた情報や書類が出されたかが分からない。' });
      }
      if (!informationGiven) {
        explain(
          '求めたものが出されるまでは、留保も拒絶もできる。',
          quote('第40条第2項第1号', /留保又は拒絶/),
        );
        return value({ decision: 'may-withhold', grounds: given.grounds, notice: 'by-e-mail' });
      }
    }
    if (given.grounds.length === 0) {
      explain('拒絶の事由がないので、承諾しなければならない。', quote('第12条第1項', /承諾するものとします/));
      return value({ decision: 'accept', grounds: [] });
    }
    for (const number of given.grounds) {
      explain(`拒絶の事由の第${number}号に当たる。`, quote(`第13条第1項第${number}号`));
    }
    explain('承諾しないことができる。', quote('第13条第1項', /承諾しないこと/));
    if (electronic) {
      explain(
        '拒絶の通知は電子メールによる。',
        quote('第40条第2項第2号', /電子メール/),
        quote('第40条第1項', /電磁的方法/),
      );
    } else {
      explain('拒絶の通知は書面による。', quote('第13条第2項', /書面/));
    }
    return value({
      decision: 'may-refuse',
      grounds: given.grounds,
      notice: electronic ? 'by-e-mail' : 'in-writing',
    });
  },
  examples: [
    { given: {}, expect: { status: 'value', value: { decision: 'accept', grounds: [] } } },
    ...ground.options.map((number) => ({
      title: `第${number}号`,
      given: { grounds: [number] },
      expect: {
        status: 'value' as const,
        value: { decision: 'may-refuse' as const, grounds: [number], notice: 'in-writing' as const },
      },
    })),
    {
      given: { grounds: ['3', '5'], electronic: true },
      expect: {
        status: 'value',
        value: { decision: 'may-refuse', grounds: ['3', '5'], notice: 'by-e-mail' },
      },
    },
    {
      given: { electronic: true, informationAsked: true, informationGiven: false },
      expect: { status: 'value', value: { decision: 'may-withhold', grounds: [], notice: 'by-e-mail' } },
    },
    {
      given: { electronic: true, informationAsked: true, informationGiven: true },
      expect: { status: 'value', value: { decision: 'accept', grounds: [] } },
    },
    {
      given: { electronic: true, informationAsked: true },
      expect: { status: 'unknown', missing: ['informationGiven'] },
    },
  ],
});

/** 第14条: whether a change of the contract can be asked for, and whether it may be refused. */
export const changeRequest = defineRule({
  id: 'internet-service-general/change-request',
  title: '契約内容の変更の請求',
  kind: 'eligibility',
  implements: ['第14条'],
  reliesOn: ['第13条'],
  inputs: z.object({
    providedFor: flag('個別規程に変更の定めがあるか').optional(),
    grounds,
    electronic: flag('電磁的方法による請求か').default(false),
  }),
  output: z.object({
    mayRefuse: flag('会社が断ることができるか'),
    notice: z.enum(['in-writing', 'by-e-mail']).optional().describe('断ったときの通知の方法'),
  }),
  options: {
    channel: option({
      about: '変更の請求を断るときの通知にも、電子メールの定めが及ぶかは文言から一義に定まらない。',
      choices: {
        electronic: '電磁的方法による請求には電子メールで答える。',
        written: '準用される定めにより書面で答える。',
      },
      default: 'electronic',
    }),
  },
  evaluate({ given, options, quote, explain, met, notMet, unknown }) {
    if (given.providedFor === undefined) {
      return unknown({ fact: 'providedFor', reason: '変更の定めの有無は個別規程による。' });
    }
    if (!given.providedFor) {
      explain('個別規程に定めがない。', quote('第14条第1項', /個別規程に定めがある/));
      return notMet();
    }
    if (given.grounds.length === 0) {
      explain('請求することができる。', quote('第14条第1項', /請求することができる/));
      return met({ mayRefuse: false });
    }
    explain('拒絶の定めが読み替えて準用される。', quote('第14条第2項', /準用/));
    for (const number of given.grounds) {
      explain(`拒絶の事由の第${number}号に当たる。`, quote(`第13条第1項第${number}号`));
    }
    const byMail = given.electronic && options.channel === 'electronic';
    return met({ mayRefuse: true, notice: byMail ? 'by-e-mail' : 'in-writing' });
  },
  examples: [
    { given: { providedFor: true }, expect: { status: 'met', value: { mayRefuse: false } } },
    {
      given: { providedFor: true, grounds: ['2'] },
      expect: { status: 'met', value: { mayRefuse: true, notice: 'in-writing' } },
    },
    {
      given: { providedFor: true, grounds: ['2'], electronic: true },
      expect: { status: 'met', value: { mayRefuse: true, notice: 'by-e-mail' } },
    },
    { given: { providedFor: false }, expect: { status: 'not-met' } },
    { given: {}, expect: { status: 'unknown', missing: ['providedFor'] } },
  ],
});
