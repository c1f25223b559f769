import { article, articles, kanji, plain, times } from '../make-text.ts';
import type { Pattern } from '../pattern.ts';

/** What stands in sentences. */
export const words: readonly Pattern[] = [
  {
    name: '前項 chains',
    file: 'a.txt',
    base: 500,
    make: (n) => article(times(n, () => '前項の規定による。')),
  },
  {
    name: '同条 chains',
    file: 'a.txt',
    base: 400,
    make: (n) => article(times(n, (at) => `第${at}条第1項及び同条第2項に従う。`)),
  },
  {
    name: 'coordinated members',
    file: 'a.txt',
    base: 300,
    make: (n) => article(`第1条第1項${times(n, (at) => `、第${at + 1}項`)}に従う。`),
  },
  {
    name: 'one sentence',
    file: 'a.txt',
    base: 20_000,
    make: (n) => article(`${'当社は料金を支払い'.repeat(n / 4)}ます。`),
  },
  { name: 'one line without stops', file: 'a.txt', base: 40_000, make: (n) => article('あ'.repeat(n)) },
  {
    name: 'definitions × uses',
    file: 'a.txt',
    base: 150,
    make: (n) =>
      articles(
        n,
        (at) => `「用語${1000 + at}番」とは、用語${1000 + Math.max(1, at - 1)}番に係る見本をいいます。`,
      ),
  },
  {
    name: 'similar terms',
    file: 'a.txt',
    base: 100,
    make: (n) =>
      articles(
        n,
        (at) =>
          `当社が定める特別料金第${1000 + at}種（以下「特別料金第${1000 + at}種」といいます。）を支払います。`,
      ),
  },
  {
    name: '以下「…」 chains',
    file: 'a.txt',
    base: 150,
    make: (n) =>
      article(times(n, (at) => `利用の申込み${at}（以下「申込み${at}」といいます。）をした者は、`)),
  },
  {
    name: 'kanji numerals',
    file: 'a.txt',
    base: 300,
    make: (n) =>
      times(
        n,
        (at) =>
          `${at === 1 ? '見本規程\n\n' : ''}第${kanji(at)}条　${kanji(at)}万${kanji(at)}円を${kanji(at)}日以内に支払う。\n`,
      ),
  },
  {
    name: 'full-width amounts',
    file: 'a.txt',
    base: 1000,
    make: (n) => article(times(n, () => '１２３，４５６円、')),
  },
  { name: 'long digits', file: 'a.txt', base: 5000, make: (n) => article(`${'1'.repeat(n)}円を支払う。`) },
  {
    name: 'brackets',
    file: 'a.txt',
    base: 500,
    make: (n) => article(`${'（見本'.repeat(n)}${'）'.repeat(n)}とする。`),
  },
  {
    name: 'open brackets',
    file: 'a.txt',
    base: 500,
    make: (n) => article(`${'「見本（'.repeat(n)}とする。`),
  },
  {
    name: 'statutes',
    file: 'a.txt',
    base: 200,
    make: (n) =>
      article(times(n, (at) => `電気通信事業法（昭和59年法律第86号）第${at}条及び同法第${at + 1}条による。`)),
  },
  {
    name: '準用',
    file: 'a.txt',
    base: 150,
    make: (n) =>
      articles(
        n,
        (at) =>
          `第${Math.max(1, at - 1)}条の規定は、この場合について準用する。この場合において「会員」とあるのは「利用者」と読み替える。`,
      ),
  },
  {
    name: 'one line of stops',
    file: 'a.txt',
    base: 500,
    make: (n) => article(times(n, (at) => plain(at))),
  },
  {
    name: 'lines without stops',
    file: 'a.txt',
    base: 250,
    make: (n) =>
      `見本規程\n\n${times(n, (at) => `第${at}条 見出し${at}\n会員は料金${at}を支払うものとします\n`)}`,
  },
  {
    name: 'references to far articles',
    file: 'a.txt',
    base: 200,
    make: (n) => articles(n, (at) => `第${n + 1 - at}条から第${n}条まで及び第${at}条第1項の規定による。`),
  },
  {
    name: 'one number of many',
    file: 'a.txt',
    base: 300,
    make: (n) => article(times(n, (at) => `第${at}号、`)),
  },
  {
    name: 'quoted words',
    file: 'a.txt',
    base: 300,
    make: (n) => article(times(n, (at) => `「見本${at}」とあるのは「標本${at}」と、`)),
  },
  {
    name: 'dates',
    file: 'a.txt',
    base: 300,
    make: (n) =>
      articles(
        n,
        (at) => `令和6年4月${1 + (at % 28)}日から3か月以内に、年14.6％の割合で${at},000円を支払う。`,
      ),
  },
  {
    name: 'Latin words',
    file: 'a.txt',
    base: 2000,
    make: (n) => article(`${'Sample text of words, '.repeat(n)}による。`),
  },
  {
    name: 'uses of one definition',
    file: 'a.txt',
    base: 250,
    make: (n) =>
      articles(n, (at) =>
        at === 1 ? '会員契約者（以下「会員」といいます。）を定めます。' : `${plain(at)}会員に通知します。`,
      ),
  },
];
