import type { Reference } from '../../model/annotation.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { type ClauseIds, compareDraft } from '../amendment/verify/compare-draft.ts';
import type { ChangedStructure } from './change-structure.ts';
import { type LeftBehind, OperationRefused } from './operation.ts';

/**
 * Reads a renumbered text against the old one: each reference must lead to the clause that it meant.
 * @param young the new text, parsed
 * @returns references that lead elsewhere, which are not yet among those left behind
 * @throws {OperationRefused} if the new text is read otherwise than it was meant
 */
export function compareReferences(
  old: YakkanDocument,
  young: YakkanDocument,
  { draft, gone }: ChangedStructure,
  left: readonly LeftBehind[],
): LeftBehind[] {
  const ids = compareDraft(draft, young.tree);
  if (!(ids instanceof Map)) {
    const { clause, expected, found } = ids;
    throw new OperationRefused(
      `番号を付け直すと${formatCitation(clause, old.tree)}が別に読まれます（「${expected}」が「${found}」になる）。書式を整えてからやり直してください。`,
    );
  }
  const told = new Set(left.map(({ node, at }) => `${node} ${at?.leaf} ${at?.start}`));
  const later = groupByNode(young.references);
  const known = new Set([...ids.values()]);
  const isNew = (id: string): boolean => !known.has(id);
  const found: LeftBehind[] = [];
  for (const [node, references] of groupByNode(old.references)) {
    const now = gone.has(node) ? undefined : ids.get(node);
    const others = now === undefined ? undefined : (later.get(now) ?? []);
    if (!others) continue;
    const pairs = pairReferences(references, others, (reference) => wantedOf(reference, ids, gone));
    for (const [reference, targets] of pairs) {
      const [at] = reference.at;
      if (told.has(`${node} ${at?.leaf} ${at?.start}`)) continue;
      const reason = compare(reference, targets, { ids, isNew, young, gone });
      if (reason) found.push({ node, text: reference.text, reason, ...(at && { at }) });
    }
  }
  return found;
}

function groupByNode(references: readonly Reference[]): Map<string, Reference[]> {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const group = groups.get(reference.node);
    if (group) group.push(reference);
    else groups.set(reference.node, [reference]);
  }
  return groups;
}

interface Sides {
  ids: ClauseIds;
  isNew: (id: string) => boolean;
  young: YakkanDocument;
  gone: ReadonlySet<string>;
}

function wantedOf({ targets }: Reference, ids: ClauseIds, gone: ReadonlySet<string>): string[] {
  return targets.flatMap(({ node }) => (gone.has(node) ? [] : (ids.get(node) ?? [])));
}

/** What each reference of a clause leads to now; one that was written as several (前2条 → 第3条及び第4条) leads to all of theirs. */
function pairReferences(
  old: readonly Reference[],
  young: readonly Reference[],
  wantedBy: (reference: Reference) => string[],
): [Reference, string[]][] {
  let next = 0;
  return old.map((reference, place) => {
    const wanted = wantedBy(reference);
    const found: string[] = [];
    do {
      const now = young[next++];
      if (now?.status === 'resolved') found.push(...now.targets.map(({ node }) => node));
    } while (young.length - next > old.length - place - 1 && wanted.some((id) => !found.includes(id)));
    return [reference, found];
  });
}

function compare(
  old: Reference,
  found: readonly string[],
  { ids, isNew, young, gone }: Sides,
): string | undefined {
  if (old.status !== 'resolved' || old.targets.some(({ document }) => document !== undefined))
    return undefined;
  const wanted = wantedOf(old, ids, gone);
  const isSame = wanted.every((id) => found.includes(id));
  const others = found.filter((id) => !wanted.includes(id) && !isNew(id));
  if (isSame && others.length === 0) return undefined;
  const [first] = wanted;
  const goal = first === undefined ? 'なくなった条項' : formatCitation(first, young.tree);
  const now = others[0] ?? found[0];
  if (now === undefined) return `書き換えた後の語から${goal}をたどれません。`;
  return `${goal}ではなく${formatCitation(now, young.tree)}を指すことになります。`;
}
