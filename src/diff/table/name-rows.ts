import { indexTree, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import type { Side } from './clause-lines.ts';
import type { Reason, TableRow } from './comparison-table.ts';

/** The trees of both revisions. */
export type Revisions = Readonly<Record<Side, YakkanDocument>>;

/**
 * Adds 条項: what a row is about, as cited in the new text, with the old citation where it was another:
 * 第3条（旧第4条）; 旧第3条 where it was taken out.
 */
export function nameRows(rows: readonly TableRow[], revisions: Revisions): TableRow[] {
  const trees = { old: indexTree(revisions.old.tree), new: indexTree(revisions.new.tree) };
  return rows.map((row) => {
    const [old, young] = [cite(row.clauses.old, trees.old), cite(row.clauses.new, trees.new)];
    return { ...row, clause: joinSides(old, young) };
  });
}

function joinSides(old: string, young: string): string {
  if (old === '' || old === young) return young;
  return young === '' ? `旧${old}` : `${young}（旧${old}）`;
}

/** One clause by its citation, one that holds the others by its own, and a run by its first and last: 第2条第2項～第2条第4項. */
function cite(ids: readonly string[], tree: TreeIndex): string {
  if (ids.length === 0) return '';
  const name = (id: string): string =>
    id === 'root' ? '題名' : formatCitation(ownerOfAll(id, tree), tree.root);
  let held = 0;
  while (held + 1 < ids.length && isWithin(ids[held + 1], ids[held], tree)) held++;
  const rest = ids.slice(held + 1);
  const owner = ids.slice(0, held + 1).findLast((id) => rest.every((other) => isWithin(other, id, tree)));
  return owner === undefined ? `${name(ids[0])}～${name(ids[ids.length - 1])}` : name(owner);
}

/** The article of an only paragraph, which is cited without it. */
function ownerOfAll(id: string, { byId, parentOf }: TreeIndex): string {
  const parent = byId.get(parentOf.get(id) ?? '');
  if (byId.get(id)?.type !== 'paragraph' || parent?.type !== 'article') return id;
  return parent.children.filter(({ type }) => type === 'paragraph').length === 1 ? (parent.id ?? id) : id;
}

function isWithin(id: string, owner: string, { parentOf }: TreeIndex): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at))
    if (at === owner) return true;
  return false;
}

/**
 * Adds 理由: each reason in the first row that holds its clause or a part of it.
 * @returns the rows, and the reasons whose clause stands in no row
 */
export function giveReasons(
  rows: readonly TableRow[],
  reasons: readonly Reason[],
  revisions: Revisions,
): { rows: TableRow[]; unused: Reason[] } {
  const trees = { old: indexTree(revisions.old.tree), new: indexTree(revisions.new.tree) };
  const given = rows.map((row) => ({ ...row, reason: '' }));
  const unused = reasons.filter(({ side, id, words }) => {
    const row =
      given.find(({ clauses }) => clauses[side].includes(id)) ??
      given.find(({ clauses }) => clauses[side].some((own) => isWithin(own, id, trees[side])));
    if (row) row.reason = row.reason === '' ? words : `${row.reason}\n${words}`;
    return row === undefined;
  });
  return { rows: given, unused };
}
