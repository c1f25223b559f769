import type { PlacedSentence } from '../../model/tree-index.ts';
import { ancestorsOf } from '../../model/tree-index.ts';
import { type Draft, defineCheck } from '../define-check.ts';

/** Sentences that are shorter may well be said again. */
const shortest = 20;

/** One sentence twice in an article */
export const languageRepeatedSentence = defineCheck({
  id: 'language-repeated-sentence',
  family: 'language',
  severity: 'warning',
  finds: '同じ条で二度書かれた文。',
  why: '写し直したときの消し忘れで、後で一方だけが改められます。',
  examples: {
    failing: [
      {
        text: '第1条（料金）\n会員は、当社が定める期日までに料金を支払うものとする。会員は、当社が定める期日までに料金を支払うものとする。\n',
        quotes: ['会員は、当社が定める期日までに料金を支払うものとする。'],
      },
    ],
    passing: [
      {
        text: '第1条（料金）\n会員は、当社が定める期日までに料金を支払うものとする。\n第2条（会費）\n会員は、当社が定める期日までに会費を支払うものとする。\n',
      },
    ],
  },
  *run({ index }): Iterable<Draft> {
    const seen = new Map<string, PlacedSentence>();
    let before: PlacedSentence | undefined;
    for (const placed of index.sentences) {
      const last = before;
      before = placed;
      const { sentence, row, clause } = placed;
      const words = wordsOf(placed);
      if (row || words.length < shortest || !/。$/.test(words)) continue;
      const article = [clause, ...ancestorsOf(index, clause.id)].find(({ type }) => type === 'article');
      if (!article) continue;
      const key = `${article.id} ${words}`;
      const first = seen.get(key);
      seen.set(key, first ?? placed);
      // Members of a list, and what begins with ただし, may say the same of unlike things.
      const isNext = first !== undefined && first === last;
      if (!first || (!isNext && (clause.type !== 'paragraph' || leansOn.test(words)))) continue;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start: 0, end: sentence.value.length }],
        related: [first.clause.id],
        ...(!isNext && { severity: 'info' as const }),
        reason: '同じ文が、この条にもう一度書かれています。一つにしてください。',
      };
    }
  },
});

const leansOn = /^(?:ただし|但し|この場合|なお|また|前[条項号各]|同)/;

function wordsOf({ sentence: { value } }: PlacedSentence): string {
  return value.replace(/\s/g, '');
}
