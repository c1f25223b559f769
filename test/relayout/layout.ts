import type { NumberStyle } from './print-number.ts';

/** Prints the label of a number: `item.paren(2)` → `(2)`. */
export interface MarkStyle {
  numbers: NumberStyle;
  before?: string;
  after: string;
}

/** How a document is printed. What is left out is not done. */
export interface Layout {
  name: string;
  /** Numbers of chapters and articles. */
  numbers: NumberStyle;
  /** Where an article's caption stands: `第1条（目的）`, `（目的）⏎第1条　`, `第1条 目的`, `（目的）第1条`, `1. 目的`; `none`: nowhere. */
  article: 'behind' | 'before' | 'title' | 'reversed' | 'decimal' | 'none';
  /** Whether the text stands on the article's own line; always so behind a caption of its own line. */
  inline?: boolean;
  paragraph: MarkStyle;
  /** Whether the first paragraph of several carries its number. */
  firstNumbered?: boolean;
  item: MarkStyle;
  subitem: MarkStyle;
  /** `tabs`: cells parted by tabs; `lines`: a term and its definition below each other; `items`: the same, each term an item. */
  table: 'tabs' | 'lines' | 'items';
  /** `dated`: one heading and a date for each block; `each`: a heading for each; `spaced`: the same with spaces and brackets. */
  supplementary: 'dated' | 'each' | 'spaced';
  /** Characters of white space for each level. */
  indent?: number;
  /** Columns after which lines break; a full-width character counts 2. */
  wrap?: number;
  page?: {
    lines: number;
    header?: string | ((page: number) => string | undefined);
    footer?: (page: number) => string;
    formFeed: boolean;
  };
  /** `column`: the markers of a list below each other, then the texts; `line`: each marker alone on its line. */
  detached?: 'column' | 'line';
  /** A sign before each label, as the marks of a copied list: `• (1) 氏名`. */
  sign?: string;
  /** Misread characters. */
  noise?: boolean;
  /** `chapters`: articles begin at 1 in each chapter; `whole`: they run on from 1 without branches. */
  renumber?: 'chapters' | 'whole';
  contents?: 'plain' | 'pages';
  /** What articles print otherwise, by turns: mixed widths and marks. */
  variants?: readonly Partial<Pick<Layout, 'numbers' | 'paragraph' | 'item' | 'subitem'>>[];
  /** Every n-th article has its label behind the first line of its text, as extraction displaces it. */
  displaced?: number;
}
