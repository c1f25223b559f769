/** Where something stands in the text of an expression, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export type BinaryOperator =
  | 'and'
  | 'or'
  | '+'
  | '-'
  | '*'
  | '/'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in';

/** What a literal is: `14` a number, `2026-04-01` a day, `14日` a period, `毎月25日` a day that comes again, `「own」` text. */
export type LiteralKind = 'number' | 'day' | 'time' | 'period' | 'recurring' | 'text' | 'flag';

/** An expression as a tree. */
export type Expression =
  | ({ type: 'literal'; kind: LiteralKind; text: string } & Span)
  | ({ type: 'name'; name: string } & Span)
  | ({ type: 'list'; items: Expression[] } & Span)
  | ({ type: 'call'; name: string; arguments: Expression[] } & Span)
  | ({ type: 'unary'; operator: 'not' | '-'; operand: Expression } & Span)
  | ({ type: 'binary'; operator: BinaryOperator; left: Expression; right: Expression } & Span)
  | ({ type: 'if'; condition: Expression; whenTrue: Expression; otherwise: Expression } & Span);

/** An expression that cannot be read or computed; its message is Japanese, its place is in the expression. */
export class ExpressionError extends Error {
  override name = 'ExpressionError';
  readonly span: Span;

  constructor(message: string, span: Span, options?: ErrorOptions) {
    super(message, options);
    this.span = { start: span.start, end: span.end };
  }
}
