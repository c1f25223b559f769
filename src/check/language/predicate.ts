import { type Draft, defineCheck } from '../define-check.ts';
import { isQuoted, placeOf, scanSentences } from '../scan-sentences.ts';

/** Ends of sentences that no norm has: two norms in one, or a negation that was lost. */
const broken: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /(?:なければならない|なければなりません|てはならない|てはなりません|べき)(?:もの)?(?:ことが(?:できる|できます|できない|できません)|ことができ)/g,
    '義務と許可が一つの文末に重なっています',
  ],
  // 許可を受けた者でなければ行うことができない is whole.
  [
    /なければ(?:する|します|できる|行う)(?=もの|こと(?![がは](?:でき|な))|[。、]|$)/g,
    '「なければならない」の一部が抜けています',
  ],
  [/ことができる(?:なければ|てはなら)/g, '許可と義務が一つの文末に重なっています'],
  [/(?:て|で)はなる(?=。|$|もの|こと)|(?:て|で)はなります(?=。|$)/g, '「てはならない」の否定が抜けています'],
  [
    /この限りに?(?:だ|です|である|であります|あります|ある)(?=。|$)/g,
    '「この限りでない」の否定が抜けています',
  ],
  [/することができるすること|ことができるができる|ことができるできる/g, '文末が重なっています'],
];

/** 譲渡してはなる。 */
export const languagePredicate = defineCheck({
  id: 'language-predicate',
  family: 'language',
  severity: 'error',
  finds: '壊れた文末（「…なければならないことができる」「…してはなる」「この限りである」）。',
  why: '義務か許可かが逆に読めます。',
  examples: {
    failing: [
      { text: '第1条（譲渡）\n会員は、権利を譲渡してはなる。\n', quotes: ['てはなる'] },
      {
        text: '第1条（届出）\n会員は、届け出なければならないことができる。\n',
        quotes: ['なければならないことができる'],
      },
      { text: '第1条（停止）\nただし、緊急の場合は、この限りである。\n', quotes: ['この限りである'] },
    ],
    passing: [
      { text: '第1条（譲渡）\n会員は、権利を譲渡してはならない。ただし、緊急の場合は、この限りでない。\n' },
      { text: '第1条（印刷）\n印刷は、立会人の下でなければ行うことができない。\n' },
      {
        text: '第1条（届出）\n会員は、届け出なければならないことを知ることができる。これでは不利となる。\n',
      },
    ],
  },
  *run({ index }): Iterable<Draft> {
    for (const [pattern, what] of broken)
      for (const found of scanSentences(index, pattern)) {
        if (isQuoted(found)) continue;
        yield {
          node: found.node,
          at: [placeOf(found)],
          reason: `「${found.words}」は${what}。改めてください。`,
        };
      }
  },
});
