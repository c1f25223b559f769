import { type ExactNumber, exact } from '../../money.ts';

/** A printed formula as an expression, and what it gives for values of its names. */
export interface Arithmetic {
  expression: string;
  compute: (valueFor: (name: string) => ExactNumber) => ReturnType<typeof exact>;
}

/** What stands between operators, with its place in the text. */
export interface Operand {
  words: string;
  start: number;
  end: number;
}

const levels: readonly (readonly [sign: string, operator: '+' | '-' | '*' | '/'][])[] = [
  [
    ['+', '+'],
    ['-', '-'],
    ['−', '-'],
  ],
  [
    ['×', '*'],
    ['*', '*'],
    ['÷', '/'],
    ['/', '/'],
  ],
];
const isSign = /[-+−×*÷/()]/;
const deepest = 20;

/**
 * Reads a printed formula: `単価×（時間＋2）÷12`.
 * @param nameOperand gives an operand its name in expressions; nothing where it is none
 * @returns nothing where the text is no formula
 */
export function readArithmetic(
  text: string,
  nameOperand: (operand: Operand) => string | undefined,
): Arithmetic | undefined {
  let at = 0;
  const skip = (): void => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const readLevel = (level: number, depth: number): Arithmetic | undefined => {
    if (depth > deepest) return undefined;
    let left = level === levels.length ? readPrimary(depth) : readLevel(level + 1, depth);
    for (skip(); left && level < levels.length; skip()) {
      const found = levels[level].find(([sign]) => sign === text[at]);
      if (!found) return left;
      at++;
      const right = readLevel(level + 1, depth);
      left = right && join(left, found[1], right);
    }
    return left;
  };
  const readPrimary = (depth: number): Arithmetic | undefined => {
    skip();
    if (text[at] === '(') {
      at++;
      const inner = readLevel(0, depth + 1);
      skip();
      if (!inner || text[at] !== ')') return undefined;
      at++;
      return { ...inner, expression: `(${inner.expression})` };
    }
    const start = at;
    while (at < text.length && !isSign.test(text[at])) at++;
    const end = start + text.slice(start, at).trimEnd().length;
    const name = end > start ? nameOperand({ words: text.slice(start, end), start, end }) : undefined;
    return name === undefined
      ? undefined
      : { expression: name, compute: (valueFor) => exact(valueFor(name)) };
  };
  const read = readLevel(0, 0);
  return at === text.length ? read : undefined;
}

function join(left: Arithmetic, operator: '+' | '-' | '*' | '/', right: Arithmetic): Arithmetic {
  const compute: Arithmetic['compute'] = (valueFor) => {
    const [first, second] = [left.compute(valueFor), right.compute(valueFor)];
    if (operator === '+') return first.add(second);
    if (operator === '-') return first.sub(second);
    return operator === '*' ? first.mul(second) : first.div(second);
  };
  return { expression: `${left.expression} ${operator} ${right.expression}`, compute };
}
