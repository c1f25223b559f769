import { defineCheck } from '../define-check.ts';
import { placeOf, scanSentences } from '../scan-sentences.ts';

const doubled = /、[、，]+|，[、，]+|。[。、，．]+|[、，][。．](?!\d)/g;

/** 当社は、、 */
export const languageDoubledMark = defineCheck({
  id: 'language-doubled-mark',
  family: 'language',
  severity: 'error',
  finds: '続けて打たれた句読点。',
  why: '文を直したときの消し忘れで、文の切れ目が分からなくなります。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、、利用の条件を定める。\n',
        quotes: ['、、'],
        fixed: '第1条（目的）\nこの規約は、利用の条件を定める。\n',
      },
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める、。\n',
        quotes: ['、。'],
        fixed: '第1条（目的）\nこの規約は、利用の条件を定める。\n',
      },
    ],
    passing: [{ text: '第1条（目的）\nこの規約は、利用の条件を定める。ただし、附則は、この限りでない。\n' }],
  },
  *run({ index }) {
    for (const found of scanSentences(index, doubled)) {
      const kept = /[。．]/.exec(found.words)?.[0] ?? found.words[0];
      yield {
        node: found.node,
        at: [placeOf(found)],
        reason: `句読点「${found.words}」が続いています。一つにしてください。`,
        fix: [{ at: placeOf(found), text: kept }],
      };
    }
  },
});
