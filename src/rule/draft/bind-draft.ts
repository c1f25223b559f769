import type { Quantity } from '../../model/annotation.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation, resolveCitation } from '../../text/citation.ts';
import { type ClauseScope, makeScope } from '../bind/clause-scope.ts';
import { recurrenceOf } from '../calendar/recurrence.ts';
import type { RuleSentence } from '../deadline/rule-sentence.ts';
import { hasTraits, type QuantityTraits } from '../quantity-selector.ts';
import type { RuleDocument } from '../rule-document.ts';

/** A citation that leads back to just one node. */
export interface SureCitation {
  id: string;
  citation: string;
}

const known = new WeakMap<YakkanDocument, Map<string, string | null>>();

/** Cites a node, where the citation leads back to it and to nothing else. */
export function citeNode(id: string, model: YakkanDocument): SureCitation | undefined {
  const citations = known.get(model) ?? new Map<string, string | null>();
  known.set(model, citations);
  let citation = citations.get(id);
  if (citation === undefined) {
    const written = formatCitation(id, model.tree);
    const cited = resolveCitation(written, model.tree);
    const isSure = cited.status === 'found' && cited.ids.length === 1 && cited.ids[0] === id;
    citation = isSure ? written : null;
    citations.set(id, citation);
  }
  return citation === null ? undefined : { id, citation };
}

/**
 * Cites a sentence as closely as words can: the clause where it is its only sentence, else 第14条第1項ただし書.
 * @param ofClause the clause with its items is meant
 */
export function citeSentence(
  { leaf, clause }: RuleSentence,
  model: YakkanDocument,
  ofClause = false,
): SureCitation | undefined {
  const isAlone =
    clause.children.filter((child) => isContainer(child) || child.id !== undefined).length === 1;
  return (isAlone || ofClause ? undefined : citeNode(leaf.id, model)) ?? citeNode(clause.id, model);
}

/** The scope of a citation. */
export function scopeOf({ id, citation }: SureCitation, document: RuleDocument): ClauseScope {
  return makeScope({ document: document.id, citation }, [id], document);
}

/** The traits by which a quantity of a scope is found again; the fewest that tell it from the others. */
export function traitsOf(quantity: Quantity, scope: ClauseScope): QuantityTraits | undefined {
  const { kind, relation, unit, value } = quantity;
  const every = kind === 'date' ? recurrenceOf(value) : undefined;
  const traits: QuantityTraits = {
    kind,
    relation: relation ?? null,
    ...(unit !== undefined && { unit }),
    ...(every && { every }),
  };
  const alike = scope.quantities.filter((one) => hasTraits(one, traits));
  const place = alike.findIndex(({ id }) => id === quantity.id);
  if (place < 0) return undefined;
  return alike.length === 1 ? traits : { ...traits, occurrence: place + 1 };
}
