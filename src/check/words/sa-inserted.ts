import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { listSentenceWords, placeWords } from './sentence-words.ts';

/** 確認を行わさせる */
export const languageSaInserted = defineCheck({
  id: 'language-sa-inserted',
  family: 'language',
  severity: 'warning',
  finds: '余分な「さ」の入った使役の形（「行わさせる」「休まさせる」）。',
  why: '校正を経ていない文と見え、ほかの規定の確かさも疑われます。',
  source: '公用文作成の考え方（令和4年文化審議会建議）',
  examples: {
    failing: [
      { text: '第1条（確認）\n当社は、会員に確認を行わさせることがある。\n', quotes: ['行わさせる'] },
      { text: '第1条（休館）\n当社は、施設を休まさせていただく。\n', quotes: ['休まさせ'] },
    ],
    passing: [
      { text: '第1条（確認）\n当社は、会員に確認を行わせ、書類を提出させることがある。\n' },
      { text: '第1条（変更）\n当社は、会員に届け先を変えさせ、荷物を待たせることがある。\n' },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    for (const sentence of listSentenceWords(context)) {
      for (let place = 0; place < sentence.words.length; place++) {
        const verb = sentence.words[place];
        const ending = sentence.words[place + 1];
        if (!takesShortCausative(verb) || ending?.base !== 'させる' || ending.detail !== '接尾') continue;
        const words = sentence.placed.sentence.value.slice(verb.start, ending.end);
        yield {
          node: sentence.node,
          at: [placeWords(sentence, verb, ending)],
          reason: `「${words}」は「さ」が余分です。「${words.replace('させ', 'せ')}」に改めてください。`,
        };
      }
    }
  },
});

/** 行わ of 行う: a verb whose stem is not its base without る takes せる; 変え of 変える takes させる. */
function takesShortCausative({ pos, base, surface }: Morpheme): boolean {
  return pos === '動詞' && base !== `${surface}る`;
}
