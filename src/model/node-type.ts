/** Heading levels: 編 章 節 款 目. */
export const headingTypes = ['part', 'chapter', 'section', 'subsection', 'division'] as const;
export type HeadingType = (typeof headingTypes)[number];

/** Types whose nodes hold other nodes and carry an id. */
export const containerTypes = [
  'root',
  'toc',
  'preamble',
  ...headingTypes,
  'article',
  'paragraph',
  'item',
  'subitem',
  'table',
  'tableRow',
  'tableCell',
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
