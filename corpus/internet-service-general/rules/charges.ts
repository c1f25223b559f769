import { day, defineRule, exact, formatYen, option, toYen, yen, z } from 'yakkan/rule';

/** 第29条第2項: whether a month's charge is pro rata; the formula is the carrier's and not in the text. */
export const proRata = defineRule({
  id: 'internet-service-general/pro-rata',
  title: '継続して課される料金の日割り',
  kind: 'amount',
  implements: ['第29条第1項', '第29条第2項'],
  inputs: z.object({
    monthly: yen('一か月の料金'),
    month: day('料金の月に属する日'),
    started: day('課金開始日').optional(),
    ended: day('解約日').optional(),
    changed: day('料金の変更が発生した日').optional(),
    otherTerms: z
      .boolean({ error: 'must be true or false.' })
      .default(false)
      .describe('他の条項や個別規程に別の定めがあるか'),
    formulaResult: yen('会社の日割計算式による額').optional(),
  }),
  output: z.object({
    amount: yen('その月の料金'),
    grounds: z.array(z.enum(['1', '2', '3'])).describe('日割りの事由の号番号'),
  }),
  evaluate({ given, calendar, quote, explain, value, unknown }) {
    const { monthly, month, started, ended, changed, otherTerms, formulaResult } = given;
    if (otherTerms) {
      explain('別の定めによる。', quote('第29条第2項', /場合を除き/));
      return unknown({ fact: 'other-terms', reason: '別の定めの内容が分からない。' });
    }
    const first = calendar.firstOfMonth(month);
    const last = calendar.lastOfMonth(month);
    const inMonth = (date?: string) => date !== undefined && date >= first && date <= last;
    const grounds = [
      ...(inMonth(started) && started !== first ? (['1'] as const) : []),
      ...(inMonth(ended) && ended !== last ? (['2'] as const) : []),
      ...(inMonth(changed) && changed !== first ? (['3'] as const) : []),
    ];
    if (grounds.length === 0) {
      explain(`日割りの事由がなく、${formatYen(monthly)}のまま。`, quote('第29条第1項', /料金を支払う/));
      return value({ amount: toYen(exact(monthly)), grounds: [] });
    }
    for (const ground of grounds) {
      explain(`日割りの事由の第${ground}号に当たる。`, quote(`第29条第2項第${ground}号`));
    }
    const formula = quote('第29条第2項', /日割計算式/);
    if (formulaResult === undefined) {
      explain('計算式は会社が別に定め、本文にない。', formula);
      return unknown({ fact: 'formulaResult', reason: '日割りの計算式は本文にない。' });
    }
    explain(`会社の計算式による額は${formatYen(formulaResult)}。`, formula);
    return value({ amount: toYen(exact(formulaResult)), grounds: [...grounds] });
  },
  examples: [
    {
      title: '初日の開始と末日の解約',
      given: { monthly: 3000, month: '2026-02-10', started: '2026-02-01', ended: '2026-02-28' },
      expect: { status: 'value', value: { amount: 3000, grounds: [] } },
    },
    {
      title: '別の月の解約',
      given: { monthly: 3000, month: '2026-02-10', ended: '2026-03-15' },
      expect: { status: 'value', value: { amount: 3000, grounds: [] } },
    },
    {
      given: { monthly: 3000, month: '2026-04-01', started: '2026-04-02' },
      expect: { status: 'unknown', missing: ['formulaResult'] },
    },
    {
      given: {
        monthly: 3000,
        month: '2028-02-01',
        started: '2028-02-02',
        ended: '2028-02-28',
        changed: '2028-02-10',
        formulaResult: 2793,
      },
      expect: { status: 'value', value: { amount: 2793, grounds: ['1', '2', '3'] } },
    },
    {
      given: { monthly: 3000, month: '2026-04-01', otherTerms: true },
      expect: { status: 'unknown', missing: ['other-terms'] },
    },
  ],
});

/** 第29条第3項: what is charged for the time of a stop. */
export const chargeDuringStop = defineRule({
  id: 'internet-service-general/charge-during-stop',
  title: '利用の停止・制限の間の料金',
  kind: 'amount',
  implements: ['第29条第3項'],
  reliesOn: ['第25条第1項'],
  inputs: z.object({ charge: yen('提供があったときのその期間の料金').optional() }),
  output: z.object({ amount: yen('停止・制限の期間の料金') }),
  evaluate({ given: { charge }, quote, explain, value, unknown }) {
    explain(
      '停止されても、提供があったものとして計算する。',
      quote('第29条第3項', /提供があったもの/),
      quote('第25条第1項', /停止/),
    );
    if (charge === undefined) {
      return unknown({ fact: 'charge', reason: '料金の額は個別規程による。' });
    }
    return value({ amount: toYen(exact(charge)) });
  },
  examples: [
    { given: { charge: 3000 }, expect: { status: 'value', value: { amount: 3000 } } },
    { given: { charge: 0 }, expect: { status: 'value', value: { amount: 0 } } },
    { given: {}, expect: { status: 'unknown', missing: ['charge'] } },
  ],
});

/** 第36条: the consumption tax that is paid with a debt; the rate is the statute's and not in the text. */
export const consumptionTax = defineRule({
  id: 'internet-service-general/consumption-tax',
  title: '消費税相当額',
  kind: 'amount',
  implements: ['第36条'],
  inputs: z.object({
    amount: yen('債務の額(税抜き)'),
    taxable: z.boolean({ error: 'must be true or false.' }).optional().describe('消費税が賦課される支払か'),
    rate: z
      .string({ error: 'must be a fraction, written "10/100".' })
      .regex(/^\d+\/[1-9]\d*$/, { error: 'must be a fraction, written "10/100".' })
      .optional()
      .describe('支払に適用される税率(分数)'),
  }),
  output: z.object({ tax: yen('消費税相当額'), total: yen('併せて支払う額') }),
  options: {
    fraction: option({
      about: '一円に満たない税額の扱いを本文は定めていない。',
      choices: { floor: '切り捨てる。', round: '四捨五入する。', ceil: '切り上げる。' },
      default: 'floor',
    }),
  },
  evaluate({ given: { amount, taxable, rate }, options, quote, explain, value, unknown }) {
    if (taxable === undefined) {
      return unknown({ fact: 'taxable', reason: '賦課されるかは消費税の法令による。' });
    }
    if (!taxable) {
      explain('消費税が賦課されない支払。', quote('第36条', /賦課される/));
      return value({ tax: 0, total: toYen(exact(amount)) });
    }
    if (rate === undefined) {
      explain('税率は法令により、本文にない。', quote('第36条', /消費税法/));
      return unknown({ fact: 'rate', reason: '税率は本文にない。' });
    }
    const tax = exact(toYen(exact(amount).mul(exact(rate)), options.fraction));
    explain(`${formatYen(amount)} × ${rate} を円にして${formatYen(tax)}。`, quote('第36条', /消費税相当額/));
    return value({ tax: toYen(tax), total: toYen(tax.add(exact(amount))) });
  },
  examples: [
    {
      given: { amount: 12345, taxable: true, rate: '10/100' },
      expect: { status: 'value', value: { tax: 1234, total: 13579 } },
    },
    {
      given: { amount: 12345, taxable: true, rate: '10/100' },
      options: { fraction: 'round' },
      expect: { status: 'value', value: { tax: 1235, total: 13580 } },
    },
    {
      given: { amount: 12341, taxable: true, rate: '10/100' },
      options: { fraction: 'ceil' },
      expect: { status: 'value', value: { tax: 1235, total: 13576 } },
    },
    {
      given: { amount: 12345, taxable: false },
      expect: { status: 'value', value: { tax: 0, total: 12345 } },
    },
    { given: { amount: 12345, taxable: true }, expect: { status: 'unknown', missing: ['rate'] } },
    { given: { amount: 12345 }, expect: { status: 'unknown', missing: ['taxable'] } },
  ],
});
