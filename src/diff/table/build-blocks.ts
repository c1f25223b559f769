import type { ChangeKind, Comparison } from '../../model/comparison.ts';
import { headingTypes } from '../../model/node-type.ts';
import type { BlockRow } from './block-row.ts';
import { labelFirst, type Side, writeCaption, writeLine, writeOmitted } from './clause-lines.ts';
import type { CellLine, CellRun, TableRow } from './comparison-table.ts';
import type { PairedClause } from './paired-clauses.ts';

/** The 題名 of both revisions, where it differs. */
export function titleRow({ changes }: Comparison): TableRow[] {
  const runs = changes.find(({ new: [id] }) => id === 'root')?.runs;
  if (!runs) return [];
  const lineOf = (side: Side): CellLine[] => [
    {
      indent: 0,
      runs: runs
        .filter((run) => run[side] !== undefined)
        .map(({ text, kind }) => ({ text, changed: kind !== 'same' })),
    },
  ];
  return [
    {
      group: -1,
      old: lineOf('old'),
      new: lineOf('new'),
      kinds: ['edited'],
      clauses: { old: ['root'], new: ['root'] },
      remark: '変更',
    },
  ];
}

/** Neighbours with the same group. */
export function groupPairs(pairs: readonly PairedClause[]): PairedClause[][] {
  const groups: PairedClause[][] = [];
  for (const pair of pairs) {
    const last = groups.at(-1);
    if (last && last[0].group === pair.group) last.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

const titled: ReadonlySet<string> = new Set([...headingTypes, 'supplProvision', 'appdx']);

/** What waits for the next row: headings, the label of an article, and whence it came. */
type Pending = Record<Side, { heads: CellLine[]; prefix: CellRun[]; note: CellLine[]; clauses: string[] }>;

const nothing = (): Pending[Side] => ({ heads: [], prefix: [], note: [], clauses: [] });

/** Makes one row of each clause of a group; an article's label goes before its first paragraph. */
export function buildBlocks(group: readonly PairedClause[], index: number): BlockRow[] {
  const rows: BlockRow[] = [];
  const pending: Pending = {
    old: nothing(),
    new: nothing(),
  };
  let kinds: ChangeKind[] = [];
  if (group.some((pair) => isHead(pair) && pair.kinds.includes('deletedKeepingNumber'))) {
    return [emptiedRow(group, index)];
  }
  for (const pair of group) {
    if (pair.isMark) {
      if (kinds.includes('deleted')) {
        rows.push(takeRow({ kinds, group: '', block: '', indent: 0 }, index, pending, kinds));
        kinds = [];
      }
      rows.push(markRow(pair, index, pending));
      continue;
    }
    for (const side of ['old', 'new'] as const) {
      const text = pair[side];
      if (pair.note?.side === side) pending[side].note.push(plainLine(pair.note.text));
      if (!text || !isHead(pair)) continue;
      const { label, node } = text;
      pending[side].clauses.push(node.id);
      if (titled.has(node.type)) {
        pending[side].heads.push({ indent: 0, runs: titleOf(text.label, text.caption) });
      } else if (labelFirst(node)) {
        pending[side].heads.push({ indent: 0, runs: [...label, ...writeCaption(text)] });
      } else {
        if (text.caption.length > 0) pending[side].heads.push({ indent: 0, runs: writeCaption(text) });
        pending[side].prefix = label;
      }
    }
    if (isHead(pair)) kinds = [...kinds, ...pair.kinds];
    else {
      rows.push(takeRow(pair, index, pending, [...kinds, ...pair.kinds]));
      kinds = [];
    }
  }
  const hasHeads =
    pending.old.heads.length +
    pending.new.heads.length +
    pending.old.prefix.length +
    pending.new.prefix.length;
  if (hasHeads + pending.old.note.length + pending.new.note.length > 0) {
    rows.push(takeRow({ kinds, group: '', block: '', indent: 0 }, index, pending, kinds));
  }
  return rows;
}

/** 第29条　（略） beside （第32条へ移動）, below the heading of an article whose first paragraph it was. */
function markRow({ old, note, indent }: PairedClause, group: number, pending: Pending): BlockRow {
  const label = (old?.label ?? []).map((run) => ({ ...run, changed: true }));
  const [before, after] = [pending.old, pending.new];
  const row: BlockRow = {
    group,
    old: [...before.note, ...before.heads, writeOmitted(joinGap(before.prefix, label), indent)],
    new: [
      ...after.note,
      ...after.heads,
      { indent, runs: joinGap(after.prefix, [{ text: note?.text ?? '', changed: false }]) },
    ],
    kinds: ['moved'],
    clauses: { old: [...before.clauses, ...(old ? [old.node.id] : [])], new: after.clauses },
    remark: '',
    isSame: false,
    labels: { old: label, new: [] },
    indent,
    heads: { old: [], new: [] },
  };
  for (const side of ['old', 'new'] as const) pending[side] = nothing();
  return row;
}

function joinGap(before: readonly CellRun[], after: readonly CellRun[]): CellRun[] {
  return [...before, ...(before.length > 0 && after.length > 0 ? [gap] : []), ...after];
}

/** The whole article beside 第37条　削除. */
function emptiedRow(group: readonly PairedClause[], index: number): BlockRow {
  const alone = group.map(({ old, indent, block }) => ({
    ...(old && { old }),
    kinds: [],
    group: '',
    indent,
    block,
  }));
  const before = buildBlocks(alone, index).flatMap((row) => row.old);
  const texts = group.flatMap((pair) => pair.new ?? []);
  const after = texts.flatMap((text) => [
    ...text.label,
    ...(text.body.length > 0 ? [gap, ...text.body.flat()] : []),
  ]);
  return {
    group: index,
    old: before,
    new: [{ indent: 0, runs: after }],
    kinds: ['deletedKeepingNumber'],
    clauses: {
      old: group.flatMap((pair) => pair.old?.node.id ?? []),
      new: texts.map(({ node }) => node.id),
    },
    remark: '',
    isSame: false,
    labels: { old: [], new: [] },
    indent: 0,
    heads: { old: [], new: [] },
  };
}

function isHead({ old, new: young }: PairedClause): boolean {
  const type = (young ?? old)?.node.type ?? '';
  return titled.has(type) || type === 'article' || type === 'preamble' || type === 'table';
}

function titleOf(label: readonly CellRun[], caption: readonly CellRun[]): CellRun[] {
  const gap: CellRun[] = label.length > 0 && caption.length > 0 ? [{ text: '　', changed: false }] : [];
  return [...label, ...gap, ...caption];
}

function plainLine(text: string): CellLine {
  return { indent: 0, runs: [{ text, changed: false }] };
}

/** Makes the row of a clause and takes what was waiting for it. */
function takeRow(pair: PairedClause, group: number, pending: Pending, kinds: ChangeKind[]): BlockRow {
  const cells: Record<Side, CellLine[]> = { old: [], new: [] };
  const heads: Record<Side, CellLine[]> = { old: [], new: [] };
  const labels: Record<Side, CellRun[]> = { old: [], new: [] };
  const clauses: Record<Side, string[]> = { old: [], new: [] };
  for (const side of ['old', 'new'] as const) {
    const waiting = pending[side];
    const text = pair[side];
    clauses[side] = [...waiting.clauses, ...(text ? [text.node.id] : [])];
    heads[side] = [...waiting.note, ...waiting.heads];
    labels[side] = joinGap(waiting.prefix, text?.label ?? []);
    if (text) cells[side] = [...heads[side], writeLine(text, pair.indent, waiting.prefix)];
    else if (waiting.prefix.length > 0)
      cells[side] = [...heads[side], { indent: 0, runs: [...waiting.prefix] }];
    else cells[side] = [...heads[side]];
    pending[side] = nothing();
  }
  return {
    group,
    ...cells,
    kinds: [...new Set(kinds)],
    clauses,
    remark: '',
    isSame: cells.old.length > 0 && cells.new.length > 0 && kinds.every((kind) => kind === 'renumbered'),
    labels,
    indent: pair.indent,
    heads,
  };
}

const gap: CellRun = { text: '　', changed: false };
