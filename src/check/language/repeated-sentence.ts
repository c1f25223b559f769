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
        text: '第1条（冊数）\n会員は、一度に5冊まで書籍を借りることができる。\n第2条（予約）\n会員は、一度に5冊まで書籍を借りることができる。\n',
        quotes: ['会員は、一度に5冊まで書籍を借りることができる。'],
      },
      {
        text: '第1条（禁止）\n会員は、次の行為をしてはならない。\n(1) 火気又は危険物の持込み\n(2) 物品の無断販売\n(3) 火気又は危険物の持込み\n',
        quotes: ['火気又は危険物の持込み'],
      },
    ],
    passing: [
      {
        text: '第1条（更新）\n契約は、前条の期間の満了により同じ条件で更新されるものとする。\n第2条（特約）\n契約は、前条の期間の満了により同じ条件で更新されるものとする。\n',
      },
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
    yield* findElsewhere(index);
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

/** A text that says so many sentences again has parts that are alike on purpose. */
const mostElsewhere = 2;
/** Words that lean on what stands before them say another thing elsewhere. */
const leansWithin =
  /その|この|これ|それ|当該|同[条項号様]|前[条項号各]|次の|次に|各号|以下|別に|規約|約款|規程|規則|細則/;

/** One sentence in two articles. */
function* findElsewhere(index: TreeIndex): Generator<Draft> {
  const seen = new Map<string, { placed: PlacedSentence; article: string }>();
  const found: Draft[] = [];
  for (const placed of index.sentences) {
    const words = wordsOf(placed);
    const isWhole = /^.{2,20}?は、.*。$/.test(words) && isTold(placed, words) && !leansWithin.test(words);
    if (placed.row || !isWhole) continue;
    const above = [placed.clause, ...ancestorsOf(index, placed.clause.id)];
    const article = above.find(({ type }) => type === 'article')?.id;
    if (article === undefined || above.some(({ type }) => type === 'supplProvision')) continue;
    const first = seen.get(words);
    if (!first) seen.set(words, { placed, article });
    else if (first.article !== article)
      found.push({
        ...draftOf(
          placed,
          first.placed,
          '同じ文が、ほかの条にも書かれています。一つにできないか確かめてください。',
        ),
        severity: 'info',
      });
  }
  if (found.length <= mostElsewhere) yield* found;
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
