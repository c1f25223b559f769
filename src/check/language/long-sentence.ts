import { maskBrackets, maskedBracket } from '../../text/bracket/mask-brackets.ts';
import { defineCheck } from '../define-check.ts';

/** Characters outside of brackets. */
const most = 250;

const clause = 'この規約に基づく請求があったときは、その内容を確かめ、';

/** A sentence of many clauses */
export const languageLongSentence = defineCheck({
  id: 'language-long-sentence',
  family: 'language',
  severity: 'info',
  finds: `括弧の外だけで${most}字を超える文。`,
  why: '主語と述語、条件と効果の対応を読み誤ります。号に分けるか、項を分けてください。',
  source: '公用文作成の考え方（令和4年文化審議会建議）',
  examples: {
    failing: [{ text: `第1条（請求）\n当社は、${clause.repeat(10)}会員に通知する。\n` }],
    passing: [
      { text: `第1条（請求）\n当社は、${clause.repeat(2)}会員に通知する。\n` },
      { text: `第1条（請求）\n当社は、請求（${clause.repeat(12)}されたものをいう。）を会員に通知する。\n` },
    ],
  },
  *run({ index }) {
    for (const { sentence, clause, row } of index.sentences) {
      if (row || sentence.value.length <= most) continue;
      const length = [...maskBrackets(sentence.value)].filter((sign) => sign !== maskedBracket).length;
      if (length <= most) continue;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start: 0, end: Math.min(20, sentence.value.length) }],
        reason: `括弧の外だけで${length}字の文です。分けられないか確かめてください。`,
      };
    }
  },
});
