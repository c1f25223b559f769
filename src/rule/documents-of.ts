import { placeReference } from './clause-reference.ts';
import type { Rule } from './define-rule.ts';

/** Ids of the documents whose text a rule needs, its own first. */
export function documentsOf(rule: Rule): string[] {
  const references = [
    ...rule.implements,
    ...(rule.reliesOn ?? []),
    ...Object.values(rule.parameters).map(({ clause }) => clause),
  ];
  const ids = references.map((reference) => placeReference(reference, rule.document).document);
  const called = (rule.calls ?? []).flatMap((name) => {
    const callee = rule.callee?.(name);
    return callee ? documentsOf(callee) : [];
  });
  return [...new Set([rule.document, ...ids, ...called])];
}
