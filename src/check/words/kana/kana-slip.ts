import { type Draft, defineCheck } from '../../define-check.ts';
import { isQuotedAt } from '../../quotations.ts';
import { openCompanyTable } from '../company/company-table.ts';
import { listSentenceWords } from '../sentence-words.ts';
import { findKanaSlips } from './find-slips.ts';

/** …するとこができる, …しなけらばならない */
export const languageKanaSlip = defineCheck({
  id: 'language-kana-slip',
  family: 'language',
  severity: 'warning',
  finds:
    '仮名の打ち誤り（「することがきます」「なけらばならない」「支払うのもとする」）。規約や法令での仮名の並びと比べます。',
  why: '校正を経ていない文と見え、義務か許可かを読み誤るおそれもあります。',
  examples: {
    failing: [
      {
        text: '第1条（許可）\n会員は、許可を受けなけらばならない。当社は、提供を中断するとこができる。\n',
        quotes: ['けなけらばならない', 'するとこができる'],
      },
      { text: '第1条（料金）\n会員は、料金を支払うのもとします。\n', quotes: ['うのもとします'] },
    ],
    passing: [
      {
        text: '第1条（預り金）\n当社は、前受金を預かることがあります。会員は、要件を満たすものでなければならず、責めに帰すことのできない事由を除く。お受けすることがあります。\n',
      },
      { text: '第1条（受給）\n校友会は、認可を受けることで、交付金を受給することができる。\n' },
      { text: '第1条（許可）\n会員は、許可を受けなければならない。当社は、提供を中断することができます。\n' },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    const { runs } = openCompanyTable();
    if (runs.size === 0) return;
    for (const { placed, words, node } of listSentenceWords(context)) {
      const { value, id } = placed.sentence;
      const stemEnd = (start: number) => {
        const word = words.find(({ start: from, end }) => from < start && end > start);
        return word?.end ?? start;
      };
      for (const { start, end, right, isSure } of findKanaSlips(value, runs, stemEnd)) {
        if (isQuotedAt(value, start, end)) continue;
        yield {
          node,
          at: [{ leaf: id, start, end }],
          ...(!isSure && { severity: 'info' as const, state: 'judgement' as const }),
          reason: `「${value.slice(start, end)}」は「${right}」の打ち誤りとみられます。仮名を確かめてください。`,
        };
      }
    }
  },
});
