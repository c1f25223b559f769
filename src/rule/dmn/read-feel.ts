import { RuleError } from '../rule-error.ts';

const fixed: Readonly<Record<string, string>> = {
  null: 'missing',
  'not(null)': 'given',
  'count(?) = 0': 'none',
  'count(?) > 0': 'some',
};
const opposites: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/**
 * Reads unary tests of FEEL as a cell of a form: `[31..60]` → `31..60`, `(0..5]` → `> 0 and <= 5`, `not("a", "b")` →
 * `!= 「a」 and != 「b」`.
 * @throws {RuleError} for tests that no cell can say
 */
export function readUnaryTests(text: string): string {
  if (text.trim() === '-' || text.trim() === '') return '-';
  return splitTests(text).map(readTest).join(', ');
}

function readTest(test: string): string {
  const text = test.trim();
  if (fixed[text] !== undefined) return fixed[text];
  const has = /^list contains\(\?, (.+)\)$/.exec(text);
  if (has) return readLiteral(has[1]);
  const not = /^not\s*\((.+)\)$/s.exec(text);
  if (not) return readNegated(not[1]);
  const joined = text
    .split(/\s+and\s+(?=\?)/)
    .map((one) => /^\?\s*((?:<=|>=|!=|=|<|>)\s*.+)$/s.exec(one)?.[1]);
  if (joined.every((one) => one !== undefined)) return joined.map(readComparison).join(' and ');
  if (/\?/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '')))
    throw new RuleError(
      `The cell ${text.slice(0, 40)} is an expression; a form has it as a formula of its own.`,
    );
  const range = readRange(text);
  if (range) {
    const [from, to] = range;
    return from.sign === '>=' && to.sign === '<='
      ? `${from.value}..${to.value}`
      : `${from.sign} ${from.value} and ${to.sign} ${to.value}`;
  }
  const compared = readCompared(text);
  return compared ? `${compared.sign} ${compared.value}` : readLiteral(text);
}

/** `!= null` → given, `>= 18` as it is. */
function readComparison(text: string): string {
  const [, sign, value] = /^(<=|>=|!=|=|<|>)\s*(.+)$/s.exec(text) ?? [];
  if (value === 'null') return sign === '=' ? 'missing' : 'given';
  return `${sign} ${readLiteral(value ?? '')}`;
}

/** An end of a range, or a comparison. */
interface Compared {
  sign: string;
  value: string;
}

function readCompared(text: string): Compared | undefined {
  const [, sign, value] = /^(<=|>=|<|>)\s*(.+)$/s.exec(text) ?? [];
  return sign === undefined ? undefined : { sign, value: readLiteral(value) };
}

/** `[1..5]`, and with open ends `(1..5]`, `]1..5[`. */
function readRange(text: string): [Compared, Compared] | undefined {
  const [, open, low, high, close] = /^([[(\]])(.+)\.\.(.+)([\])[])$/s.exec(text) ?? [];
  if (open === undefined) return undefined;
  return [
    { sign: open === '[' ? '>=' : '>', value: readLiteral(low) },
    { sign: close === ']' ? '<=' : '<', value: readLiteral(high) },
  ];
}

/** None of several: each is negated, and all of it holds. */
function readNegated(inner: string): string {
  const tests = splitTests(inner).map((one) => one.trim());
  const range = tests.length === 1 ? readRange(tests[0]) : undefined;
  if (range) return range.map(({ sign, value }) => `${opposites[sign]} ${value}`).join(', ');
  return tests
    .map((test) => {
      const compared = readCompared(test);
      if (compared) return `${opposites[compared.sign]} ${compared.value}`;
      if (readRange(test) || fixed[test] !== undefined || /^(?:not|list contains)\b/.test(test))
        throw new RuleError(
          `The cell not(${inner.slice(0, 40)}) cannot be that of a form; cut it into rows.`,
        );
      return `!= ${readLiteral(test)}`;
    })
    .join(' and ');
}

/** Cuts at commas that stand in no bracket and no quotation. */
function splitTests(text: string): string[] {
  const parts = [''];
  let [depth, isQuoted, isEscaped] = [0, false, false];
  for (const sign of text) {
    if (sign === '"' && !isEscaped) isQuoted = !isQuoted;
    else if (!isQuoted && '({'.includes(sign)) depth++;
    else if (!isQuoted && ')}'.includes(sign)) depth = Math.max(0, depth - 1);
    // (0..5] opens with one bracket and closes with another.
    else if (sign === ']' && depth === 1 && /^\s*\(.*\.\./s.test(parts[parts.length - 1])) depth = 0;
    isEscaped = sign === '\\' && !isEscaped;
    if (sign === ',' && depth === 0 && !isQuoted) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.filter((part) => part.trim() !== '');
}

/** Reads a literal of FEEL as one of a form: `date("2026-04-01")` → `2026-04-01`, `"own"` → `「own」`. */
export function readLiteral(text: string): string {
  const words = text.trim();
  const called = /^(?:(?:date|time|duration)\(\s*"([^"]*)"\s*\)|@"([^"]*)")$/.exec(words);
  if (called) return readStamp(called[1] ?? called[2]);
  const moment = /^date and time\(\s*"([^"]*)"\s*\)$/.exec(words);
  if (moment) return readStamp(moment[1]);
  const parts = /^date\(\s*(\d{1,4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/.exec(words);
  if (parts) return `${parts[1].padStart(4, '0')}-${parts[2].padStart(2, '0')}-${parts[3].padStart(2, '0')}`;
  return /^"(?:[^"\\\n\r\t]|\\.)*"$/.test(words) ? `「${JSON.parse(words)}」` : words;
}

/** `17:30:00` → 17:30, `2026-04-01T17:30:00` → at(2026-04-01, 17:30). */
function readStamp(text: string): string {
  const whole = text.replace(/(\d{2}:\d{2}):00(?:\.0+)?$/, '$1');
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(whole) ?? [];
  return day === undefined ? whole : `at(${day}, ${time})`;
}
