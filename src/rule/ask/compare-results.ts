import type { RuleResult } from '../../model/rule-descriptor.ts';

/** How two answers of a rule differ. */
export interface ResultDifference {
  status: { before: RuleResult['status']; after: RuleResult['status'] };
  /** Outputs that differ, by name; `by` is the difference of numbers, or of days in days. */
  values: { name: string; before?: unknown; after?: unknown; by?: string }[];
  /** Reasons that only one of them has. */
  reasons: { before: string[]; after: string[] };
}

/** Compares two answers of a rule: for other facts, other readings, or another text. */
export function compareResults(before: RuleResult, after: RuleResult): ResultDifference {
  const [old, young] = [before, after].map(({ value }) => (value ?? {}) as Readonly<Record<string, unknown>>);
  const names = [...new Set([...Object.keys(old), ...Object.keys(young)])];
  return {
    status: { before: before.status, after: after.status },
    values: names.flatMap((name) => compareValues(name, old[name], young[name])),
    reasons: {
      before: textsOf(before).filter((text) => !textsOf(after).includes(text)),
      after: textsOf(after).filter((text) => !textsOf(before).includes(text)),
    },
  };
}

function textsOf({ trace }: RuleResult): string[] {
  return trace.map(({ text }) => text);
}

function compareValues(name: string, before: unknown, after: unknown): ResultDifference['values'] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const by = subtract(before, after);
  return [
    {
      name,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      ...(by !== undefined && { by }),
    },
  ];
}

const dayLength = 86_400_000;

function subtract(before: unknown, after: unknown): string | undefined {
  if (isWhole(before) && isWhole(after)) {
    const difference = BigInt(after) - BigInt(before);
    return `${difference > 0n ? '+' : ''}${difference.toLocaleString('en-US')}`;
  }
  if (!isDay(before) || !isDay(after)) return undefined;
  const days = Math.round((Date.parse(after) - Date.parse(before)) / dayLength);
  return `${days > 0 ? '+' : ''}${days}日`;
}

function isWhole(value: unknown): value is number | string {
  return Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d+$/.test(value));
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
