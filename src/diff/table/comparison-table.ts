import type { ChangeKind } from '../../model/comparison.ts';

/** Words of one kind in a cell. */
export interface CellRun {
  text: string;
  /** Whether the other revision says otherwise; printed underlined. */
  changed: boolean;
}

/** One printed line of a cell: a caption, a paragraph, an item. */
export interface CellLine {
  /** How far it is set in, in full-width characters. */
  indent: number;
  runs: CellRun[];
}

/** One row of a 新旧対照表. */
export interface TableRow {
  /** Rows of one article or heading belong together. */
  group: number;
  old: CellLine[];
  new: CellLine[];
  kinds: ChangeKind[];
  /** Ids of the clauses that stand in it, those that are shortened included. */
  clauses: { old: string[]; new: string[] };
  /** 備考: 追加, 変更, 削除, 新設, 移動; empty where nothing changed. */
  remark: string;
  /** 条項: the citation of what the row is about; absent where it was not asked for. */
  clause?: string;
  /** 理由; absent where none were given. */
  reason?: string;
}

/** Why a clause was changed, added or taken out. */
export interface Reason {
  /** Which revision the id is of. */
  side: 'old' | 'new';
  id: string;
  words: string;
}

/** A column of a 新旧対照表: a text, or words about the row. */
export type TableColumn = {
  heading: string;
  /** Its part of the width of the table, in per cent; absent: what the others leave. */
  width?: number;
} & ({ side: 'old' | 'new'; about?: never } | { about: 'clause' | 'remark' | 'reason'; side?: never });

/** How a table is set; what is absent is as the writers have it. */
export interface TableStyle {
  /** How changed words are marked; absent: `underline`. */
  mark?: 'underline' | 'bold' | 'bold-underline';
  /** The line that explains the mark; absent: what the mark is called. */
  legend?: string;
  fonts?: { body?: string; heading?: string; size?: number };
  /** Absent: landscape, n/N. */
  page?: { orientation?: 'landscape' | 'portrait'; numbers?: 'n/N' | 'n' | 'none' };
}

/** A 新旧対照表 before it is written as HTML, DOCX or Markdown. */
export interface ComparisonTable {
  title: string;
  headings: { old: string; new: string };
  /** Whether the new text stands on the left. */
  newFirst: boolean;
  hasRemarks: boolean;
  /** Whether a column 条項 stands first; absent: no. */
  hasClauses?: boolean;
  /** Whether there is a column 理由; absent: no. */
  hasReasons?: boolean;
  /** The columns from left to right, where they are not those that the fields above tell. */
  columns?: readonly TableColumn[];
  style?: TableStyle;
  /** Reasons whose clause stands in no row. */
  unusedReasons?: Reason[];
  rows: TableRow[];
}

/** How a 新旧対照表 is to look. */
export interface TableOptions {
  /** If omitted, the title of the new revision and 新旧対照表. */
  title?: string;
  headings?: { old: string; new: string };
  newFirst?: boolean;
  hasRemarks?: boolean;
  /** Whether a column 条項 stands first; if omitted, it does not. */
  hasClauses?: boolean;
  /** What stands in a column 理由; if omitted, there is none. */
  reasons?: readonly Reason[];
  /** Whether the head names the day from which each text is in force, where the text says it; if omitted, it does not. */
  hasDates?: boolean;
  /** By which calendar such a day is written; if omitted, by the era. */
  calendar?: 'era' | 'western';
  /** The columns from left to right; if omitted, as `newFirst` and what else there is say. */
  columns?: readonly TableColumn[];
  style?: TableStyle;
  /** What becomes of rows that differ in notation only; if omitted, they are shown. `mark` names them in 備考. */
  notation?: 'show' | 'mark' | 'omit';
  /** `changes`: articles that changed; `whole`: all. If omitted, `changes`. */
  scope?: 'changes' | 'whole';
  /** Whether unchanged paragraphs are shortened to （略）; if omitted, they are. */
  shorten?: boolean;
}

/** House styles by name. */
export const tablePresets: Readonly<
  Record<string, Required<Pick<TableOptions, 'headings' | 'newFirst' | 'hasRemarks'>>>
> = {
  'current-proposed': { headings: { old: '現行', new: '改正案' }, newFirst: false, hasRemarks: false },
  'current-proposed-remarks': {
    headings: { old: '現行', new: '改正案' },
    newFirst: false,
    hasRemarks: true,
  },
  'after-before': { headings: { old: '改正前', new: '改正後' }, newFirst: true, hasRemarks: false },
  'after-before-remarks': {
    headings: { old: '改正前', new: '改正後' },
    newFirst: true,
    hasRemarks: true,
  },
};
