import {
  bindRule,
  describeRule,
  evaluateBound,
  type Rule,
  type RuleDocument,
  RuleError,
} from '../../rule/index.ts';

/** Yen owed, and a year of delay, for which a rule is asked. */
const owed = 1_000_000;
const year = ['2025-03-31', '2026-03-31'] as const;

/** What a rule charges for a year of delay, and the clauses that it computes. */
export interface LateChargeRate {
  nodes: readonly string[];
  /** Per cent a year. */
  percent: number;
}

/**
 * Asks the rules for late charges (遅延損害金, 延滞) what they charge for a year of delay.
 * @returns nothing of rules that ask for other facts than an amount and two days, or that are stale
 */
export function findLateChargeRates(
  rules: readonly Rule[],
  documents: readonly RuleDocument[],
): LateChargeRate[] {
  return rules.flatMap((rule) => {
    if (rule.kind !== 'amount' || !/遅延|延滞/.test(rule.title)) return [];
    const given = makeFacts(rule);
    try {
      const bound = bindRule(rule, documents);
      const { status, value } = evaluateBound(bound, { given });
      const amount = readAmount(value);
      if (status !== 'value' || amount === undefined) return [];
      const nodes = bound.implemented.flatMap(({ ids }) => ids);
      return [{ nodes, percent: Math.round((amount / owed) * 10_000) / 100 }];
    } catch (error) {
      if (error instanceof RuleError || (error instanceof Error && error.name === 'UnusableFacts')) return [];
      throw error;
    }
  });
}

/** The first two days are the due date and the day of payment; the first other field is what is owed. */
function makeFacts(rule: Rule): Record<string, unknown> {
  const properties = describeRule(rule).inputs.properties as Record<string, { format?: string }>;
  const facts: Record<string, unknown> = {};
  let days = 0;
  for (const [name, { format }] of Object.entries(properties)) {
    if (format === 'date') {
      if (days < year.length) facts[name] = year[days];
      days++;
    } else if (Object.keys(facts).length === days) facts[name] = owed;
  }
  return facts;
}

function readAmount(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const amount = typeof value === 'object' && value !== null && 'amount' in value ? value.amount : undefined;
  return typeof amount === 'number' ? amount : undefined;
}
