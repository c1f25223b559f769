import type { RuleResult } from '../../model/rule-descriptor.ts';
import { compareResults, type ResultDifference } from '../../rule/ask/compare-results.ts';
import { WrongUsage } from './answer.ts';
import { statusNames } from './render.ts';

/** Reads `--what-if paid=2026-05-01`: the value is JSON, or words where it is none. */
export function readChanges(words: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    words.map((word) => {
      const cut = word.indexOf('=');
      if (cut < 1)
        throw new WrongUsage(
          `--what-if: "${word}" is not INPUT=VALUE; without a value the fact is left out.`,
        );
      return [word.slice(0, cut), readValue(word.slice(cut + 1))];
    }),
  );
}

function readValue(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Facts with changes; a change to nothing takes the fact away. */
export function changeFacts(
  given: unknown,
  changes: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const changed = { ...(given as Record<string, unknown>), ...changes };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}

/** Writes two answers side by side. */
export function renderDifference(
  before: RuleResult,
  after: RuleResult,
  heads: readonly [before: string, after: string],
  labels: Readonly<Record<string, string>>,
): string {
  const difference = compareResults(before, after);
  const lines = [
    '',
    `比較: ${heads[0]} → ${heads[1]}`,
    `  結論: ${statusNames[difference.status.before]} → ${statusNames[difference.status.after]}`,
    ...difference.values.map(
      ({ name, before: old, after: young, by }) =>
        `  ${labels[name] ?? name}: ${write(old)} → ${write(young)}${by === undefined ? '' : ` (${by})`}`,
    ),
    ...(difference.values.length === 0 && before.status === after.status ? ['  結果は変わらない。'] : []),
    ...listReasons('前だけの理由', difference.reasons.before),
    ...listReasons('後だけの理由', difference.reasons.after),
  ];
  return `${lines.join('\n')}\n`;
}

function listReasons(head: string, reasons: ResultDifference['reasons']['before']): string[] {
  return reasons.length === 0 ? [] : [`  ${head}`, ...reasons.map((reason) => `    ${reason}`)];
}

function write(value: unknown): string {
  if (value === undefined) return 'なし';
  if (typeof value === 'number') return value.toLocaleString('en-US');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
