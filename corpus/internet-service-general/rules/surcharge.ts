import { day, defineRule, exact, formatYen, option, quantity, toYen, yen, z } from 'yakkan/rule';

/** 第33条: what is owed for evading charges. */
export const surcharge = defineRule({
  id: 'internet-service-general/surcharge',
  title: '割増金の額',
  kind: 'amount',
  implements: ['第33条'],
  inputs: z.object({ evaded: yen('免れた料金の額') }),
  output: z.object({ surcharge: yen('割増金の額(円)'), total: yen('本来の料金と合わせた額(円)') }),
  parameters: { times: quantity('第33条', { kind: 'multiple' }) },
  options: {
    original: option({
      about: '倍額が、免れた料金そのものを含むかを本文は定めていない。',
      choices: {
        besides: '割増金は、免れた料金の支払とは別に生ずる。',
        included: '免れた料金を含む額として定めたものと読む。',
      },
      default: 'besides',
    }),
  },
  pins: { revision: '2026-02-01', clauses: { 第33条: '572909d491083749' }, values: { times: '2' } },
  evaluate({ given: { evaded }, parameters: { times }, options, quote, explain, value }) {
    const amount = exact(evaded).mul(exact(times));
    explain(`${formatYen(evaded)} × ${exact(times).toFraction()} = ${formatYen(amount)}。`, times);
    const total = options.original === 'besides' ? amount.add(exact(evaded)) : amount;
    explain(`本来の料金と合わせると${formatYen(total)}。`, quote('第33条', /免れた金額/));
    return value({ surcharge: toYen(amount), total: toYen(total) });
  },
  examples: [
    { given: { evaded: 0 }, expect: { status: 'value', value: { surcharge: 0, total: 0 } } },
    { given: { evaded: 1 }, expect: { status: 'value', value: { surcharge: 2, total: 3 } } },
    { given: { evaded: 12345 }, expect: { status: 'value', value: { surcharge: 24690, total: 37035 } } },
    {
      given: { evaded: 12345 },
      options: { original: 'included' },
      expect: { status: 'value', value: { surcharge: 24690, total: 24690 } },
    },
    {
      given: { evaded: '9007199254740993' },
      expect: { status: 'value', value: { surcharge: '18014398509481986', total: '27021597764222979' } },
    },
  ],
});

/** 第32条, 第35条: how a surcharge or a late charge is paid, and whether a late charge is due on it. */
export const surchargePayment = defineRule({
  id: 'internet-service-general/surcharge-payment',
  title: '割増金と遅延損害金の支払の期日と方法',
  kind: 'condition',
  implements: ['第32条', '第35条'],
  reliesOn: ['第33条', '第34条第1項'],
  parameters: {
    times: quantity('第33条', { kind: 'multiple' }),
    grace: quantity('第34条第1項', { kind: 'duration', relation: 'within' }),
  },
  inputs: z.object({
    claim: z.enum(['charge', 'surcharge', 'late-charge']).describe('支払うもの: 料金、割増金、遅延損害金'),
    due: day('会社が指定した期日').optional(),
    method: z.string().optional().describe('会社が指定した方法'),
    paid: day('支払った日').optional(),
    paidBy: z.string().optional().describe('支払に使われた方法'),
  }),
  output: z.object({
    due: day('期日'),
    graceEnd: day('遅延損害金が生じない最終日').optional(),
  }),
  options: {
    onSurcharge: option({
      about: '割増金の支払が遅れたときに遅延損害金が生ずるか。準用されるのは期日と方法の条だけである。',
      choices: {
        'contract-debt': '割増金も契約上の債務に当たるので、遅延損害金が生ずる。',
        none: '準用がない以上、割増金には遅延損害金が生じない。',
      },
      default: 'contract-debt',
    }),
  },
  pins: {
    revision: '2026-02-01',
    clauses: {
      第32条: 'f43339f483eaa70b',
      第35条: '74a106f3ba852165',
      第33条: '572909d491083749',
      第34条第1項: '6769ef5cc8e70970',
    },
    values: { times: '2', grace: 'P10D' },
  },
  evaluate({ given, parameters, options, calendar, quote, explain, met, notMet, unknown }) {
    const { claim, due, method, paid, paidBy } = given;
    const asks = quote('第32条', /指定する期日/);
    if (claim !== 'charge') explain('料金の支払の定めが準用される。', quote('第35条', /準用/));
    if (due === undefined || method === undefined || paid === undefined || paidBy === undefined) {
      explain('期日と方法は会社の指定による。', asks, quote('第32条', /指定する方法/));
      const reasons = {
        due: '期日は本文になく、会社の指定による。',
        method: '方法は本文になく、会社の指定による。',
        paid: '支払った日が分からない。',
        paidBy: '支払に使われた方法が分からない。',
      };
      const missing = (Object.keys(reasons) as (keyof typeof reasons)[])
        .filter((fact) => given[fact] === undefined)
        .map((fact) => ({ fact, reason: reasons[fact] }));
      return unknown(missing[0], ...missing.slice(1));
    }
    if (claim === 'surcharge') explain('割増金は倍額として定まる。', parameters.times);
    const carriesCharge =
      claim === 'charge' || (claim === 'surcharge' && options.onSurcharge === 'contract-debt');
    const graceEnd = carriesCharge ? calendar.forward(due, parameters.grace).last : undefined;
    if (graceEnd !== undefined) {
      explain(
        `${graceEnd}までに支払えば遅延損害金は生じない。`,
        parameters.grace,
        quote('第34条第1項', /契約上の債務/),
      );
    }
    const answer = { due, ...(graceEnd !== undefined && { graceEnd }) };
    if (paid > due) {
      explain(`${paid}の支払は期日${due}に遅れている。`, asks);
      return notMet(answer);
    }
    if (paidBy !== method) {
      explain(`指定された方法(${method})によっていない。`, quote('第32条', /指定する方法/));
      return notMet(answer);
    }
    explain('期日までに、指定された方法で支払われている。', asks);
    return met(answer);
  },
  examples: [
    {
      given: { claim: 'surcharge', due: '2026-04-30', method: '振込', paid: '2026-04-30', paidBy: '振込' },
      expect: { status: 'met', value: { due: '2026-04-30', graceEnd: '2026-05-10' } },
    },
    {
      given: { claim: 'surcharge', due: '2026-04-30', method: '振込', paid: '2026-05-01', paidBy: '振込' },
      options: { onSurcharge: 'none' },
      expect: { status: 'not-met', value: { due: '2026-04-30' } },
    },
    {
      given: { claim: 'late-charge', due: '2026-04-30', method: '振込', paid: '2026-04-30', paidBy: '現金' },
      expect: { status: 'not-met', value: { due: '2026-04-30' } },
    },
    {
      given: { claim: 'charge', paid: '2026-04-30', paidBy: '振込' },
      expect: { status: 'unknown', missing: ['due', 'method'] },
    },
  ],
});
