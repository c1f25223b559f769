import type { Definition } from '../../model/annotation.ts';
import type { Consequence } from '../../model/comparison.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { foldTerm } from '../../text/term-key.ts';
import { citeClause } from '../lines/cite-clause.ts';
import type { Revisions } from './clause-pairs.ts';
import { clausesWith, countWords, isNamed } from './holds-term.ts';
import { maskPointers, meansTheSame } from './means-the-same.ts';
import { hasOwnWords, withoutFollowing } from './own-definition.ts';

/** Finds definitions that changed, came, went or are used no more, with the clauses that use the term. */
export function findChangedDefinitions(revisions: Revisions): Consequence[] {
  const { old, new: young, links, trees } = revisions;
  const listOwn = ({ definitions }: YakkanDocument) => definitions.filter(hasOwnWords);
  const before = new Map(
    listOwn(old).map((definition) => [keyOf(definition, (id) => links.toNew(id)[0]), definition]),
  );
  const after = new Map(listOwn(young).map((definition) => [keyOf(definition, (id) => id), definition]));
  const [usedBefore, usedAfter] = [countUses(old), countUses(young)];
  const found: Consequence[] = [];
  for (const [key, definition] of after) {
    const previous = before.get(key);
    const uses = usedAfter.get(definition.id) ?? [];
    const place = { new: definition.node, ...(previous && { old: previous.node }) };
    const name = `「${definition.term}」`;
    if (!previous) {
      // What the old text named in quotes had its meaning there.
      if (isNamed(definition.term, trees.old)) continue;
      const reason = `用語${name}の定義が加わりました（${citeClause(definition.node, young.tree)}）。`;
      found.push({ kind: 'new-definition', reason, ...place, after: definition.text, ...concerning(uses) });
    } else if (!meansTheSame(previous, definition, revisions)) {
      const told = uses.length > 0 ? `${uses.length}か所の規定がこの用語を使っています。` : '';
      const reason = `用語${name}の定義が変わりました。${told}`;
      found.push({
        kind: 'changed-definition',
        reason,
        ...place,
        before: previous.text,
        after: definition.text,
        ...concerning(uses),
      });
    }
    const wasUsed = !previous || (usedBefore.get(previous.id) ?? []).length > 0;
    if (uses.length === 0 && wasUsed && isUnused(definition.term, trees.new)) {
      found.push({
        kind: 'unused-definition',
        reason: `用語${name}は定義されていますが、使われていません。`,
        ...place,
      });
    }
  }
  const renamed = findRenamed(before, after, links);
  for (const [key, definition] of before) {
    if (after.has(key) || renamed.has(definition) || isNamed(definition.term, trees.new)) continue;
    const left = clausesWith(definition.term, trees.new);
    const rest = left.length > 0 ? `この語は${left.length}か所に残っています。` : '';
    const reason = `用語「${definition.term}」の定義がなくなりました。${rest}`;
    found.push({
      kind: 'deleted-definition',
      reason,
      old: definition.node,
      before: definition.text,
      ...concerning(left),
    });
  }
  return joinRenamed(withoutFollowing(found), renamed, usedAfter);
}

/** A phrase that is only explained where it stands (本規則の適用対象となる労働者とは) waits for no use. */
function isUnused(term: string, index: TreeIndex): boolean {
  return !/[ぁ-ん]{2}/.test(term) && countWords(term, index) < 2;
}

/** Definitions of one clause that say the same of another word: 利用者 → 会員. */
function findRenamed(
  before: ReadonlyMap<string, Definition>,
  after: ReadonlyMap<string, Definition>,
  { toNew }: Revisions['links'],
): Map<Definition, Definition> {
  const renamed = new Map<Definition, Definition>();
  const come = [...after].filter(([key]) => !before.has(key)).map(([, definition]) => definition);
  for (const [key, old] of before) {
    if (after.has(key)) continue;
    const says = ({ text, term }: Definition) => maskPointers(text).replaceAll(foldTerm(term), '〓');
    const young = come.find(
      (one) =>
        toNew(old.node).includes(one.node) && says(one) === says(old) && ![...renamed.values()].includes(one),
    );
    if (young) renamed.set(old, young);
  }
  return renamed;
}

/** A term that got another name is one change. */
function joinRenamed(
  found: readonly Consequence[],
  renamed: ReadonlyMap<Definition, Definition>,
  uses: ReadonlyMap<string, string[]>,
): Consequence[] {
  const names = new Set([...renamed.values()].map(({ term, node }) => `${term}\n${node}`));
  const rest = found.filter(
    ({ kind, reason, new: node }) =>
      kind !== 'new-definition' ||
      ![...names].some((name) => reason.includes(`「${name.split('\n')[0]}」`) && name.endsWith(`\n${node}`)),
  );
  const others = [...renamed].filter(([old, young]) => foldTerm(old.term) !== foldTerm(young.term));
  const changes = others.map(
    ([old, young]): Consequence => ({
      kind: 'changed-definition',
      reason: `用語「${old.term}」は「${young.term}」に改められました。意味は同じです。`,
      old: old.node,
      new: young.node,
      before: old.term,
      after: young.term,
      ...concerning(uses.get(young.id) ?? []),
    }),
  );
  return [...changes, ...rest];
}

/** The same term with the same scope is the same definition; the scope is told in ids of the new revision. */
function keyOf({ term, scope }: Definition, toNew: (id: string) => string | undefined): string {
  return `${foldTerm(term)}\n${toNew(scope) ?? `gone ${scope}`}`;
}

/** Whether a use is where the term is defined. */
function isAt(use: Definition['at'], own: Definition['at']): boolean {
  return use.some(({ leaf, start, end }) =>
    own.some((place) => place.leaf === leaf && place.start < end && start < place.end),
  );
}

/** Clauses that use each definition, each once; that which defines the term among them where it uses it too. */
function countUses({ definitions, termUses }: YakkanDocument): Map<string, string[]> {
  const home = new Map(definitions.map((definition) => [definition.id, definition]));
  const uses = new Map<string, Set<string>>();
  for (const { definition, node, at } of termUses) {
    const own = home.get(definition);
    if (own && own.node === node && isAt(at, own.at)) continue;
    uses.set(definition, (uses.get(definition) ?? new Set()).add(node));
  }
  return new Map([...uses].map(([id, nodes]) => [id, [...nodes]]));
}

function concerning(nodes: readonly string[]): { concerns?: string[] } {
  return nodes.length > 0 ? { concerns: [...nodes] } : {};
}
