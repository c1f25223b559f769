import type { Quantity } from '../model/annotation.ts';
import type { RuleResult } from '../model/rule-descriptor.ts';
import { describeTraits, listQuantities } from './bind/bind-parameter.ts';
import { type BoundRule, bindRule } from './bind/bind-rule.ts';
import { findClause } from './bind/clause-scope.ts';
import { placeReference } from './clause-reference.ts';
import type { Rule, RuleExample, RulePins } from './define-rule.ts';
import { evaluateBound } from './evaluate.ts';
import { findTableProblems } from './form/table/find-table-problems.ts';
import type { TableFinding } from './form/table/inspect-table.ts';
import { hasTraits } from './quantity-selector.ts';
import type { RuleDocument } from './rule-document.ts';
import { RuleError } from './rule-error.ts';

/** Something that is wrong with a rule. */
export interface RuleFinding {
  rule: string;
  kind:
    | 'unbound-parameter'
    | 'stale'
    | 'unpinned'
    | 'redirected'
    | 'unbound-quantity'
    | 'idle-parameter'
    | 'idle-unused'
    | 'failed-example'
    | 'no-example'
    | 'broken-rule'
    | TableFinding['kind'];
  /** What and where, and what to do. */
  reason: string;
}

/** What checking a rule showed. */
export interface RuleCheck {
  bound: BoundRule;
  findings: RuleFinding[];
  /** How many examples ran. */
  examples: number;
}

/**
 * Checks a rule against a revision: its parameters are found, its pins are those of the text, every quantity and rounding
 * phrase of its clauses is a parameter or declared unused, every parameter is read by an example, and its examples hold.
 * Examples of a stale rule do not run; where the text has other values than the pinned ones, they must run and may differ.
 */
export function checkRule(rule: Rule, documents: readonly RuleDocument[]): RuleCheck {
  const bound = bindRule(rule, documents);
  // Nothing more is worth saying of a rule whose clause must be read again.
  if (bound.state === 'stale') return { bound, findings: findStale(bound), examples: 0 };
  const findings = [...findUnpinned(bound), ...findRedirected(bound), ...findUnbound(bound)];
  for (const problem of bound.problems) findings.push(finding(rule, 'unbound-parameter', problem));
  if (bound.problems.length > 0) return { bound, findings, examples: 0 };
  for (const { kind, table, reason } of findTableProblems(bound))
    findings.push(finding(rule, kind, `${table}: ${reason}`));
  const read = new Set<string>();
  let examples = 0;
  for (const [index, example] of rule.examples.entries()) {
    const reason = runExample(bound, example, (name) => read.add(name));
    examples++;
    if (reason === undefined) continue;
    const title = example.title === undefined ? '' : ` (${example.title})`;
    findings.push(finding(rule, 'failed-example', `Example ${index + 1}${title}: ${reason}`));
  }
  if (examples === 0)
    findings.push(finding(rule, 'no-example', 'It has no example; add some, each by hand.'));
  for (const name of Object.keys(rule.parameters)) {
    if (examples === 0 || read.has(name)) continue;
    const reason = `Parameter ${name} is bound, and no example makes the rule read it; use it, or declare it unused.`;
    findings.push(finding(rule, 'idle-parameter', reason));
  }
  return { bound, findings, examples };
}

function finding(rule: Rule, kind: RuleFinding['kind'], reason: string): RuleFinding {
  return { rule: rule.id, kind, reason };
}

function findStale({ rule, drifts }: BoundRule): RuleFinding[] {
  return drifts.map(({ document, citation, kind, pinned, current }) =>
    finding(
      rule,
      'stale',
      kind === 'gone'
        ? `${citation} of ${document}, which it was written against, is not in this text.`
        : `The words of ${citation} of ${document} have changed since it was written (digest ${pinned}, now ${current}); read it again and renew the pins.`,
    ),
  );
}

function findUnpinned(bound: BoundRule): RuleFinding[] {
  const { rule, digests, parameters } = bound;
  const missing = [
    ...Object.keys(digests).filter((key) => rule.pins?.clauses[key] === undefined),
    ...Object.keys(parameters).filter((name) => rule.pins?.values[name] === undefined),
  ];
  if (missing.length === 0) return [];
  const reason = `It pins no ${missing.join(', ')}; \`yakkan rule pin ${rule.id}\` writes what is missing.`;
  return [finding(rule, 'unpinned', reason)];
}

/** Words that are as they were may mean another clause. */
function findRedirected({ rule, redirected }: BoundRule): RuleFinding[] {
  return redirected.map(({ document, citation }) =>
    finding(
      rule,
      'redirected',
      `The words of ${citation} of ${document} are as they were, and a reference in them leads to another clause now; read it again, and pin the rule by its name.`,
    ),
  );
}

/** 月末 and 応当日 hold no number that could change; the digest of the clause keeps their words. */
function isDayWord({ value }: Quantity): boolean {
  return value === 'month-end' || value === 'corresponding-day';
}

/** Quantities of its clauses that are neither parameters nor declared unused, and declarations that mean nothing. */
function findUnbound({ rule, clauses, bound, documents }: BoundRule): RuleFinding[] {
  const known = new Set<Quantity>(bound);
  const findings: RuleFinding[] = [];
  for (const { clause, reason, ...traits } of rule.unused) {
    const place = placeReference(clause, rule.document);
    const alike = findClause(place, documents)?.quantities.filter((quantity) => hasTraits(quantity, traits));
    const { occurrence } = traits;
    const meant = (occurrence === undefined ? alike : alike?.slice(occurrence - 1, occurrence)) ?? [];
    for (const quantity of meant) known.add(quantity);
    if (meant.length > 0) continue;
    const idle = `It declares ${describeTraits(traits)} of ${place.citation} unused (${reason}), and the clause holds none.`;
    findings.push(finding(rule, 'idle-unused', idle));
  }
  for (const { citation, document, quantities } of clauses) {
    const unbound = quantities.filter((quantity) => !known.has(quantity) && !isDayWord(quantity));
    if (unbound.length === 0) continue;
    const reason = `${citation} of ${document} holds ${listQuantities(unbound)}: bind it as a parameter, or declare it unused with a reason.`;
    findings.push(finding(rule, 'unbound-quantity', reason));
  }
  return findings;
}

/** Runs an example; says how its result differs from what is expected. */
function runExample(
  bound: BoundRule,
  { given, options, expect }: RuleExample,
  onRead: (parameter: string) => void,
): string | undefined {
  let result: RuleResult;
  try {
    result = evaluateBound(bound, { given, onRead, ...(options && { options }) });
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return error.message;
  }
  // What an example expects was computed with the pinned values; with others it must only run.
  if (bound.state === 'followed') return undefined;
  const differences: string[] = [];
  if (result.status !== expect.status)
    differences.push(`the status is ${result.status}, not ${expect.status}`);
  if (expect.value !== undefined && writeSorted(result.value) !== writeSorted(expect.value)) {
    differences.push(`the value is ${writeSorted(result.value)}, not ${writeSorted(expect.value)}`);
  }
  const missing = result.missing?.map(({ fact }) => fact).toSorted();
  if (expect.missing !== undefined && writeSorted(missing) !== writeSorted(expect.missing.toSorted())) {
    differences.push(
      `what is missing is ${missing?.join(', ') ?? 'nothing'}, not ${expect.missing.join(', ')}`,
    );
  }
  return differences.length > 0 ? `${differences.join('; ')}.` : undefined;
}

/** JSON with sorted keys. */
function writeSorted(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)))
        : inner,
    ) ?? 'nothing'
  );
}

/** The pins of a rule for the revision that it is bound to. */
export function makePins({ rule, documents, digests, meanings, parameters }: BoundRule): RulePins {
  const revision = documents.find(({ id }) => id === rule.document)?.revision;
  return {
    ...(revision !== undefined && { revision }),
    clauses: { ...digests },
    ...(Object.keys(meanings).length > 0 && { meanings: { ...meanings } }),
    values: Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value])),
  };
}
