/** What a document sets that says no size, in half points. */
export const standardSize = 24;

/** How characters are set; replaced as a whole, so that equal ones are one object. */
export interface RtfCharacters {
  bold?: boolean;
  hidden?: boolean;
  raised?: 'superscript' | 'subscript';
  /** Half points; absent where the style says it. */
  size?: number;
  /** The tracked change that they belong to. */
  change?: 'w:ins' | 'w:del' | 'w:moveFrom' | 'w:moveTo';
}

/** Kinds of letters that have fonts of their own, by the words that begin them. */
export type RtfScript = 'loch' | 'hich' | 'dbch' | 'rtlch';

/** How a paragraph is set. */
export interface RtfParagraph {
  style: number;
  list: number;
  level: number;
  outline?: number;
  /** Twentieths of a point. */
  left: number;
  first: number;
  centred: boolean;
  pageBefore: boolean;
  /** How many tables it stands in. */
  depth: number;
}

/** What text in a group is: words, what is put aside, or nothing (with or without groups of words in it). */
export type RtfMode = 'words' | 'collected' | 'skipped' | 'hollow' | 'fonts' | 'styles' | 'lists';

/** What holds within a group and is forgotten at its end. */
export interface RtfState {
  mode: RtfMode;
  characters: RtfCharacters;
  paragraph: RtfParagraph;
  /** How many characters stand for a `\u` in older programs. */
  fallback: number;
  /** Numbers of the fonts of Latin, other Western, Japanese and Arabic letters, and which of them come next. */
  fonts: Readonly<Partial<Record<RtfScript, number>>> & { readonly script: RtfScript };
  /** Whether row definitions are of a table within a table. */
  isNested: boolean;
}

export const plainCharacters: RtfCharacters = {};

export const plainParagraph: RtfParagraph = {
  style: 0,
  list: 0,
  level: 0,
  left: 0,
  first: 0,
  centred: false,
  pageBefore: false,
  depth: 0,
};

export function startState(): RtfState {
  return {
    mode: 'words',
    characters: plainCharacters,
    paragraph: plainParagraph,
    fallback: 1,
    fonts: { script: 'loch' },
    isNested: false,
  };
}

/** The kind of a form field, and what it shows. */
export interface RtfFormField {
  kind?: number;
  result?: number;
  standard?: number;
}
