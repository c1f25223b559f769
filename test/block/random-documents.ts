import fc from 'fast-check';

const headings = [
  '第1章 総則',
  '第二章　料金',
  '第３節',
  '第一編　通則',
  '第１款 細目',
  '第2目 雑則',
  '第一章の二　特例',
  '目次',
  '前文',
];
const articles = [
  '第１条（目的）',
  '第2条 定義',
  '第三条　甲は、乙に払う。',
  '（名称）第4条',
  '第 ５ 条',
  '第九条の二（特例）',
  '第18条の2　削除',
  '第５条から第８条まで　削除',
  '第24条（契約の解除）に沿って解除します。',
  '# 第1条（目的）',
  '### 第2条（料金）',
  '1. 名称',
  '2. 料金',
  '1.1 料金は、',
];
const markers = [
  '２　',
  '2. ',
  '２．',
  '① ',
  '2 ',
  '一項　',
  '1 項. ',
  '(1) ',
  '（１）',
  '一　',
  '二　',
  '（一）',
  'イ　',
  'ロ）',
  'ア　',
  '(ｱ) ',
  'i. ',
  'a. ',
  'ⅱ　',
  '・',
  '- ',
  '1. ',
  '    1. ',
  '  - ',
  '一の二　',
  '一及び二　',
  '四から六まで　',
  '⑴',
  '㈠',
  '1)',
];
const supplements = [
  '附則',
  '附 則 （平成17年10月11日規則第3号）',
  '付則',
  '附',
  '則',
  '附則　抄',
  '平成16年7月1日変更',
  '2024年4月1日 改定',
  '第３版',
  '別表第一（第三条関係）',
  '料金表',
  '様式第1号',
  '家族特約条項',
  '見本規約',
  '以上',
];
const texts = [
  '当社は、契約者に見本を渡します。',
  'ただし、𠮷野は、この限りではありません。',
  '次の各号のとおりとします。',
  '前項の規定は、',
  '（以下「X」という。',
  '）を提出する。',
  '契約者',
  'IPv6 アドレス',
  '5.5％とします。',
  '2026年4月1日',
  '契約者の承諾を得て使う者をいいます。',
  '用語\t意味',
  '契約者\t契約した者',
  '\tの残り',
  '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |',
  '--\t--',
  '<p>残り</p>',
  '（施行期日）',
  '（目的',
  '- 1 -',
  '12',
  '見本約款 第3版',
  '契約者は、当社が別に定める方法により、当社が指定する期日までに、料金を支払うものと',
  '第１条（目的）…………………… 3',
  'Sample Terms',
  'ﾌﾚｯﾂ回線',
  '⽤⾦收',
  '削除',
  '略',
];
const breaks = [
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\n\f',
  '  \n',
  '',
  ' ',
  '　',
  '\t',
  '\n\n\n',
  '\u2028',
  '\v',
  '\ufeff',
  '\u0085',
];

const piece = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...headings) },
  { weight: 4, arbitrary: fc.constantFrom(...articles) },
  { weight: 6, arbitrary: fc.constantFrom(...markers) },
  { weight: 3, arbitrary: fc.constantFrom(...supplements) },
  { weight: 8, arbitrary: fc.constantFrom(...texts) },
  { weight: 12, arbitrary: fc.constantFrom(...breaks) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);

/** Documents put together from real markers in any order, cut somewhere. */
export const documents = fc
  .tuple(fc.array(piece, { maxLength: 80, size: 'max' }), fc.nat(), fc.nat())
  .map(([pieces, from, to]) => {
    const text = pieces.join('');
    const start = from % 4 === 0 && text !== '' ? from % text.length : 0;
    const end = to % 4 === 0 && text !== '' ? to % (text.length + 1) : text.length;
    return text.slice(Math.min(start, end), Math.max(start, end));
  });

const line = fc.tuple(
  fc.constantFrom('', '', '', ...articles, ...markers, ...headings),
  fc.constantFrom(...texts, ...texts, '', ...supplements),
  fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\f'),
);

/** Documents in which each line is a marker and a text, as real ones are, in any order. */
export const lined = fc
  .array(line, { maxLength: 50, size: 'max' })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

/** A file name that tells the reader. */
export const fileNames = fc.constantFrom('input.txt', 'input.md');
