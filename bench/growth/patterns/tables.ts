import { plain, times } from '../make-text.ts';
import type { Pattern } from '../pattern.ts';

/** Tables. */
export const tables: readonly Pattern[] = [
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
    name: 'definition rows',
    file: 'a.md',
    base: 150,
    make: (n) =>
      `# 見本\n\n## 第1条（定義）\n\n| 用語 | 意味 |\n|---|---|\n${times(n, (at) => `| 用語${1000 + at}番 | 見本${at}の組 |\n`)}`,
  },
  {
    name: 'annexes × rows',
    file: 'a.md',
    base: 30,
    make: (n) =>
      `# 見本\n\n## 第1条（目的）\n\n別表第1のとおりとする。\n\n${times(n, (at) => `## 別表第${at}\n\n| 種別 | 金額 |\n|---|---|\n${times(10, (row) => `| 種別${row} | ${row}円 |\n`)}\n`)}`,
  },
  {
    name: 'columns',
    file: 'a.md',
    base: 100,
    make: (n) =>
      `# 見本\n\n## 第1条（目的）\n\n|${' 列 |'.repeat(n)}\n|${'---|'.repeat(n)}\n|${times(n, (at) => ` ${at}円 |`)}\n`,
  },
  {
    name: 'spanned rows (HTML)',
    file: 'a.html',
    base: 150,
    make: (n) =>
      `<h1>見本規程</h1><h2>第1条（目的）</h2><table>${times(n, (at) => `<tr>${at === 1 ? `<td rowspan="${n}">全種</td>` : ''}<td>種別${at}</td><td>${at}円</td></tr>`)}</table>`,
  },
  {
    name: 'tables (HTML)',
    file: 'a.html',
    base: 60,
    make: (n) =>
      `<h1>見本規程</h1><h2>第1条（目的）</h2>${times(n, (at) => `<p>${plain(at)}</p><table><tr><th>種別</th><th>金額</th></tr><tr><td>種別${at}</td><td>${at}円</td></tr></table>`)}`,
  },
];
