import type { NumberedType } from '../../text/citation/words.ts';

/** One step of a place: 第5条, 附則（令和6年4月1日施行）, イ, の表, 「契約者」の項. */
export type Step =
  | { kind: NumberedType; number: string }
  /** Key of the printed label, of one without letters or digits its ordinal: `#2`. */
  | { kind: 'subitem'; key: string }
  /** Key of the dated heading or of the number of the regulation; of several without one the ordinal; else nothing. */
  | { kind: 'supplProvision'; key?: string }
  /** Key of the printed label, or the ordinal: `#2`. */
  | { kind: 'appdx'; key: string }
  | { kind: 'table'; ordinal: number }
  /** Key of the first cell, or the ordinal: `#2`. */
  | { kind: 'tableRow'; key: string }
  | { kind: 'title' | 'preface' | 'toc' | 'preamble' | 'end' };

/** What of a clause is meant, if not the whole. */
export type PlacePart = 'chapeau' | 'proviso' | 'main' | 'first' | 'second' | 'caption';

/** Where in a text an instruction applies. */
export interface Place {
  steps: readonly Step[];
  part?: PlacePart;
}

/** What an instruction does. Quoted blocks are lines of the plain text layout. */
export type Action =
  | { kind: 'replaceWords'; place: Place; from: string; to: string; everywhere?: boolean }
  | { kind: 'addWords'; place: Place; anchor: string; words: string; where: 'after' | 'before' }
  | { kind: 'deleteWords'; place: Place; words: string }
  | { kind: 'delete'; place: Place; through?: Place }
  | { kind: 'replace'; place: Place; through?: Place; lines: readonly string[] }
  | {
      kind: 'insert';
      place: Place;
      where: 'after' | 'before' | 'into';
      /** 第1項として: where among the others it comes. */
      as?: Step;
      /** A sentence of the clause's own words instead of a clause. */
      part?: 'proviso' | 'second';
      /** What is put in, as the sentence names it (条, 項, 附則), and how many; for the wording alone. */
      what?: string;
      count?: number;
      lines: readonly string[];
    }
  | { kind: 'renumber'; place: Place; to: Place }
  | { kind: 'shift'; place: Place; through: Place; by: number }
  /** Without words the caption is taken away. */
  | { kind: 'caption'; place: Place; words?: string };

/** An action and the sentence of the amendment that asks for it. */
export interface Instruction {
  action: Action;
  /** Line of the amendment, from 1. */
  line: number;
  sentence: string;
  /** Layout of the quoted lines and of the amended text, if not the plain one. */
  layout?: 'markdown';
}

/** An amendment that cannot be read or applied; the message names the sentence, the place and the reason. */
export class AmendmentRefused extends Error {
  override name = 'AmendmentRefused';
}
