import type { RuleResult } from '../../../model/rule-descriptor.ts';
import { findRoot } from '../load-data.ts';

/** Where the words of a quote are read. */
export function addressOf({
  document,
  revision,
  clause,
  quote,
}: RuleResult['trace'][number]['quotes'][number]): string {
  const page = `${findRoot()}documents/${encodeURIComponent(document)}/${encodeURIComponent(revision ?? '')}.html`;
  // Browsers that know it mark the words; the others would take it for a part of the clause's name.
  const words =
    'fragmentDirective' in window.document ? `:~:text=${encodeURIComponent(quote).replace(/-/g, '%2D')}` : '';
  return `${page}#${encodeURIComponent(clause)}${words}`;
}
