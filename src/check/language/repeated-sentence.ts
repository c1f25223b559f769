import type { PlacedSentence } from '../../model/tree-index.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { type Draft, defineCheck } from '../define-check.ts';

/** Sentences that are shorter may well be said again. */
const shortest = 20;
/** The same right behind, or as another member of one list, is a slip from this length on. */
const shortestNext = 8;

/** One sentence twice in an article */
export const languageRepeatedSentence = defineCheck({
  id: 'language-repeated-sentence',
  family: 'language',
  severity: 'warning',
  finds: '同じ条で二度書かれた文、一つの列記に二度書かれた号。',
  why: '写し直したときの消し忘れで、後で一方だけが改められます。',
  examples: {
    failing: [
      {
        text: '第1条（料金）\n会員は、当社が定める期日までに料金を支払うものとする。会員は、当社が定める期日までに料金を支払うものとする。\n',
        quotes: ['会員は、当社が定める期日までに料金を支払うものとする。'],
      },
      {
        text: '第1条（禁止）\n会員は、次の行為をしてはならない。\n(1) 火気又は危険物の持込み\n(2) 物品の無断販売\n(3) 火気又は危険物の持込み\n',
        quotes: ['火気又は危険物の持込み'],
      },
    ],
    passing: [
      {
        text: '第1条（解除）\n次の場合は、契約を解除する。\n(1) 会員が破産したとき\n(2) 当社が破産したとき\n第2条（停止）\n次の場合は、利用を停止する。\n(1) 会員が破産したとき\n(2) 会員が死亡したとき\n',
      },
      {
        text: '第1条（料金）\n会員は、当社が定める期日までに料金を支払うものとする。\n第2条（会費）\n会員は、当社が定める期日までに会費を支払うものとする。\n',
      },
    ],
  },
  *run({ index }): Iterable<Draft> {
    yield* findInLists(index);
    yield* findInArticles(index);
  },
});

/** One sentence twice in an article. */
function* findInArticles(index: TreeIndex): Generator<Draft> {
  const seen = new Map<string, PlacedSentence>();
  let before: PlacedSentence | undefined;
  for (const placed of index.sentences) {
    const last = before;
    before = placed;
    const { row, clause } = placed;
    const words = wordsOf(placed);
    if (row || words.length < shortestNext || !/。$/.test(words)) continue;
    const article = [clause, ...ancestorsOf(index, clause.id)].find(({ type }) => type === 'article');
    if (!article) continue;
    const key = `${article.id} ${words}`;
    const first = seen.get(key);
    seen.set(key, first ?? placed);
    const isNext = first !== undefined && first === last && first.clause === clause;
    if (!first || !(isNext || isTold(placed, words))) continue;
    yield {
      ...draftOf(placed, first, '同じ文が、この条にもう一度書かれています。一つにしてください。'),
      ...(!isNext && { severity: 'info' as const }),
    };
  }
}

/** Members of a list, and what begins with ただし, may say the same of unlike things. */
function isTold({ clause }: PlacedSentence, words: string): boolean {
  return words.length >= shortest && clause.type === 'paragraph' && !leansOn.test(words);
}

/** One item twice in a list. */
function* findInLists(index: TreeIndex): Generator<Draft> {
  const seen = new Map<string, PlacedSentence>();
  for (const placed of index.sentences) {
    const words = wordsOf(placed);
    if (placed.row || words.length < shortestNext || !isMember(placed)) continue;
    const key = `${index.parentOf.get(placed.clause.id)} ${words}`;
    const first = seen.get(key);
    seen.set(key, first ?? placed);
    if (first)
      yield draftOf(placed, first, '同じ号が、この列記にもう一度書かれています。一つにしてください。');
  }
}

function draftOf({ sentence, clause }: PlacedSentence, first: PlacedSentence, reason: string): Draft {
  return {
    node: clause.id,
    at: [{ leaf: sentence.id, start: 0, end: sentence.value.length }],
    related: [first.clause.id],
    reason,
  };
}

/** Whether a sentence is all that a member of a list says; a heading of further members may stand twice. */
function isMember({ clause }: PlacedSentence): boolean {
  return (clause.type === 'item' || clause.type === 'subitem') && clause.children.length === 1;
}

const leansOn = /^(?:ただし|但し|この場合|なお|また|前[条項号各]|同)/;

function wordsOf({ sentence: { value } }: PlacedSentence): string {
  return value.replace(/\s/g, '');
}
