/** A term of a text and where it stands: UTF-16 offsets in the text as given, end exclusive. */
export interface SearchToken {
  term: string;
  /** `bigram` and `reading` are set apart; every other kind is a word. */
  kind: string;
  start: number;
  end: number;
}

/** A text folded character by character, and where each of its characters stood; one entry more for the end. */
export interface FoldedText {
  text: string;
  /** Offsets in the text as given. */
  at: readonly number[];
}

/** What cuts texts and questions alike; a browser has one without a dictionary. */
export interface SearchAnalyzer {
  /** Of the rules by which terms are made: an index of another version is of no use. */
  version: string;
  /** Cuts a text of a document; `terms` are kept whole. */
  analyzeText: (text: string, terms?: readonly string[]) => SearchToken[];
  /** Cuts a question. */
  analyzeQuery: (text: string) => SearchToken[];
  /** Folds what spellings differ in and leaves punctuation and white space out. */
  foldForPhrase: (text: string) => FoldedText;
}
