import type { NumberedType } from '../../text/citation/words.ts';

/** One step of a place: 第5条, 附則（令和6年4月1日施行）, イ, の表, 「契約者」の項. */
export type Step =
  /** With its caption or its place (`#2`) where clauses share the number: 第20条（労働時間）, 第1号（2番目）. */
  | { kind: NumberedType; number: string; name?: string }
  /** A clause without a number is named by its caption: 「目的」の条. */
  | { kind: NumberedType; caption: string }
  /** A line among the clauses, by its words or how they begin; of several alike the ordinal: 「様式」の行, 3番目の行. */
  | { kind: 'line'; words?: string; isStart?: true; ordinal?: number }
  /** Key of the printed label, of one without letters or digits its ordinal: `#2`. */
  | { kind: 'subitem'; key: string }
  /** Key of the dated heading or of the number of the regulation, or the ordinal; without a key the first. */
  | { kind: 'supplProvision'; key?: string }
  /** Key of the printed label, or the ordinal: `#2`. */
  | { kind: 'appdx'; key: string }
  | { kind: 'table'; ordinal: number }
  /** Key of the first cell, or the ordinal: `#2`. */
  | { kind: 'tableRow'; key: string }
  /** The cells under a heading: 料金の欄. */
  | { kind: 'column'; key: string }
  | { kind: PlainStep };

/** Places that have one name: 本則, この規程, 題名, 前書, 目次, 前文, 末尾, 頭書, 後文, 解説. */
export type PlainStep =
  | 'whole'
  | 'body'
  | 'title'
  | 'preface'
  | 'toc'
  | 'preamble'
  | 'end'
  | 'cover'
  | 'closing'
  | 'commentary';

/** What of a clause is meant, if not the whole: 各号列記以外の部分, ただし書, 本文, 前段, 後段, 見出し, 見出しを含む, 各号. */
export type PlacePart =
  | 'chapeau'
  | 'proviso'
  | 'main'
  | 'first'
  | 'second'
  | 'caption'
  | 'withCaption'
  | 'items';

/** Where in a text an instruction applies. */
export interface Place {
  steps: readonly Step[];
  part?: PlacePart;
  /** 本則（第五条を除く。）: what is left out. */
  except?: readonly PlaceRange[];
}

/** A place, or those from one to another: 第1条から第3条まで. */
export interface PlaceRange {
  place: Place;
  through?: Place;
  /** 第4条以下: to the last of its siblings. */
  isOnward?: true;
}

/** What an instruction does. Quoted blocks are lines without the indentation that quoting adds. */
export type Action =
  | (PlaceRange & { kind: 'replaceWords'; from: string; to: string })
  | (PlaceRange & { kind: 'addWords'; anchor: string; words: string; where: 'after' | 'before' })
  | (PlaceRange & { kind: 'deleteWords'; words: string })
  | (PlaceRange & { kind: 'delete' })
  /** `isWhole`: の全部を次のように改める; the lines are in the layout of the text. */
  | (PlaceRange & { kind: 'replace'; lines: readonly string[]; isWhole?: true })
  | {
      kind: 'insert';
      place: Place;
      where: 'after' | 'before' | 'into';
      /** 第1項として: where among the others it comes. */
      as?: Step;
      /** A sentence of the clause's own words instead of a clause. */
      part?: 'proviso' | 'second';
      /** What is put in, as the sentence names it (条, 項, 附則), and how many. */
      what?: string;
      count?: number;
      /** の全部を加える: the lines are in the layout of the text, and are one clause. */
      isWhole?: true;
      lines: readonly string[];
    }
  | { kind: 'renumber'; place: Place; to: Place }
  /** `isOnward`: 第4条以下, to the last of its siblings. */
  | { kind: 'shift'; place: Place; through: Place; by: number; isOnward?: true }
  /** Without words the caption is taken away; `isNew`: there was none; `isCommon`: it stands above an article for those after it too. */
  | { kind: 'caption'; place: Place; words?: string; isNew?: true; isCommon?: true }
  /** 項番号を削る: the only paragraph that is left needs no number. */
  | { kind: 'unnumber'; place: Place }
  /** 全部改正. */
  | { kind: 'replaceAll'; lines: readonly string[] };

/** An action and the sentence of the amendment that asks for it. */
export interface Instruction {
  action: Action;
  /** Line of the amendment, from 1. */
  line: number;
  sentence: string;
}

/** An amendment that cannot be read or applied; the message names the sentence, the place and the reason. */
export class AmendmentRefused extends Error {
  override name = 'AmendmentRefused';
  /** Id of the clause of the old text that cannot be written, where one is to blame. */
  clause?: string;
  /** Numbers that would be given twice. */
  twice?: readonly string[];
}
