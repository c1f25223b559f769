import type { Definition } from '../../model/annotation.ts';
import type { Consequence } from '../../model/comparison.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { foldTerm } from '../../text/term-key.ts';
import type { Revisions } from './clause-pairs.ts';

/** Finds definitions that changed, came, went or are used no more, with the clauses that use the term. */
export function findChangedDefinitions(revisions: Revisions): Consequence[] {
  const { old, new: young, links, trees } = revisions;
  const before = new Map(
    old.definitions.map((definition) => [keyOf(definition, (id) => links.toNew(id)[0]), definition]),
  );
  const after = new Map(young.definitions.map((definition) => [keyOf(definition, (id) => id), definition]));
  const [usedBefore, usedAfter] = [countUses(old), countUses(young)];
  const found: Consequence[] = [];
  for (const [key, definition] of after) {
    const previous = before.get(key);
    const uses = usedAfter.get(definition.id) ?? [];
    const place = { new: definition.node, ...(previous && { old: previous.node }) };
    const name = `「${definition.term}」`;
    if (!previous) {
      const reason = `用語${name}の定義が加わりました（${formatCitation(definition.node, young.tree)}）。`;
      found.push({ kind: 'new-definition', reason, ...place, after: definition.text, ...concerning(uses) });
    } else if (maskPointers(previous.text) !== maskPointers(definition.text)) {
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
    if (uses.length === 0 && wasUsed) {
      found.push({
        kind: 'unused-definition',
        reason: `用語${name}は定義されていますが、使われていません。`,
        ...place,
      });
    }
  }
  for (const [key, definition] of before) {
    if (after.has(key)) continue;
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
  return found;
}

/** The same term with the same scope is the same definition; the scope is told in ids of the new revision. */
function keyOf({ term, scope }: Definition, toNew: (id: string) => string | undefined): string {
  return `${foldTerm(term)}\n${toNew(scope) ?? `gone ${scope}`}`;
}

/** A pointer in a definition follows its target without changing what the term means: 第25条 → 第26条. */
function maskPointers(text: string): string {
  return foldTerm(text).replace(
    /第[\d一二三四五六七八九十百]+([条項号])(?:の[\d一二三四五六七八九十]+)*/g,
    '第$1',
  );
}

/** Clauses that use each definition, each once, without the clause that defines the term. */
function countUses({ definitions, termUses }: YakkanDocument): Map<string, string[]> {
  const home = new Map(definitions.map(({ id, node }) => [id, node]));
  const uses = new Map<string, Set<string>>();
  for (const { definition, node } of termUses) {
    if (home.get(definition) === node) continue;
    uses.set(definition, (uses.get(definition) ?? new Set()).add(node));
  }
  return new Map([...uses].map(([id, nodes]) => [id, [...nodes]]));
}

/** Clauses in whose words a term stands. */
function clausesWith(term: string, { sentences }: TreeIndex): string[] {
  const key = foldTerm(term);
  const found = sentences
    .filter(({ sentence }) => foldTerm(sentence.value).includes(key))
    .map(({ clause, row }) => (row ?? clause).id);
  return [...new Set(found)];
}

function concerning(nodes: readonly string[]): { concerns?: string[] } {
  return nodes.length > 0 ? { concerns: [...nodes] } : {};
}
