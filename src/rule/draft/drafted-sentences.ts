import type { RuleForm } from '../../model/rule-form.ts';
import { findClause } from '../bind/clause-scope.ts';
import { type ClauseReference, placeReference } from '../clause-reference.ts';
import type { RuleDocument } from '../rule-document.ts';
import { RuleError } from '../rule-error.ts';
import type { RuleDraft } from './rule-draft.ts';

/**
 * Names by the sentence what is drafted for it: what waits in files to be accepted, and what could be drafted besides.
 * @param waiting forms of the document that no person has accepted yet
 */
export function mapDrafted(
  document: RuleDocument,
  drafts: readonly RuleDraft[],
  waiting: readonly RuleForm[] = [],
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (node: string, name: string) =>
    names.set(node, [...new Set([...(names.get(node) ?? []), name])]);
  for (const { id, implements: clauses } of waiting)
    for (const clause of clauses)
      for (const leaf of leavesOf(clause as ClauseReference, document)) add(leaf, id);
  for (const { nodes, form } of drafts) for (const node of nodes) add(node, form.id);
  return names;
}

function leavesOf(reference: ClauseReference, document: RuleDocument): readonly string[] {
  const clause = placeReference(reference, document.id);
  if (clause.document !== document.id) return [];
  try {
    return [...(findClause(clause, [document])?.leafIds ?? [])];
  } catch (error) {
    // A citation that is ambiguous now is told where the draft is checked.
    if (error instanceof RuleError) return [];
    throw error;
  }
}
