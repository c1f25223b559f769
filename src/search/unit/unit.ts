import type { Norm } from '../../model/annotation.ts';

/** A printed text within a unit: a sentence, a note, or the caption of a clause. */
export interface UnitLeaf {
  /** Id of the sentence; of the clause where it is a caption or a note. */
  leaf: string;
  /** Where the text is no sentence. */
  field?: 'caption' | 'note' | 'title';
  /** The clause or table row that a person would cite for it. */
  node: string;
  value: string;
  /** `[offset in the value, offset in the source]`, ascending: 1:1 from there to the next. Empty where it is not known. */
  source: [number, number][];
}

/** What search finds: a paragraph with its items, a row of definitions, or what stands outside paragraphs. */
export interface SearchUnit {
  /** `<document>@<effective date>#<node id>`. */
  key: string;
  document: string;
  /** Effective date of the revision, ISO 8601. */
  revision: string;
  node: string;
  /** What stays of the node over all revisions. */
  lineage?: string;
  /** 第13条第2項 */
  citation: string;
  /** Title of the document. */
  title: string;
  /** Caption of the article, or what stands for it. */
  caption: string;
  /** Headings above, outermost first: id and words (第2章 契約の締結). */
  chapters: { id: string; title: string }[];
  leaves: UnitLeaf[];
  /** Terms that the unit defines, and their other names. */
  terms: string[];
  /** Citations of the clauses in it, as `writeCitationKey` writes them, and their ids. */
  citations: { key: string; node: string }[];
  facts: UnitFacts;
}

/** What filters ask of a unit. */
export interface UnitFacts {
  kind: string;
  isCurrent: boolean;
  /** Lies in an 附則, or stands beside the clauses as the date on the cover does. */
  isSupplementary: boolean;
  isDeleted: boolean;
  /** Holds the words of a heading alone; what they head is found by them too. */
  isHeading: boolean;
  /** A row of a table of definitions. */
  isDefinition: boolean;
  /** A paragraph behind the first of its article. */
  isFurther: boolean;
  /** Begins with a paragraph before it, on which it leans: 前項の場合において. */
  isDependent: boolean;
  /** Holds items: it lists. */
  hasItems: boolean;
  hasDeadline: boolean;
  hasAmount: boolean;
  hasRule: boolean;
  norms: Norm['modality'][];
  actors: string[];
  /** Defined terms that it uses or defines. */
  usedTerms: string[];
}
