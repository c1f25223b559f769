import type { Hook } from '../../model/annotation.ts';
import { placeReference } from '../clause-reference.ts';
import type { Rule } from '../define-rule.ts';
import type { RuleDocument } from '../rule-document.ts';
import { RuleError } from '../rule-error.ts';
import { bindRule } from './bind-rule.ts';

/**
 * Says which clauses of a document are computed by which rule, for the model's `hooks`: one for each rule.
 * @param others the other documents that the rules need; a rule whose document is not at hand has no hook
 */
export function hooksFor(
  document: RuleDocument,
  rules: readonly Rule[],
  others: readonly RuleDocument[] = [],
): Hook[] {
  const documents = [document, ...others];
  return rules.flatMap((rule): Hook[] => {
    if (
      !rule.implements.some((reference) => placeReference(reference, rule.document).document === document.id)
    )
      return [];
    try {
      const { implemented, state } = bindRule(rule, documents);
      const nodes = implemented.flatMap((scope) => (scope.document === document.id ? scope.ids : []));
      return [{ rule: rule.id, nodes: [...new Set(nodes)], kind: rule.kind, state }];
    } catch (error) {
      if (error instanceof RuleError) return [];
      throw error;
    }
  });
}
