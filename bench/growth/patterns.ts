/** A kind of text whose cost should grow as the text does. */
export interface Pattern {
  name: string;
  file: 'a.txt' | 'a.md' | 'a.html';
  /** Repetitions at 1×. */
  base: number;
  make: (count: number) => string;
  /** The text that it is compared with; if omitted, nothing is compared. */
  change?: (count: number) => string;
}

const times = (count: number, write: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => write(place + 1)).join('');
const article = (words: string) => `見本規程\n\n第１条（目的）\n${words}\n`;
const articles = (count: number, write: (place: number) => string) =>
  `見本規程\n\n${times(count, (place) => `第${place}条（見出し${place}）\n${write(place)}\n`)}`;
const kanji = (number: number): string =>
  [...String(number)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
const plain = (place: number) => `会員は、料金${place}を支払うものとします。`;

/** Kinds of text in which something grew faster than the text, or may. */
export const patterns: readonly Pattern[] = [
  { name: 'articles', file: 'a.txt', base: 250, make: (n) => articles(n, plain) },
  {
    name: 'nested lists (Markdown)',
    file: 'a.md',
    base: 25,
    make: (n) => `# 見本\n\n## 第1条（目的）\n\n${times(n, (at) => `${'  '.repeat(at)}- 項目${at}\n`)}`,
  },
  {
    name: 'nested lists (HTML)',
    file: 'a.html',
    base: 25,
    make: (n) => `<h1>見本規程</h1><h2>第1条（目的）</h2>${times(n, (at) => `<ul><li>項目${at}`)}`,
  },
  {
    name: 'flat list (Markdown)',
    file: 'a.md',
    base: 500,
    make: (n) => `# 見本\n\n## 第1条（目的）\n\n${times(n, (at) => `${at}. ${plain(at)}\n`)}`,
  },
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
    name: 'table rows (Markdown)',
    file: 'a.md',
    base: 500,
    make: (n) =>
      `# 見本\n\n## 第1条（目的）\n\n| 種別 | 金額 |\n|---|---|\n${times(n, (at) => `| 種別${at} | ${at}円 |\n`)}`,
  },
  {
    name: 'table rows (HTML)',
    file: 'a.html',
    base: 500,
    make: (n) =>
      `<h1>見本規程</h1><h2>第1条（目的）</h2><table>${times(n, (at) => `<tr><td>種別${at}</td><td>${at}円</td></tr>`)}</table>`,
  },
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
    name: 'definition rows',
    file: 'a.md',
    base: 150,
    make: (n) =>
      `# 見本\n\n## 第1条（定義）\n\n| 用語 | 意味 |\n|---|---|\n${times(n, (at) => `| 用語${1000 + at}番 | 見本${at}の組 |\n`)}`,
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
    name: '附則 blocks',
    file: 'a.txt',
    base: 150,
    make: (n) =>
      `${articles(3, plain)}${times(n, (at) => `附則（平成${1 + (at % 30)}年7月${1 + (at % 28)}日変更）\nこの規程は、平成${1 + (at % 30)}年7月${1 + (at % 28)}日から実施します。\n`)}`,
  },
  {
    name: 'one 附則 in many articles',
    file: 'a.txt',
    base: 250,
    make: (n) =>
      `${articles(n, plain)}附則\nこの規程は、令和6年4月1日から施行する。第${n}条の規定は、令和7年4月1日から施行する。\n`,
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
    name: 'duplicate numbers',
    file: 'a.txt',
    base: 250,
    make: (n) => `見本規程\n\n${times(n, (at) => `第1条（見出し${at}）\n${plain(at)}\n`)}`,
  },
  {
    name: 'table of contents',
    file: 'a.txt',
    base: 200,
    make: (n) =>
      `見本規程\n\n目次\n${times(n, (at) => `第${at}条　見出し${at} …… ${at}\n`)}\n${times(n, (at) => `第${at}条　見出し${at}\n${plain(at)}\n`)}`,
  },
  {
    name: 'page furniture',
    file: 'a.txt',
    base: 100,
    make: (n) =>
      `見本規程\n\n${times(n, (at) => `第${at}条（見出し${at}）\n${plain(at)}\n見本規程 - ${at} -\n\f`)}`,
  },
  { name: 'blank lines', file: 'a.txt', base: 5000, make: (n) => article(`${plain(1)}${'\n'.repeat(n)}`) },
  {
    name: 'changed words',
    file: 'a.txt',
    base: 150,
    make: (n) => article(times(n, (at) => `料金${at}を払い、`)),
    change: (n) => article(times(n, (at) => `代金${at * 7}を納め、`)),
  },
  {
    name: 'reworded lines',
    file: 'a.txt',
    base: 150,
    make: (n) => articles(n, plain),
    change: (n) => articles(n, (at) => `会員は、代金${at}を納めなければなりません。`),
  },
  {
    name: 'inserted articles',
    file: 'a.txt',
    base: 200,
    make: (n) => articles(n, plain),
    change: (n) => articles(2 * n, plain),
  },
  {
    name: 'everything moved',
    file: 'a.txt',
    base: 150,
    make: (n) => articles(n, plain),
    change: (n) =>
      `見本規程\n\n${times(n, (at) => `第${at}条（見出し${n + 1 - at}）\n${plain(n + 1 - at)}\n`)}`,
  },
];
