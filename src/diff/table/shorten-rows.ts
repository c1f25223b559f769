import type { BlockRow } from './block-row.ts';
import type { TableOptions, TableRow } from './comparison-table.ts';
import { finishGroup, groupBlocks, shortenGroups } from './shorten-groups.ts';

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
