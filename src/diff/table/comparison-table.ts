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
