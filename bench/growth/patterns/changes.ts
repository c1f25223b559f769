import { article, articles, plain, times } from '../make-text.ts';
import type { Pattern } from '../pattern.ts';

/** Two revisions. */
export const changes: readonly Pattern[] = [
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
  {
    name: 'one article taken out',
    file: 'a.txt',
    base: 200,
    make: (n) => articles(n + 1, plain),
    change: (n) => articles(n, (at) => plain(at > n / 2 ? at + 1 : at)),
  },
  {
    name: 'split articles',
    file: 'a.txt',
    base: 100,
    make: (n) => articles(n, (at) => `${plain(at)}\n２　当社は、会員${at}に対し書面で通知する。`),
    change: (n) =>
      `見本規程\n\n${times(n, (at) => `第${2 * at - 1}条（見出し${at}）\n${plain(at)}\n第${2 * at}条（通知${at}）\n当社は、会員${at}に対し書面で通知する。\n`)}`,
  },
  {
    name: 'alike articles',
    file: 'a.txt',
    base: 150,
    make: (n) => articles(n, () => '会員は、料金を支払うものとします。'),
    change: (n) => articles(n + 3, () => '会員は、料金を支払わなければなりません。'),
  },
  {
    name: 'changed rows',
    file: 'a.md',
    base: 250,
    make: (n) =>
      `# 見本\n\n## 第1条（目的）\n\n| 種別 | 金額 |\n|---|---|\n${times(n, (at) => `| 種別${at} | ${at}円 |\n`)}`,
    change: (n) =>
      `# 見本\n\n## 第1条（目的）\n\n| 種別 | 金額 |\n|---|---|\n${times(n, (at) => `| 種別${at} | ${at * 3}円 |\n`)}`,
  },
  {
    name: 'changed amounts',
    file: 'a.txt',
    base: 150,
    make: (n) => articles(n, (at) => `会員は、${at},000円を${1 + (at % 28)}日以内に支払う。`),
    change: (n) => articles(n, (at) => `会員は、${at},500円を${2 + (at % 28)}日以内に支払う。`),
  },
  {
    name: 'other words altogether',
    file: 'a.txt',
    base: 150,
    make: (n) => articles(n, plain),
    change: (n) =>
      `見本規程\n\n${times(n, (at) => `第${at}条（別題${at}）\n当社の書面${at}は、委託先が保管する。\n`)}`,
  },
];
