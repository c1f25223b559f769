import type { Comparison } from '../../model/comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { readAlike } from '../lines/read-alike.ts';
import { buildBlocks, groupPairs, titleRow } from './build-blocks.ts';
import { type ComparisonTable, type TableOptions, tablePresets } from './comparison-table.ts';
import { headed } from './headings.ts';
import { giveReasons, nameRows } from './name-rows.ts';
import { markNotation, withoutNotation } from './notation-rows.ts';
import { pairClauses } from './paired-clauses.ts';
import { shortenRows } from './shorten-rows.ts';

/** Builds the 新旧対照表 of two revisions from their comparison. */
export function buildComparisonTable(
  before: YakkanDocument,
  after: YakkanDocument,
  comparison: Comparison,
  options: TableOptions = {},
): ComparisonTable {
  const { old, new: young } = readAlike(before, after);
  const preset = tablePresets['current-proposed'];
  const { headings, newFirst, hasRemarks, scope = 'changes', shorten = true } = { ...preset, ...options };
  const name = young.document.title ?? old.document.title ?? '';
  const shown = options.notation === 'omit' ? withoutNotation(comparison) : comparison;
  const groups = groupPairs(pairClauses(old, young, shown));
  const blocks = groups.flatMap((group, index) => buildBlocks(group, index));
  const revisions = { old, new: young };
  const whole = [...titleRow(shown), ...shortenRows(blocks, { scope, shorten })];
  const rows = options.notation === 'mark' ? markNotation(whole, comparison) : whole;
  const wants = (about: string): boolean =>
    options.columns?.some((column) => column.about === about) ?? false;
  const named = options.hasClauses || wants('clause') ? nameRows(rows, revisions) : rows;
  const reasoned = options.reasons
    ? giveReasons(named, options.reasons, revisions)
    : { rows: named, unused: [] };
  return {
    title: options.title ?? `${name}　新旧対照表`.trim(),
    ...headed({ headings, columns: options.columns }, { old, new: young }, options),
    newFirst,
    hasRemarks: hasRemarks || options.notation === 'mark',
    ...(options.style && { style: options.style }),
    ...(options.hasClauses && { hasClauses: true }),
    ...(options.reasons && { hasReasons: true, unusedReasons: reasoned.unused }),
    rows: reasoned.rows,
  };
}
