import type { BlockRow } from './block-row.ts';
import type { Side } from './clause-lines.ts';
import type { CellRun, TableRow } from './comparison-table.ts';
import { finish, joinAlone, joinClauses, labelText, omit } from './finish-row.ts';

/** The blocks of one clause together. */
export function groupBlocks(blocks: readonly BlockRow[]): BlockRow[][] {
  const groups: BlockRow[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && last[0].group === block.group) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** 第５条～第９条　（略） in place of whole articles that say what they said; headings stand by themselves. */
export function shortenGroups(groups: readonly BlockRow[][]): TableRow[] {
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

/** The rows of one clause. */
export function finishGroup(group: readonly BlockRow[], shorten: boolean): TableRow[] {
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
