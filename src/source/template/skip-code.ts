/** Goes over the strings, comments and braces of a program, within a budget. */

/** What opens a string. */
export const quotes = /["'`]/;

/** What is still looked at; code that asks for more is none. */
export interface Budget {
  steps: number;
  depth: number;
}

/** How often each character may be looked at: once for each bracket around it, which a person nests a few deep. */
const looks = 30;
/** How deep code may nest in markup. */
export const deepest = 40;

/** A page that takes more than its budget. */
export class TooLong extends Error {}

/** Takes steps from what is left. */
export function spend(budget: Budget, steps: number): void {
  budget.steps -= steps;
  if (budget.steps < 0) throw new TooLong();
}

/** What a reading of code gives; nothing where it takes more than its budget. */
export function withinBudget(code: string, print: (budget: Budget) => string): string {
  try {
    return print({ steps: looks * code.length + 10_000, depth: 0 });
  } catch (error) {
    if (error instanceof TooLong) return '';
    throw error;
  }
}

/** Offset behind a mark that ends what begins here. */
export function endOf(code: string, from: number, mark: string): number {
  const end = code.indexOf(mark, from + 2);
  return end < 0 ? code.length : end + mark.length;
}

/** Offset behind the string that begins here. */
export function skipString(code: string, from: number): number {
  const quote = code[from];
  for (let at = from + 1; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code[at] === quote) return at + 1;
    // An apostrophe among words opens no string.
    else if (code[at] === '\n' && quote !== '`') return from + 1;
  }
  return from + 1;
}

/** Offset behind the bracket that closes one. */
export function skipBraces(code: string, from: number, budget: Budget): number {
  let depth = 0;
  for (let at = from; at < code.length; ) {
    if (quotes.test(code[at])) {
      at = skipString(code, at);
      continue;
    }
    if (code.startsWith('/*', at)) {
      at = endOf(code, at, '*/');
      continue;
    }
    if (code[at] === '{') depth++;
    else if (code[at] === '}' && --depth === 0) {
      spend(budget, at - from);
      return at + 1;
    }
    at++;
  }
  spend(budget, code.length - from);
  return from + 1;
}
