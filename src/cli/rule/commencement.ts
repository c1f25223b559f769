import { UnusableCorpus } from '../../corpus/rules/rule-corpus.ts';
import type { Message } from '../../model/message.ts';
import type { RuleDocument } from '../../rule/index.ts';
import { formatCitation } from '../../text/citation.ts';

/**
 * Says of clauses of a revision what their 附則 says of their own commencement on a day.
 * @param nodes ids of the clauses that a rule computes
 * @returns warnings for clauses whose commencement depends on a condition
 * @throws {UnusableCorpus} if one takes effect only after that day
 */
export function checkCommencement(
  { id, model }: RuleDocument,
  nodes: readonly string[],
  asOf: string,
): Message[] {
  const warnings: Message[] = [];
  for (const { node: supplement, commencements } of model.revisionHistory) {
    for (const { kind, date, condition, provisions } of commencements) {
      const concerned = nodes.filter((node) => provisions.some((provision) => overlaps(node, provision)));
      if (concerned.length === 0) continue;
      const clauses = concerned.map((node) => formatCitation(node, model.tree)).join(', ');
      const where = formatCitation(supplement, model.tree);
      if (kind === 'date' && date !== undefined && date > asOf) {
        throw new UnusableCorpus(
          `${clauses} of ${id} was not in force on ${asOf}: by ${where} it takes effect on ${date}.`,
        );
      }
      if (kind === 'date') continue;
      warnings.push({
        ruleId: 'conditional-commencement',
        severity: 'warning',
        reason: `Whether ${clauses} of ${id} was in force on ${asOf} depends on ${where}${condition === undefined ? '' : `: ${condition}`}.`,
        node: concerned[0],
      });
    }
  }
  return warnings;
}

/** Whether one clause is the other or lies in it. */
function overlaps(left: string, right: string): boolean {
  return left === right || left.startsWith(`${right}__`) || right.startsWith(`${left}__`);
}
