import { headingTypes } from '../../model/node-type.ts';
import { ancestorsOf, indexTree, type TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { citeBesideWords } from '../lines/cite-clause.ts';
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
  // A line is named by its words, of which the row shows both versions.
  if (old === '' || old === young || (old.startsWith('「') && young.startsWith('「'))) return young;
  return young === '' ? `旧${old}` : `${young}（旧${old}）`;
}

/** One clause by its citation, several by the first and the last: 第2条第2項・第3項, 第5条第1項第1号～第3号. */
function cite(ids: readonly string[], tree: TreeIndex): string {
  const [first, ...rest] = listOutermost(ids, tree);
  if (first === undefined) return '';
  const name = (id: string): string => citeBesideWords(id, tree.root);
  const last = rest.at(-1);
  if (last === undefined) return name(first);
  const [from, to] = [name(first), name(last)];
  if (from === to) return from;
  const shared = ancestorsOf(tree, last)
    .filter(({ id }) => isWithin(first, id, tree))
    .map(({ id }) => name(id))
    .find((words) => from.startsWith(words) && to.startsWith(words) && words !== to);
  return `${from}${rest.length === 1 ? '・' : '～'}${to.slice(shared?.length ?? 0)}`;
}

/** The clauses of a row that lie in no other one of it; an article of which only a part stands in the row does not count. */
function listOutermost(ids: readonly string[], tree: TreeIndex): string[] {
  const listed = new Set(ids);
  const clauses = ids.filter((id) => !headings.has(tree.byId.get(id)?.type ?? ''));
  let own = clauses.length > 0 ? clauses : [...ids];
  while (own.length > 1 && !isWhole(own[0], listed, tree)) {
    const [owner, ...rest] = own;
    if (!rest.every((id) => isWithin(id, owner, tree))) break;
    own = rest;
  }
  const kept = new Set(own);
  return own.filter((id) => !ancestorsOf(tree, id).some((owner) => kept.has(owner.id)));
}

const headings: ReadonlySet<string> = new Set(headingTypes);

/** Whether all clauses directly in a clause are listed. */
function isWhole(id: string, listed: ReadonlySet<string>, { byId }: TreeIndex): boolean {
  const node = byId.get(id);
  if (!node || !isContainer(node)) return true;
  return node.children.every((child) => !isContainer(child) || listed.has(child.id));
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
