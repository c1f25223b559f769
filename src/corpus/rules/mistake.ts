import { z } from 'zod';
import type { Rule } from '../../rule/index.ts';

/** What each part of a rule must be, for those that are written without a type checker. */
const parts: readonly (readonly [
  name: Exclude<keyof Rule, symbol>,
  fits: (value: unknown) => boolean,
  wanted: string,
])[] = [
  ['title', (value) => typeof value === 'string' && value !== '', 'a title in Japanese'],
  [
    'kind',
    (value) =>
      ['deadline', 'amount', 'condition', 'eligibility', 'effect', 'calendar'].includes(String(value)),
    'deadline, amount, condition, eligibility, effect or calendar',
  ],
  [
    'implements',
    (value) => Array.isArray(value) && value.length > 0,
    'a list of citations, such as 第1条第2項',
  ],
  ['inputs', (value) => value instanceof z.ZodType, 'a schema, such as z.object({ due: day(…) })'],
  ['output', (value) => value instanceof z.ZodType, 'a schema, such as z.object({ deadline: day(…) })'],
  ['evaluate', (value) => typeof value === 'function', 'a function'],
  ['examples', (value) => Array.isArray(value), 'a list, which may be empty'],
];

/** Says what a rule lacks or has wrong; nothing where it can be used. */
export function findMistake(rule: Rule): string | undefined {
  const wrong = parts.filter(([name, fits]) => !fits(rule[name]));
  if (wrong.length === 0) return undefined;
  return `${rule.id}: ${wrong.map(([name, , wanted]) => `${name} must be ${wanted}.`).join(' ')}`;
}
