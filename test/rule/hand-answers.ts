import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { loadRules } from '../../src/corpus/rules/load-rules.ts';
import { parseFile } from '../../src/parse.ts';
import { bindRule, evaluateBound, type RuleDocument } from '../../src/rule/index.ts';
import { move } from './hand-calendar.ts';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** What a rule answers for facts: `met 2026-04-11`. */
export type Answer = (given: Record<string, unknown>, options?: Record<string, string>) => string;

/** Gives the answers of the rules of a document for its text. */
export async function answers(
  id: string,
  name: string,
  text: string,
  format: string,
): Promise<(rule: string) => Answer> {
  const model = await parseFile(new TextEncoder().encode(text), { name: `${id}.${format}` });
  const document: RuleDocument = { id, revision: name, model };
  const { rules } = await loadRules(corpus, id);
  return (wanted) => {
    compared.asked.add(wanted);
    const rule = rules.find((each) => each.name === wanted);
    if (!rule) throw new Error(`There is no rule ${wanted}.`);
    const bound = bindRule(rule, [document]);
    return (given, options) => {
      const { status, value } = evaluateBound(bound, { given, ...(options && { options }) });
      return [status, ...Object.values(value ?? {})].join(' ');
    };
  };
}

/** How many cases were compared, over all rules, and which rules were asked. */
export const compared = { general: 0, carrier: 0, asked: new Set<string>() };

/** Compares answers with those that were found by hand. */
export function compare(
  of: 'general' | 'carrier',
  cases: readonly (readonly [given: string, wanted: string])[],
): void {
  expect(cases.filter(([given, wanted]) => given !== wanted)).toEqual([]);
  compared[of] += cases.length;
}

/** The day itself and those around it, with whether an act on it is in time. */
export const around = (deadline: string): (readonly [string, string])[] => [
  [move(deadline, -1), 'met'],
  [deadline, 'met'],
  [move(deadline, 1), 'not-met'],
];
