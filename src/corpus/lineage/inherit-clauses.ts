import { alignRevisions } from '../../diff/align-revisions.ts';
import type { Container } from '../../model/node.ts';
import { ancestorsOf, indexTree, type TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { foldTerm } from '../../text/term-key.ts';
import type { Births } from './births.ts';
import type { LineageTable } from './lineage-table.ts';

/** The clauses of a revision with their lineages, and the ways from the revision before. */
export interface InheritedClauses {
  clauses: Record<string, string>;
  cameFrom: Record<string, string[]>;
  /** Ids in the revision before of a clause. */
  toOld: (id: string) => readonly string[];
}

/** A revision whose lineages are known. */
export interface KnownRevision {
  model: YakkanDocument;
  table: LineageTable;
}

const withoutLineage: ReadonlySet<string> = new Set(['root', 'toc', 'tableCell']);
/** Where articles are counted for themselves; headings come and go above them. */
const scopes: ReadonlySet<string> = new Set(['supplProvision', 'appdx']);

/** Gives the clauses of a revision the lineages that they had in the one before, and new ones to the rest. */
export function inheritClauses(
  before: KnownRevision | undefined,
  young: YakkanDocument,
  births: Births,
): InheritedClauses {
  const index = indexTree(young.tree);
  const own = index.containers.filter(({ type }) => !withoutLineage.has(type));
  const { toOld, toNew } = before
    ? alignRevisions(before.model, young)
    : { toOld: () => [], toNew: () => [] };
  const clauses: Record<string, string> = {};
  const cameFrom: Record<string, string[]> = {};
  const heirs = before ? chooseHeirs(own, before, { toOld, toNew }, index) : new Map<string, string>();
  for (const [lineage, id] of heirs) clauses[id] = lineage;
  const inherited = new Set(Object.keys(clauses));
  const ordinals = new Map<string, number>();
  for (const node of own) {
    const lineage = clauses[node.id] ?? births.give('clauses', listBirthKeys(node, index, clauses, ordinals));
    clauses[node.id] = lineage;
    const origins = before ? toOld(node.id).map((id) => before.table.clauses[id]) : [];
    const others = [...new Set(origins)].filter((one) => one !== undefined && one !== lineage);
    if (others.length > 0 && (!inherited.has(node.id) || origins.length > 1)) cameFrom[lineage] = others;
  }
  return { clauses, cameFrom, toOld };
}

/** Of a clause that was split the part that is most like it stays that clause; of merged ones the most alike goes on. */
function chooseHeirs(
  own: readonly Container[],
  { model, table }: KnownRevision,
  { toOld, toNew }: ReturnType<typeof alignRevisions>,
  index: TreeIndex,
): Map<string, string> {
  const old = indexTree(model.tree);
  const claims = own.flatMap((node) =>
    toOld(node.id).flatMap((id) => {
      const lineage = table.clauses[id];
      if (lineage === undefined) return [];
      const isOnly = toOld(node.id).length === 1 && toNew(id).length === 1;
      return [{ lineage, to: node.id, likeness: isOnly ? 1 : compare(old, id, index, node.id) }];
    }),
  );
  const heirs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { lineage, to } of claims.toSorted((left, right) => right.likeness - left.likeness)) {
    if (heirs.has(lineage) || taken.has(to)) continue;
    heirs.set(lineage, to);
    taken.add(to);
  }
  return heirs;
}

/** How much two clauses have in common, 0 to 1: shared pairs of characters. */
function compare(old: TreeIndex, from: string, young: TreeIndex, to: string): number {
  const [left, right] = [pairsOf(old.byId.get(from)), pairsOf(young.byId.get(to))];
  let shared = 0;
  for (const pair of right) if (left.has(pair)) shared++;
  return (2 * shared) / Math.max(1, left.size + right.size);
}

function pairsOf(node: unknown): Set<string> {
  const words = foldTerm(wordsOf(node as Container));
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)));
}

function wordsOf(node: Container): string {
  const below = node.children.map((child) => (isContainer(child) ? wordsOf(child) : child.value));
  return (node.caption ?? '') + below.join('');
}

/** What is said of a new clause: its caption or number below what holds it; then both; then its words. */
function listBirthKeys(
  node: Container,
  index: TreeIndex,
  clauses: Readonly<Record<string, string>>,
  ordinals: Map<string, number>,
): string[] {
  const above = ancestorsOf(index, node.id);
  const holder = node.type === 'article' ? above.find(({ type }) => scopes.has(type)) : above[0];
  const place = `${(holder && clauses[holder.id]) ?? 'main'}\n${node.type}`;
  const caption = foldTerm(node.caption ?? '');
  const ordinal = (ordinals.get(place) ?? 0) + 1;
  ordinals.set(place, ordinal);
  const number = node.number ?? `#${ordinal}`;
  const first = caption === '' ? `${place}\n${number}` : `${place}\n${caption}`;
  return [first, `${place}\n${caption}\n${number}`, `${place}\n${caption}\n${number}\n${node.subtreeDigest}`];
}
