import type { ChangeKind, Comparison } from '../../model/comparison.ts';
import { headingTypes } from '../../model/node-type.ts';
import { isBracketed } from '../lines/is-bracketed.ts';
import type { BlockRow } from './block-row.ts';
import { type ClauseText, labelFirst, type Side, writeCaption, writeOmitted } from './clause-lines.ts';
import type { CellLine, CellRun, TableRow } from './comparison-table.ts';
import type { PairedClause } from './paired-clause.ts';
import { gap, joinGap, nothing, type Pending, plainLine, takeRow } from './take-row.ts';

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
        pending[side].heads.push({ indent: 0, runs: titleOf(text) });
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

/** 第1章　総則; 附則（令和6年4月1日） where brackets are printed. */
function titleOf(text: ClauseText): CellRun[] {
  const { node, label, caption } = text;
  if (!headings.has(node.type) && label.length > 0 && isBracketed(node))
    return [...label, ...writeCaption(text)];
  const gap: CellRun[] = label.length > 0 && caption.length > 0 ? [{ text: '　', changed: false }] : [];
  return [...label, ...gap, ...caption];
}

const headings: ReadonlySet<string> = new Set(headingTypes);
