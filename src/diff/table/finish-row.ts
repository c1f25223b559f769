import type { ChangeKind } from '../../model/comparison.ts';
import type { BlockRow } from './block-row.ts';
import { type Side, writeOmitted } from './clause-lines.ts';
import type { CellLine, CellRun, TableRow } from './comparison-table.ts';
import { joinRuns } from './table-columns.ts';

const sides = ['old', 'new'] as const;

const remarks: readonly (readonly [ChangeKind, string])[] = [
  ['moved', '移動'],
  ['edited', '変更'],
  ['split', '変更'],
  ['merged', '変更'],
  ['captionOnly', '変更'],
  ['numberingOnly', '変更'],
  ['deletedKeepingNumber', '削除'],
  ['deleted', '削除'],
  ['renumbered', '番号の変更'],
];

/** What was put in or taken out as a whole has （新設） or （削る） beside it once. */
export function joinAlone(rows: readonly TableRow[]): TableRow[] {
  const joined: TableRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const kind = aloneKind(row);
    if (last && kind !== undefined && aloneKind(last) === kind && last.group === row.group) {
      const side: Side = kind === 'inserted' ? 'new' : 'old';
      joined[joined.length - 1] = {
        ...last,
        [side]: [...last[side], ...row[side]],
        clauses: joinClauses([last, row]),
      };
    } else joined.push(row);
  }
  return joined;
}

function aloneKind({ kinds }: TableRow): 'inserted' | 'deleted' | undefined {
  if (kinds.includes('inserted')) return 'inserted';
  return kinds.includes('deleted') ? 'deleted' : undefined;
}

/** ２～４　（略） for a run of unchanged clauses; of two ２・３　（略）. A first paragraph without a number stands by itself. */
export function omit(
  run: readonly BlockRow[],
  labelsOf: (block: BlockRow) => Record<Side, CellRun[]>,
): TableRow {
  const [first] = run;
  const cells = {} as Record<Side, CellLine[]>;
  for (const side of sides) {
    const labels = run.map((block) => labelsOf(block)[side]);
    const named = labels.filter((label) => labelText(label) !== '');
    const heads = run.length === 1 || labelsOf(first) === first.labels ? first.heads[side] : [];
    const isInHead = heads.some(({ runs }) => runs.some(({ text }) => text === labelText(named[0] ?? [])));
    const hasUnnamed = heads.length > 0 && labelText(labels[0]) === '';
    cells[side] = [
      ...heads,
      ...(hasUnnamed || isInHead || named.length === 0 ? [writeOmitted([], first.indent)] : []),
      ...(named.length > 0 && !isInHead ? [writeOmitted(joinLabels(named), first.indent)] : []),
    ];
  }
  return { ...finish(first, cells.old, cells.new), clauses: joinClauses(run) };
}

/** The clauses of several rows. */
export function joinClauses(rows: readonly Pick<TableRow, 'clauses'>[]): TableRow['clauses'] {
  return {
    old: rows.flatMap(({ clauses }) => clauses.old),
    new: rows.flatMap(({ clauses }) => clauses.new),
  };
}

function joinLabels(labels: readonly CellRun[][]): CellRun[] {
  if (labels.length < 2) return [...(labels[0] ?? [])];
  const joint = { text: labels.length === 2 ? '・' : '～', changed: false };
  return [...labels[0], joint, ...(labels.at(-1) ?? [])];
}

/** The words of runs. */
export function labelText(runs: readonly CellRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** A row as it is written, with its remark. */
export function finish(
  { group, kinds, indent, clauses }: BlockRow,
  old: CellLine[],
  young: CellLine[],
): TableRow {
  const facing = (text: string): CellLine[] => [{ indent, runs: [{ text, changed: false }] }];
  const isNew = kinds.includes('inserted');
  const isGone = kinds.includes('deleted');
  return {
    group,
    old: old.length === 0 && isNew ? facing('（新設）') : old.map(joinLine),
    new: young.length === 0 && isGone ? facing('（削る）') : young.map(joinLine),
    kinds,
    clauses,
    remark: remarkOf(kinds, indent),
  };
}

function joinLine({ indent, runs }: CellLine): CellLine {
  return { indent, runs: joinRuns(runs) };
}

function remarkOf(kinds: readonly ChangeKind[], indent: number): string {
  if (kinds.includes('inserted')) return indent === 0 ? '新設' : '追加';
  return remarks.find(([kind]) => kinds.includes(kind))?.[1] ?? '';
}
