import { day, defineRule, flag, quantity, type RulePins, unused, z } from 'yakkan/rule';

const vague = '期間の数を定めた文言はなく、速やかさの評価が要る。';

function defineDuty(
  name: string,
  title: string,
  duty: string,
  words: { change: RegExp; document?: RegExp },
  what: string,
  pins: RulePins,
) {
  return defineRule({
    id: `internet-service-general/${name}`,
    title,
    kind: 'deadline',
    implements: [duty],
    inputs: z.object({
      happened: day(`${what}の日`),
      notified: day('届け出た日').optional(),
      documents: flag('事実を証する書類を添えたか').optional(),
      promptly: flag('速やかであったとの評価').optional(),
    }),
    output: z.object({ days: z.int().optional().describe('届け出るまでの日数') }),
    parameters: { promptness: quantity(duty, { kind: 'duration', relation: null }) },
    pins,
    evaluate({ given, parameters, calendar, quote, explain, met, notMet, unknown }) {
      const { happened, notified, documents, promptly } = given;
      explain(`${happened}に${what}があった。`, quote(duty, words.change));
      if (notified === undefined) {
        return unknown({ fact: 'notified', reason: `届け出た日が分からない。${vague}` });
      }
      const days = calendar.daysFrom(happened, notified);
      if (words.document) {
        if (documents === undefined) {
          return unknown({ fact: 'documents', reason: '書類を添えたかが分からない。' });
        }
        explain(`書類が添えられて${documents ? 'いる' : 'いない'}。`, quote(duty, words.document));
        if (!documents) return notMet({ days });
      }
      if (promptly === undefined) {
        explain(`届け出たのは${days}日後。`, parameters.promptness);
        return unknown({ fact: 'promptly', reason: vague });
      }
      explain(
        `${days}日後の届出は、速やかなものと評価${promptly ? 'される' : 'されない'}。`,
        parameters.promptness,
      );
      return promptly ? met({ days }) : notMet({ days });
    },
    examples: [
      {
        given: { happened: '2026-04-01', notified: '2026-04-08', documents: true, promptly: true },
        expect: { status: 'met', value: { days: 7 } },
      },
      {
        given: { happened: '2026-04-01', notified: '2027-04-01', documents: true, promptly: false },
        expect: { status: 'not-met', value: { days: 365 } },
      },
      ...(words.document
        ? [
            {
              given: { happened: '2026-04-01', notified: '2026-04-02', documents: false },
              expect: { status: 'not-met' as const, value: { days: 1 } },
            },
            {
              given: { happened: '2026-04-01', notified: '2026-04-02' },
              expect: { status: 'unknown' as const, missing: ['documents'] },
            },
          ]
        : []),
      {
        given: { happened: '2026-04-01', notified: '2026-04-02', documents: true },
        expect: { status: 'unknown', missing: ['promptly'] },
      },
      { given: { happened: '2026-04-01' }, expect: { status: 'unknown', missing: ['notified'] } },
    ],
  });
}

/** 第15条: the customer reports a change of name, address and the like. */
export const changeOfName = defineDuty(
  'change-of-name',
  '名称・住所などの変更の届出',
  '第15条',
  { change: /氏名若しくは名称/, document: /書類を添えて/ },
  '変更',
  { revision: '2026-02-01', clauses: { 第15条: '5ed98274b4e62f6e' }, values: { promptness: 'prompt' } },
);

/** 第16条: the successor of a company reports. */
export const corporateSuccession = defineDuty(
  'corporate-succession',
  '合併・会社分割による承継の申出',
  '第16条',
  { change: /合併又は会社分割/, document: /書類を添えて/ },
  '承継',
  { revision: '2026-02-01', clauses: { 第16条: '769b82982a94e216' }, values: { promptness: 'prompt' } },
);

/** 第24条第4項: the customer reports a new contact for failures. */
export const failureContact = defineDuty(
  'failure-contact',
  '障害時の連絡先の変更の届出',
  '第24条第4項',
  { change: /変更があったとき/ },
  '変更',
  { revision: '2026-02-01', clauses: { 第24条第4項: '44c83562e84c8544' }, values: { promptness: 'prompt' } },
);

/** 第5条: what a customer must do with the id and the password. */
export const credentials = defineRule({
  id: 'internet-service-general/credentials',
  title: 'IDとパスワードの管理と窃用の連絡',
  kind: 'condition',
  implements: ['第5条'],
  inputs: z.object({
    usedByOthers: flag('第三者に使わせたか').default(false),
    stolen: day('窃用又はその可能性が分かった日').optional(),
    reported: day('会社に連絡した日').optional(),
    instructionsFollowed: flag('会社の指示に従ったか').default(true),
  }),
  output: z.object({ breach: z.string().optional().describe('違反の内容') }),
  unused: [unused('第5条第3項', { kind: 'duration' }, '期間の数がなく、同じ日かどうかだけを見る。')],
  pins: { revision: '2026-02-01', clauses: { 第5条: 'c81c93dd39fc9a7c' }, values: {} },
  evaluate({ given, quote, explain, met, notMet, unknown }) {
    const { usedByOthers, stolen, reported, instructionsFollowed } = given;
    explain('管理の責任は契約者にある。', quote('第5条第1項', /管理責任/));
    if (usedByOthers) {
      explain('第三者に使わせている。', quote('第5条第2項', /第三者に利用/));
      return notMet({ breach: '第三者の利用' });
    }
    if (stolen === undefined) return met({});
    const words = quote('第5条第3項', /直ちに/);
    if (reported === undefined) {
      return unknown({ fact: 'reported', reason: '連絡した日が分からない。' });
    }
    if (reported > stolen) {
      explain(`${stolen}に分かり、連絡は${reported}。`, words);
      return unknown({
        fact: 'at-once',
        reason: '日をまたいだ連絡が直ちにされたといえるかは、事情の評価による。',
      });
    }
    explain(`${stolen}に分かり、その日までに連絡している。`, words);
    if (instructionsFollowed) return met({});
    explain('指示に従っていない。', quote('第5条第3項', /指示/));
    return notMet({ breach: '指示への違反' });
  },
  examples: [
    { given: {}, expect: { status: 'met' } },
    { given: { usedByOthers: true }, expect: { status: 'not-met', value: { breach: '第三者の利用' } } },
    { given: { stolen: '2026-04-01', reported: '2026-04-01' }, expect: { status: 'met' } },
    {
      given: { stolen: '2026-04-01', reported: '2026-04-01', instructionsFollowed: false },
      expect: { status: 'not-met', value: { breach: '指示への違反' } },
    },
    {
      given: { stolen: '2026-04-01', reported: '2026-04-02' },
      expect: { status: 'unknown', missing: ['at-once'] },
    },
    { given: { stolen: '2026-04-01' }, expect: { status: 'unknown', missing: ['reported'] } },
  ],
});
