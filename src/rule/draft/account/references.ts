import type { Reference } from '../../../model/annotation.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { appendTo } from '../../../text/collection/append-to.ts';
import type { ClauseScope } from '../../bind/clause-scope.ts';
import type { RuleDocument } from '../../rule-document.ts';
import { citeNode, type SureCitation, scopeOf } from '../bind-draft.ts';

const mostReferences = 8;
const indexes = new WeakMap<YakkanDocument, ReadonlyMap<string, readonly Reference[]>>();

/** The references of a document by the leaf that they begin in; indexed once. */
function referencesByLeaf(model: YakkanDocument): ReadonlyMap<string, readonly Reference[]> {
  const known = indexes.get(model);
  if (known) return known;
  const made = new Map<string, Reference[]>();
  for (const reference of model.references) {
    const leaf = reference.at[0]?.leaf;
    appendTo(made, leaf, reference);
  }
  indexes.set(model, made);
  return made;
}

/**
 * Clauses of the same text that the words refer to. Those that hold quantities would each have to be declared: a person says
 * whether the rule rests on them.
 */
export function listReferences(
  document: RuleDocument,
  scopes: readonly ClauseScope[],
): { reliesOn: string[]; questions: string[] } {
  const { model } = document;
  const byLeaf = referencesByLeaf(model);
  const own = scopes.flatMap(({ ids }) => ids);
  const isOwn = (node: string) =>
    own.some((id) => id === node || id.startsWith(`${node}__`) || node.startsWith(`${id}__`));
  const cited = new Map<string, SureCitation>();
  const outside = new Set<string>();
  for (const { status, targets, text, kind } of scopes.flatMap(({ leaves }) =>
    leaves.flatMap(({ id }) => byLeaf.get(id) ?? []),
  )) {
    if (kind === 'self') continue;
    if (status !== 'resolved') outside.add(text.trim());
    for (const { node, document: other } of status === 'resolved' ? targets : []) {
      if (node === 'root' || isOwn(node)) continue;
      const citation = other === undefined && cited.size < mostReferences ? citeNode(node, model) : undefined;
      if (citation) cited.set(node, citation);
      else if (!cited.has(node)) outside.add(text.trim());
    }
  }
  const all = [...cited.values()];
  const isPlain = (one: SureCitation) => scopeOf(one, document).quantities.length === 0;
  return {
    reliesOn: all.filter(isPlain).map(({ citation }) => citation),
    questions: [
      ...all
        .filter((one) => !isPlain(one))
        .map(
          ({ citation }) =>
            `${citation}を参照しています。その内容で答えが変わるなら reliesOn に加えてください。`,
        ),
      ...[...outside].map((words) => `「${words}」が定める内容は、この下書きに入れていません。`),
    ],
  };
}
