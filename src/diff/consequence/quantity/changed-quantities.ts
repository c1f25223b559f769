import type { Norm, Quantity } from '../../../model/annotation.ts';
import type { ClauseChange, Consequence, TextRun } from '../../../model/comparison.ts';
import type { Node } from '../../../model/node.ts';
import { ancestorsOf, type TreeIndex } from '../../../model/tree-index.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { citeClause } from '../../lines/cite-clause.ts';
import { editedClauses, groupByNode, type Revisions } from '../clause-pairs.ts';
import { sentencesAt } from '../sentence-words.ts';
import { isOfVersion } from './date-of-version.ts';
import { judgeQuantity } from './judge-quantity.ts';
import { makeToldAnyway } from './lone-quantities.ts';
import { matchQuantities, quantityKey } from './match-quantities.ts';

/** Share of a clause that must have stayed for its quantities to be told as changed: what was written anew has others. */
const stayed = 0.4;

/**
 * Finds quantities that differ between the two versions of a clause: 14日前までに → 30日前までに, 100分の2 → 100分の3.
 * A quantity that was put in or taken out has only one side.
 */
export function findChangedQuantities(revisions: Revisions): Consequence[] {
  const [before, after] = [groupByNode(revisions.old.quantities), groupByNode(revisions.new.quantities)];
  const norms = new Map((revisions.new.norms ?? []).map((norm) => [norm.node, norm]));
  return editedClauses(revisions).flatMap((clause) => {
    if (hasOtherColumns(clause, revisions) || shareThatStayed(clause.runs ?? []) < stayed) return [];
    const [old, young] = [
      clause.old.flatMap((id) => before.get(id) ?? []),
      clause.new.flatMap((id) => after.get(id) ?? []),
    ];
    const matches = matchQuantities(old, young, revisions.trees, clause.runs);
    const isToldAnyway = makeToldAnyway(clause, matches, revisions.trees);
    return matches.flatMap(([was, is]): Consequence[] => {
      if (was && is && quantityKey(was) === quantityKey(is)) return [];
      if (isOfVersion(was, revisions.trees.old) || isOfVersion(is, revisions.trees.new)) return [];
      if (!(was && is) && saysLittle((was ?? is) as Quantity)) return [];
      return isToldAnyway(was, is) ? [] : [tell(clause, was, is, revisions, norms)];
    });
  });
}

/** One of a thing counts nothing (1ユーザーで1日当たり), and a month alone is no deadline (11月の第1日曜日). */
function saysLittle({ kind, value, relation }: Quantity): boolean {
  return (
    (kind === 'count' && value === '1' && relation === undefined) ||
    (kind === 'date' && /^--\d\d$/.test(value))
  );
}

function tell(
  clause: ClauseChange,
  was: Quantity | undefined,
  is: Quantity | undefined,
  revisions: Revisions,
  norms: ReadonlyMap<string, Norm>,
): Consequence {
  const node = is?.node ?? clause.new[0];
  const place = citeClause(node, revisions.new.tree);
  const [oldWords, newWords] = [
    was && sentencesAt(was.at, revisions.trees.old),
    is && sentencesAt(is.at, revisions.trees.new),
  ];
  const norm = is && norms.get(is.at[0]?.leaf ?? '');
  const words = newWords === undefined ? '' : aroundRow(node, newWords, revisions);
  const worsening = was && is && judgeQuantity({ was, is, norm, words }, revisions.parties);
  return {
    kind: 'changed-quantity',
    reason: describe(place, was?.text, is?.text),
    ...worsening,
    old: was?.node ?? clause.old[0],
    new: node,
    ...(was && { before: was.text }),
    ...(is && { after: is.text }),
    ...(oldWords !== undefined && { oldWords }),
    ...(newWords !== undefined && { newWords }),
  };
}

/** The headings of columns are no quantities, and a row of other columns says other things. */
function hasOtherColumns({ old: [from], new: [to] }: ClauseChange, { trees }: Revisions): boolean {
  const [was, is] = [trees.old.byId.get(from), trees.new.byId.get(to)];
  if (!was || !is || !isContainer(was) || !isContainer(is) || is.type !== 'tableRow') return false;
  if (is.head === true || was.children.length !== is.children.length) return true;
  return headingsOf(from, trees.old) !== headingsOf(to, trees.new);
}

/** What stands above the columns of the table of a row. */
function headingsOf(row: string, { byId, parentOf }: TreeIndex): string {
  const table = byId.get(parentOf.get(row) ?? '');
  const head =
    table && isContainer(table) ? table.children.find((one) => isContainer(one) && one.head) : undefined;
  return wordsOf(head).replace(/\s+/g, '');
}

/** Of what both versions say together, how much is the same. */
function shareThatStayed(runs: readonly TextRun[]): number {
  const sum = (wanted: TextRun['kind']): number =>
    runs.reduce((length, { kind, text }) => length + (kind === wanted ? text.length : 0), 0);
  const [same, changed] = [sum('same'), Math.max(sum('removed'), sum('added'))];
  return same + changed === 0 ? 1 : same / (same + changed);
}

/** A row of a table says what it is about in its heading and above the table. */
function aroundRow(id: string, words: string, { trees }: Revisions): string {
  const node = trees.new.byId.get(id);
  if (node?.type !== 'tableRow') return words;
  const above = ancestorsOf(trees.new, id).flatMap(({ caption, label }) => [caption ?? '', label ?? '']);
  const rows = trees.new.byId.get(trees.new.parentOf.get(id) ?? '');
  const head =
    rows && isContainer(rows) ? rows.children.find((row) => isContainer(row) && row.head) : undefined;
  return [...above, wordsOf(head), wordsOf(node)].join(' ');
}

function wordsOf(node: Node | undefined): string {
  if (!node) return '';
  return isContainer(node) ? node.children.map(wordsOf).join(' ') : node.value;
}

function describe(place: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `${place}に「${after}」が加わりました。`;
  if (after === undefined) return `${place}から「${before}」がなくなりました。`;
  return `${place}の「${before}」が「${after}」に変わりました。`;
}
