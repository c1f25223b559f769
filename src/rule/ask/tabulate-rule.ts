import { z } from 'zod';
import type { BoundRule } from '../bind/bind-rule.ts';
import { evaluateBound } from '../evaluate.ts';
import { RuleError, UnusableFacts } from '../rule-error.ts';

/** A table of facts with the answers behind them. */
export interface TabulatedRule {
  heads: string[];
  rows: string[][];
  /** Rows that could not be computed, from 1. */
  failed: number[];
}

interface Json {
  type?: string;
  format?: string;
  description?: string;
  anyOf?: readonly Json[];
  items?: Json;
  properties?: Readonly<Record<string, Json>>;
}

/**
 * Evaluates a rule for each row of a table. Its heads are inputs by their name or their words, and options by their name; an
 * empty cell is a fact that is not given. Behind each row stand the status, the outputs, and what is missing or wrong.
 * @throws {UnusableFacts} for a head that is neither an input nor an option
 */
export function tabulateRule(
  bound: BoundRule,
  [heads = [], ...rows]: readonly (readonly string[])[],
): TabulatedRule {
  const { rule } = bound;
  const inputs = propertiesOf(rule.inputs, 'input');
  const outputs = Object.keys(propertiesOf(rule.output, 'output'));
  const twice = heads.find((head, place) => heads.findIndex((one) => one.trim() === head.trim()) !== place);
  if (twice !== undefined)
    throw new UnusableFacts(rule.id, [{ field: twice, reason: 'is the head of two columns.' }]);
  const columns = heads.map((head) => findColumn(head.trim(), inputs, Object.keys(rule.options), rule.id));
  const failed: number[] = [];
  const written = rows.map((row, place) => {
    const given: Record<string, unknown> = {};
    const options: Record<string, string> = {};
    for (const [index, { name, json }] of columns.entries()) {
      const cell = (row[index] ?? '').trim();
      if (cell === '') continue;
      if (json) given[name] = readCell(cell, json);
      else options[name] = cell;
    }
    const cells = heads.map((_head, index) => row[index] ?? '');
    try {
      // An amount with a comma and no quotation marks moves all cells behind it.
      if (row.slice(heads.length).some((cell) => cell.trim() !== ''))
        throw new RuleError(
          `The row has ${row.length} cells, and there are ${heads.length} heads; put a cell that holds a comma in quotation marks.`,
        );
      const { status, value, missing } = evaluateBound(bound, { given, options });
      const found = (value ?? {}) as Readonly<Record<string, unknown>>;
      const why = (missing ?? []).map(({ fact, reason }) => `${fact}: ${reason}`).join(' ');
      return [...cells, status, ...outputs.map((name) => writeCell(found[name])), why];
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      failed.push(place + 1);
      const why =
        error instanceof UnusableFacts
          ? error.issues.map(({ field, reason }) => `${field}: ${reason}`).join(' ')
          : error.message;
      return [...cells, 'error', ...outputs.map(() => ''), why];
    }
  });
  const resultHeads = [
    'status',
    ...outputs.map((name) => (heads.includes(name) ? `${name}=` : name)),
    'reason',
  ];
  return { heads: [...heads, ...resultHeads], rows: written, failed };
}

function propertiesOf(schema: z.ZodType, io: 'input' | 'output'): Readonly<Record<string, Json>> {
  return (z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json).properties ?? {};
}

function findColumn(
  head: string,
  inputs: Readonly<Record<string, Json>>,
  options: readonly string[],
  rule: string,
): { name: string; json?: Json } {
  const found = Object.entries(inputs).find(
    ([name, { description }]) => name === head || description === head,
  );
  if (found) return { name: found[0], json: found[1] };
  if (options.includes(head)) return { name: head };
  const known = [...Object.keys(inputs), ...options].join(', ');
  throw new UnusableFacts(rule, [
    { field: head, reason: `is no column that this rule takes; it takes ${known}.` },
  ]);
}

const flags: Readonly<Record<string, boolean>> = {
  true: true,
  はい: true,
  '1': true,
  false: false,
  いいえ: false,
  '0': false,
};

/** A cell as the fact that it stands for: 2026/4/1 → 2026-04-01, 100,000 → 100000, はい → true. */
function readCell(cell: string, json: Json): unknown {
  const text = cell.normalize('NFKC');
  if (json.type === 'boolean') return flags[text.toLowerCase()] ?? cell;
  if (json.format === 'date') return readDay(text);
  if (json.type === 'array') {
    if (text.startsWith('[')) return parseOr(text, cell);
    return text === 'なし' ? [] : text.split(/[\s、;]+/).map((part) => readCell(part, json.items ?? {}));
  }
  const isNumber = json.type === 'integer' || json.type === 'number' || json.anyOf !== undefined;
  if (!isNumber) return cell;
  const digits = text.replace(/[,円]/g, '');
  return Number.isSafeInteger(Number(digits)) && digits !== '' ? Number(digits) : digits;
}

function readDay(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function parseOr(text: string, otherwise: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}

function writeCell(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(writeCell).join(' ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
