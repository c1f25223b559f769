import type { Layout, MarkStyle } from './layout.ts';

const space: MarkStyle = { numbers: 'wide', after: '　' };
const widePoint: MarkStyle = { numbers: 'wide', after: '．' };
const point: MarkStyle = { numbers: 'half', after: '. ' };
const halfSpace: MarkStyle = { numbers: 'half', after: ' ' };
const circled: MarkStyle = { numbers: 'circled', after: ' ' };
const paren: MarkStyle = { numbers: 'half', before: '(', after: ') ' };
const wideParen: MarkStyle = { numbers: 'wide', before: '（', after: '）' };
const kanji: MarkStyle = { numbers: 'kanji', after: '　' };
const parenKanji: MarkStyle = { numbers: 'kanji', before: '（', after: '）' };
const iroha: MarkStyle = { numbers: 'iroha', after: '　' };
const irohaParen: MarkStyle = { numbers: 'iroha', after: '）' };
const aiueo: MarkStyle = { numbers: 'aiueo', after: '　' };
const latin: MarkStyle = { numbers: 'latin', after: '. ' };
const parenAiueo: MarkStyle = { numbers: 'aiueo', before: '(', after: ') ' };

const plain: Layout = {
  name: 'plain',
  numbers: 'half',
  article: 'behind',
  paragraph: space,
  item: paren,
  subitem: iroha,
  table: 'tabs',
  supplementary: 'dated',
};
const header = 'サンプル通信サービス契約約款 一般規程';

/** The layouts that are tried; each differs from the plain one in what its name says. */
export const layouts: readonly Layout[] = [
  plain,
  {
    ...plain,
    name: 'full-width numbers, ２．, （１）',
    numbers: 'wide',
    paragraph: widePoint,
    item: wideParen,
    subitem: aiueo,
  },
  {
    ...plain,
    name: 'kanji numbers, caption before, 一, イ',
    numbers: 'kanji',
    article: 'before',
    inline: true,
    item: kanji,
  },
  {
    ...plain,
    name: 'kanji numbers, label on its own line',
    numbers: 'kanji',
    article: 'before',
    item: parenKanji,
    subitem: parenAiueo,
  },
  {
    ...plain,
    name: '2. and ①, every first paragraph numbered',
    paragraph: point,
    firstNumbered: true,
    item: circled,
    subitem: latin,
  },
  { ...plain, name: '2. and (1)', paragraph: point, firstNumbered: true, subitem: irohaParen },
  { ...plain, name: '2 and 1.', article: 'title', paragraph: halfSpace, item: point, subitem: parenAiueo },
  { ...plain, name: '２ and 1.', item: point, subitem: latin },
  { ...plain, name: '２ and １．', numbers: 'wide', item: widePoint },
  {
    ...plain,
    name: '2. and 1), wrapped',
    paragraph: point,
    item: { numbers: 'half', after: ') ' },
    wrap: 80,
  },
  {
    ...plain,
    name: '１． and ①',
    paragraph: widePoint,
    firstNumbered: true,
    item: { numbers: 'circled', after: '' },
    wrap: 76,
  },
  { ...plain, name: '① and 1.', paragraph: circled, firstNumbered: true, item: point, subitem: aiueo },
  { ...plain, name: 'titles without brackets', article: 'title', numbers: 'wide', paragraph: widePoint },
  { ...plain, name: 'reversed captions', article: 'reversed' },
  { ...plain, name: 'no captions', article: 'none', inline: true },
  { ...plain, name: 'number alone', article: 'none' },
  { ...plain, name: 'number alone, wrapped', article: 'none', wrap: 76, numbers: 'wide' },
  { ...plain, name: 'titles without brackets, wrapped', article: 'title', wrap: 84, renumber: 'chapters' },
  { ...plain, name: 'reversed captions, text on the line', article: 'reversed', inline: true, wrap: 80 },
  {
    ...plain,
    name: 'decimal articles, (1), ①',
    article: 'decimal',
    renumber: 'whole',
    paragraph: paren,
    firstNumbered: true,
    item: circled,
    subitem: latin,
  },
  { ...plain, name: 'wrapped at 30 characters', wrap: 60 },
  {
    ...plain,
    name: 'wrapped at 40 characters',
    wrap: 80,
    article: 'before',
    inline: true,
    numbers: 'kanji',
    item: kanji,
  },
  {
    ...plain,
    name: 'wrapped at 46 characters, indented',
    wrap: 92,
    indent: 1,
    paragraph: widePoint,
    item: wideParen,
  },
  { ...plain, name: 'wrapped at 40 columns', wrap: 40 },
  {
    ...plain,
    name: 'wrapped at 46 columns',
    wrap: 46,
    numbers: 'wide',
    paragraph: point,
    firstNumbered: true,
  },
  { ...plain, name: 'wrapped at 30 columns', wrap: 30 },
  {
    ...plain,
    name: 'pages with form feeds',
    wrap: 80,
    page: { lines: 40, header, footer: (page) => `- ${page} -`, formFeed: true },
  },
  {
    ...plain,
    name: 'pages without form feeds',
    wrap: 76,
    numbers: 'wide',
    page: { lines: 36, header, footer: (page) => `${page}`, formFeed: false },
  },
  {
    ...plain,
    name: 'pages with numbers only, unwrapped',
    page: { lines: 30, footer: (page) => `${page}`, formFeed: true },
  },
  { ...plain, name: 'markers in a column', detached: 'column', item: kanji, numbers: 'kanji' },
  { ...plain, name: 'markers in a column, wrapped', detached: 'column', wrap: 80 },
  { ...plain, name: 'markers alone on their lines', detached: 'line', paragraph: point, firstNumbered: true },
  { ...plain, name: 'markers alone on their lines, wrapped', detached: 'line', wrap: 80 },
  { ...plain, name: 'displaced labels', article: 'before', displaced: 4, wrap: 76, numbers: 'wide' },
  { ...plain, name: 'noise', noise: true, wrap: 80, numbers: 'wide' },
  { ...plain, name: 'restarts', renumber: 'chapters' },
  {
    ...plain,
    name: 'restarts, kanji, wrapped',
    renumber: 'chapters',
    numbers: 'kanji',
    article: 'before',
    inline: true,
    item: kanji,
    wrap: 80,
  },
  { ...plain, name: 'terms above definitions', table: 'lines' },
  { ...plain, name: 'terms as items', table: 'items' },
  { ...plain, name: 'terms as items, wrapped', table: 'items', wrap: 80, item: wideParen },
  { ...plain, name: 'contents', contents: 'plain' },
  { ...plain, name: 'contents with page numbers', contents: 'pages', wrap: 80 },
  { ...plain, name: 'contents of restarts', contents: 'plain', renumber: 'chapters' },
  { ...plain, name: 'one 附則 each', supplementary: 'each' },
  {
    ...plain,
    name: 'spaced 附　則, numbered paragraphs',
    supplementary: 'spaced',
    firstNumbered: true,
    numbers: 'kanji',
  },
  {
    ...plain,
    name: 'everything at once',
    numbers: 'wide',
    paragraph: widePoint,
    item: wideParen,
    subitem: aiueo,
    wrap: 80,
    noise: true,
    contents: 'pages',
    supplementary: 'each',
    page: { lines: 40, header, footer: (page) => `- ${page} -`, formFeed: true },
  },
  {
    ...plain,
    name: 'mixed widths',
    variants: [
      {},
      { numbers: 'wide', paragraph: widePoint, item: wideParen },
      { numbers: 'spaced', paragraph: point },
      { numbers: 'kanji', paragraph: halfSpace, item: paren },
    ],
  },
  {
    ...plain,
    name: 'mixed marks, wrapped',
    wrap: 80,
    variants: [
      { item: circled, subitem: latin },
      { item: kanji, subitem: iroha },
      { item: wideParen, subitem: aiueo, numbers: 'wide' },
    ],
  },
];
