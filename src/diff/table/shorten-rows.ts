import type { ChangeKind } from '../../model/comparison.ts';
import type { BlockRow } from './block-row.ts';
import { type Side, writeOmitted } from './clause-lines.ts';
import type { CellLine, CellRun, TableOptions, TableRow } from './comparison-table.ts';
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

/** Leaves out or shortens what did not change, writes （新設） and （削る） beside what has no partner, and adds the remarks. */
export function shortenRows(
  blocks: readonly BlockRow[],
  { scope, shorten }: Required<Pick<TableOptions, 'scope' | 'shorten'>>,
): TableRow[] {
  const groups = groupBlocks(blocks);
  const rows: TableRow[] = [];
  let run: BlockRow[][] = [];
  const flush = (): void => {
    if (run.length > 0) rows.push(...shortenGroups(run));
    run = [];
  };
  for (const group of groups) {
    const isSame = group.every((block) => block.isSame);
    const isRenumbered = group.some(({ kinds }) => kinds.length > 0);
    if (isSame && scope === 'changes' && !isRenumbered) {
      flush();
    } else if (isSame && shorten) {
      const [last] = run.at(-1) ?? [];
      if (last && last.kinds.length > 0 !== isRenumbered) flush();
      run.push(group);
    } else {
      flush();
      rows.push(...finishGroup(group, shorten));
    }
  }
  flush();
  return rows;
}

function groupBlocks(blocks: readonly BlockRow[]): BlockRow[][] {
  const groups: BlockRow[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && last[0].group === block.group) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** 第５条～第９条　（略） in place of whole articles that say what they said; headings stand by themselves. */
function shortenGroups(groups: readonly BlockRow[][]): TableRow[] {
  const rows: TableRow[] = [];
  let run: BlockRow[] = [];
  const flush = (): void => {
    if (run.length > 0) rows.push(omit(run, (block) => headLabel(block)));
    run = [];
  };
  for (const group of groups) {
    const [first] = group;
    if (labelText(headLabel(first).new) === '') {
      flush();
      rows.push(finish(first, first.old, first.new));
    } else run.push({ ...first, clauses: joinClauses(group) });
  }
  flush();
  return rows;
}

/** The label of an article's row, wherever it is printed. */
function headLabel({ labels, heads }: BlockRow): Record<Side, CellRun[]> {
  const pick = (side: Side): CellRun[] => {
    const [head] = heads[side];
    const first = head?.runs[0];
    if (first && /^第.+条/.test(first.text)) return [first];
    return labels[side].slice(0, 1);
  };
  return { old: pick('old'), new: pick('new') };
}

function finishGroup(group: readonly BlockRow[], shorten: boolean): TableRow[] {
  const rows: TableRow[] = [];
  let run: BlockRow[] = [];
  const flush = (): void => {
    if (run.length > 0) rows.push(omit(run, ({ labels }) => labels));
    run = [];
  };
  const chapeaus = new Set(group.filter((block, place) => isChapeauOfChange(block, group.slice(place + 1))));
  for (const block of group) {
    const isOmitted = shorten && block.isSame && !chapeaus.has(block);
    // What stands below a shortened clause is shortened with it.
    if (isOmitted && run.length > 0 && block.indent > run[0].indent) continue;
    const [last] = run;
    if (last && (!isOmitted || last.indent !== block.indent || hasHeads(block))) flush();
    if (isOmitted) run.push(block);
    else rows.push(finish(block, block.old, block.new));
  }
  flush();
  return joinAlone(rows);
}

function hasHeads({ heads }: BlockRow): boolean {
  return heads.old.length + heads.new.length > 0;
}

/** The words before a list are shown when one of its items changed. */
function isChapeauOfChange(block: BlockRow, rest: readonly BlockRow[]): boolean {
  for (const next of rest) {
    if (next.indent <= block.indent) return false;
    if (!next.isSame) return true;
  }
  return false;
}

/** What was put in or taken out as a whole has （新設） or （削る） beside it once. */
function joinAlone(rows: readonly TableRow[]): TableRow[] {
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
function omit(run: readonly BlockRow[], labelsOf: (block: BlockRow) => Record<Side, CellRun[]>): TableRow {
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

function joinClauses(rows: readonly Pick<TableRow, 'clauses'>[]): TableRow['clauses'] {
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

function labelText(runs: readonly CellRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function finish({ group, kinds, indent, clauses }: BlockRow, old: CellLine[], young: CellLine[]): TableRow {
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
