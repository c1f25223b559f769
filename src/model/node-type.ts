/** Heading levels: 編 章 節 款 目. */
export const headingTypes = ['part', 'chapter', 'section', 'subsection', 'division'] as const;
export type HeadingType = (typeof headingTypes)[number];

/** Types whose nodes hold other nodes and carry an id. */
export const containerTypes = [
  'root',
  'toc',
  'preamble',
  /** 頭書: the table of facts before the first clause. */
  'cover',
  ...headingTypes,
  'article',
  'paragraph',
  'item',
  'subitem',
  'table',
  'tableRow',
  'tableCell',
  /** 締結文言, dates, signatures, 以上, complaint desks behind the last clause. */
  'closing',
  /** コメント, 解説, alternatives of model rules: words about the clauses. */
  'commentary',
  'supplProvision',
  'appdx',
] as const;
export type ContainerType = (typeof containerTypes)[number];

/** Types that hold text: their `value` is the text of their spans. */
export const leafTypes = ['sentence', 'title', 'note', 'tocLine'] as const;
export type LeafType = (typeof leafTypes)[number];

/** Clauses are what a person cites; each carries digests. */
export const clauseTypes = [
  'preamble',
  ...headingTypes,
  'article',
  'paragraph',
  'item',
  'subitem',
  'supplProvision',
  'appdx',
] as const satisfies readonly ContainerType[];
export type ClauseType = (typeof clauseTypes)[number];
