import { type BinaryOperator, type Expression, ExpressionError, type Span } from './expression.ts';
import { readTokens, type Token } from './tokens.ts';

/** Characters that an expression may have. */
export const longestExpression = 2000;
/** How deep brackets and operators may stand in one another. */
export const deepestExpression = 50;

/** Words that join, in English and Japanese. */
const words: ReadonlyMap<string, string> = new Map([
  ...['and', 'or', 'not', 'if', 'then', 'else', 'in'].map((word) => [word, word] as const),
  ['かつ', 'and'],
  ['または', 'or'],
  ['又は', 'or'],
]);

/** Operators from the loosest to the tightest. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/'],
];
const comparison = 2;

/**
 * Reads an expression: `paid <= due and not urgent`. It holds nothing that could run code, loop or read files: names, numbers,
 * days, operators, and calls of the functions that `functions/` lists.
 * @throws {ExpressionError} with the place of what cannot be read
 */
export function parseExpression(text: string): Expression {
  if (text.length > longestExpression) {
    const reason = `式が長すぎます(${longestExpression}字まで)。名前を付けた式に分けてください。`;
    throw new ExpressionError(reason, { start: longestExpression, end: text.length });
  }
  const reader = new Reader(readTokens(text));
  const expression = reader.readAll();
  return expression;
}

/** Reads tokens from the first to the last; its only state is how far it has come. */
class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  readAll(): Expression {
    const expression = this.readExpression();
    const rest = this.tokens[this.at];
    if (rest.kind !== 'end') throw new ExpressionError(`「${rest.text}」の前に演算子がありません。`, rest);
    return expression;
  }

  private readExpression(): Expression {
    const start = this.tokens[this.at];
    if (++this.depth > deepestExpression)
      throw new ExpressionError(`式の入れ子が深すぎます(${deepestExpression}段まで)。`, start);
    const expression = this.take('if') ? this.readChoice(start) : this.readLevel(0);
    this.depth--;
    return expression;
  }

  /** `if … then … else …`, behind its `if`. */
  private readChoice({ start }: Span): Expression {
    const condition = this.readExpression();
    this.need('then');
    const whenTrue = this.readExpression();
    this.need('else');
    const otherwise = this.readExpression();
    return { type: 'if', condition, whenTrue, otherwise, start, end: otherwise.end };
  }

  private readLevel(level: number): Expression {
    if (level === levels.length) return this.readUnary();
    if (levels[level][0] === '=' && this.take('not')) return this.readNegation(level);
    let left = this.readLevel(level + 1);
    for (let count = 0; ; count++) {
      const operator = levels[level].find((each) => this.take(each));
      if (operator === undefined) return left;
      if (level === comparison && count > 0)
        throw new ExpressionError(
          '比較は一つずつ書き、and でつないでください(a <= b and b <= c)。',
          this.tokens[this.at - 1],
        );
      if (count > 200) throw new ExpressionError('一つの式に項が多すぎます。', this.tokens[this.at]);
      const right = this.readLevel(level + 1);
      left = { type: 'binary', operator, left, right, start: left.start, end: right.end };
    }
  }

  private readNegation(level: number): Expression {
    const { start } = this.tokens[this.at - 1];
    this.deepen();
    const operand = this.readLevel(level);
    this.depth--;
    return { type: 'unary', operator: 'not', operand, start, end: operand.end };
  }

  private readUnary(): Expression {
    const token = this.tokens[this.at];
    if (!this.take('-')) return this.readPrimary();
    this.deepen();
    const operand = this.readUnary();
    this.depth--;
    return { type: 'unary', operator: '-', operand, start: token.start, end: operand.end };
  }

  private readPrimary(): Expression {
    const token = this.tokens[this.at++];
    const { start, end, text } = token;
    if (token.kind === 'literal')
      return { type: 'literal', kind: token.literal ?? 'number', text, start, end };
    if (token.kind === 'name' && !words.has(text)) {
      if (!this.take('(')) return { type: 'name', name: text, start, end };
      const found = this.readList(')');
      return { type: 'call', name: text, arguments: found, start, end: this.tokens[this.at - 1].end };
    }
    if (text === '(' && token.kind === 'sign') {
      const inner = this.readExpression();
      this.need(')');
      return inner;
    }
    if (text === '[' && token.kind === 'sign') {
      const items = this.readList(']');
      return { type: 'list', items, start, end: this.tokens[this.at - 1].end };
    }
    const what = token.kind === 'end' ? '式が途中で終わっています。' : `「${text}」はここに書けません。`;
    throw new ExpressionError(what, token);
  }

  private readList(closing: string): Expression[] {
    const items: Expression[] = [];
    if (this.take(closing)) return items;
    do {
      items.push(this.readExpression());
    } while (this.take(','));
    this.need(closing);
    return items;
  }

  private deepen(): void {
    if (++this.depth > deepestExpression)
      throw new ExpressionError(`式の入れ子が深すぎます(${deepestExpression}段まで)。`, this.tokens[this.at]);
  }

  private take(wanted: string): boolean {
    const { kind, text } = this.tokens[this.at];
    const isThere = kind === 'sign' ? text === wanted : kind === 'name' && words.get(text) === wanted;
    if (isThere) this.at++;
    return isThere;
  }

  private need(wanted: string): void {
    if (this.take(wanted)) return;
    const token = this.tokens[this.at];
    const found = token.kind === 'end' ? '式の終わり' : `「${token.text}」`;
    throw new ExpressionError(`「${wanted}」があるはずの所に${found}があります。`, token);
  }
}
