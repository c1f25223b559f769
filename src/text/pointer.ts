import type { HeadingType } from '../model/node-type.ts';

/** Levels that a printed pointer can name, 附則 and 別表 above the articles that they hold. */
export type PointerLevel =
  | 'supplProvision'
  | 'appdx'
  | HeadingType
  | 'article'
  | 'paragraph'
  | 'item'
  | 'subitem'
  | 'tableRow';

/** From the widest to the narrowest: a step of a pointer stands deeper than the step before it. */
export const pointerDepth: Readonly<Record<PointerLevel, number>> = {
  supplProvision: 0,
  appdx: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  division: 5,
  article: 6,
  paragraph: 7,
  item: 8,
  subitem: 9,
  tableRow: 10,
};

/**
 * How a step says which clause it means: by `number` (第3条, イ), as the `own` one (本条), the `same` as the last
 * named (同条), the `previous` or `next` ones (前二項, 次条), or `each` one below (各号), `eachPrevious` (前各号),
 * `eachFollowing` (次の各号), `eachSame` (当該各号).
 */
export type PointerWay =
  | 'number'
  | 'own'
  | 'same'
  | 'previous'
  | 'next'
  | 'each'
  | 'eachPrevious'
  | 'eachFollowing'
  | 'eachSame';

/** One step of a pointer: 第25条 of 第25条第1項. */
export interface PointerStep {
  level: PointerLevel;
  way: PointerWay;
  /** Of the way `number`: `25`, `9-2`, `イ`; of an appendix its label without width and spaces. */
  number?: string;
  /** The marker as it is printed before the clause, width-folded: `②`, `(2)`, `b`. */
  mark?: string;
  /** Of a row of an annex, what it is counted as where that is no 項: 部, 表. */
  unit?: '項' | '部' | '表';
  /** Of `previous`: how many, 3 for 前三項. */
  count?: number;
  /** Of `previous`: only the farthest is meant (前々条). */
  onlyLast?: boolean;
}

/** Part of a provision: ただし書, 前段, 後段, 柱書, 本文. */
export type PointerPart = 'proviso' | 'first' | 'second' | 'chapeau' | 'main';

/** A statute as a text names it; one object for all its mentions, so that a number printed once holds for all. */
export interface LawName {
  title?: string;
  /** `昭和59年法律第86号`, half width and without spaces. */
  number?: string;
}

/** A pointer as it is printed in one sentence, before it is linked. Offsets are UTF-16 units in the sentence's `value`. */
export interface Pointer {
  /** Index of the sentence in `TreeIndex.sentences`. */
  sentence: number;
  start: number;
  end: number;
  steps: PointerStep[];
  /** Of a range (第5条から第8条まで): the steps of its last member. */
  until?: PointerStep[];
  part?: PointerPart;
  /** As printed, without brackets. */
  caption?: string;
  /** The statute that it names or belongs to. */
  law?: LawName;
  /** Words that say that the statute is not meant as it stands: 旧, 改正前. */
  version?: string;
  /** Another document that it names: 個別規程. */
  document?: string;
  /** Why it is not certain whose provision is meant, in Japanese: 旧第3条, 合意第3条. */
  doubt?: string;
  /** It names this document: 本約款. */
  self?: boolean;
  /** Index in the list of pointers of the coordinated one from which it takes what it leaves out. */
  inheritsFrom?: number;
  /** Whether the statute or document is taken from that one too. */
  inheritsLaw?: boolean;
  /** Offset of the closer of the bracket that it stands in; absent outside brackets. */
  bracketEnd?: number;
}
