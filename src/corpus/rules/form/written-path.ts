import { statusInOne } from '../../../model/rule/form-answer.ts';
import { isHead } from '../../../model/rule/form-example.ts';
import type { FormProblem } from '../../../rule/form/form-problem.ts';

type Path = FormProblem['path'];

/**
 * Where what is meant stands in a form that was written in short: rows without `rows`, `value: { amount: 0 }` without `give`, examples
 * below a head. `table.rows.0.give.amount` → `table.0.value.amount`.
 */
export function findWritten(form: unknown, path: Path): Path {
  const written: (string | number)[] = [];
  let here: unknown = form;
  let rest = path;
  if (rest[0] === 'examples' && Array.isArray(readKey(form, 'examples'))) {
    const found = findExample(readKey(form, 'examples') as unknown[], rest.slice(1));
    return ['examples', ...found];
  }
  while (rest.length > 0) {
    const { keys, taken } = stepInto(here, rest);
    written.push(...keys);
    for (const key of keys) here = readKey(here, key);
    rest = rest.slice(taken);
  }
  return written;
}

/** The keys that stand for the next ones of a path, and how many those are. */
function stepInto(here: unknown, [key, next]: Path): { keys: Path; taken: number } {
  if (Array.isArray(here)) return key === 'rows' ? { keys: [], taken: 1 } : { keys: [key], taken: 1 };
  if (typeof here !== 'object' || here === null || key in here) return { keys: [key], taken: 1 };
  const short = statusInOne(here);
  if (short !== undefined && (key === 'status' || key === 'give' || key === 'missing'))
    return { keys: [short], taken: 1 };
  if (key === 'reasons' && 'say' in here) return { keys: [], taken: next === undefined ? 1 : 2 };
  return { keys: [key], taken: 1 };
}

/** Where an example stands: tables are counted by their heads. */
function findExample(examples: readonly unknown[], [table, part, place, ...rest]: Path): Path {
  let count = -1;
  const start = examples.findIndex((one) => (Array.isArray(one) && !isHead(one) ? false : ++count === table));
  if (start < 0) return [];
  const head = examples[start];
  if (!Array.isArray(head)) return [start, part, place, ...rest].filter((key) => key !== undefined);
  if (part === undefined || typeof place !== 'number') return [start];
  if (part === 'rows') return [start + 1 + place, ...rest];
  return [start, part === 'expect' ? head.indexOf('status') + place : place];
}

function readKey(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}
