import type { Expression } from '../../expression/expression.ts';
import { ExpressionError } from '../../expression/expression.ts';
import { inferType } from '../../expression/infer-type.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import type { TypeScope } from '../../expression/type-scope.ts';
import type { ValueType } from '../../expression/value.ts';

/** One test of a cell: a comparison with a value, or whether a list has members. */
export type CellTest =
  | { operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'has'; value: Expression }
  | { operator: 'none' | 'some' | 'given' | 'missing' };

/** A cell of a decision table: it fits where any of the alternatives does, each of which may have several tests (a range). */
export interface Cell {
  /** Name of the value that is tested. */
  column: string;
  alternatives: readonly (readonly CellTest[])[];
}

const comparisons: Readonly<Record<string, '<=' | '>=' | '<' | '>' | '!=' | '='>> = {
  '<=': '<=',
  '≦': '<=',
  '>=': '>=',
  '≧': '>=',
  '!=': '!=',
  '≠': '!=',
  '<': '<',
  '>': '>',
  '=': '=',
};

/**
 * Reads a cell: `<= 30`, `31..60`, `> 0 and <= 5`, `own, other`, `true`, `-` (anything), of a list `none`, `some` or a member.
 * @throws {ExpressionError} with the place in the cell
 */
export function readCell(
  column: string,
  source: string | number | boolean,
  scope: TypeScope,
): Cell | undefined {
  const text = String(source);
  if (/^\s*[-−ー]\s*$/.test(text)) return undefined;
  const type = scope.typeOf(column);
  if (!type) {
    const names = scope.names().slice(0, 30).join('、');
    throw new ExpressionError(`「${column}」という名前はありません。使える名前: ${names}。`, {
      start: 0,
      end: 0,
    });
  }
  return {
    column,
    alternatives: splitAlternatives(text).map(({ text: part, at }) =>
      splitTests(part).flatMap((test) => readTests(test.text, at + test.at, type, scope)),
    ),
  };
}

/** Cuts at commas that stand in no bracket and no quotation: `1, 2` → two alternatives. */
function splitAlternatives(text: string): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at <= text.length; at++) {
    if ('([「'.includes(text[at] ?? '\0')) depth++;
    if (')]」'.includes(text[at] ?? '\0')) depth--;
    if (at < text.length && (depth > 0 || !/[,、]/.test(text[at]))) continue;
    parts.push({ text: text.slice(start, at), at: start });
    start = at + 1;
  }
  return parts;
}

const joint = /\s+(?:and|かつ)\s+(?=<=|>=|!=|[≦≧≠<>=])/g;

/** `> 0 and <= 5` → two tests; only comparisons are joined, so that and in an expression stays there. */
function splitTests(text: string): { text: string; at: number }[] {
  if (!/^\s*(?:<=|>=|!=|[≦≧≠<>=])/.test(text)) return [{ text, at: 0 }];
  const parts: { text: string; at: number }[] = [];
  let start = 0;
  for (const { index, 0: words } of text.matchAll(joint)) {
    parts.push({ text: text.slice(start, index), at: start });
    start = index + words.length;
  }
  return [...parts, { text: text.slice(start), at: start }];
}

function readTests(part: string, at: number, type: ValueType, scope: TypeScope): CellTest[] {
  const lead = part.length - part.trimStart().length;
  const words = part.trim();
  const place = { start: at + lead, end: at + lead + words.length };
  if (words === '') throw new ExpressionError('空の条件があります。何でもよいときは - と書きます。', place);
  if (words === 'given' || words === 'missing') return [{ operator: words }];
  if (type.kind === 'list') return [readMember(words, place, type.of, scope)];
  const sign = /^(?:<=|>=|!=|[≦≧≠<>=])/.exec(words)?.[0];
  if (sign !== undefined) {
    const value = readOperand(words.slice(sign.length), place.start + sign.length, type, scope);
    return [{ operator: comparisons[sign], value }];
  }
  const range = /^(.+?)(?:\.\.|～|〜)(.+)$/.exec(words);
  if (range && type.kind !== 'text') {
    const [, low, high] = range;
    return [
      { operator: '>=', value: readOperand(low, place.start, type, scope) },
      { operator: '<=', value: readOperand(high, place.end - high.length, type, scope) },
    ];
  }
  return [{ operator: '=', value: readOperand(words, place.start, type, scope) }];
}

function readMember(
  words: string,
  place: { start: number; end: number },
  of: ValueType,
  scope: TypeScope,
): CellTest {
  if (words === 'none' || words === 'なし') return { operator: 'none' };
  if (words === 'some' || words === 'あり') return { operator: 'some' };
  return { operator: 'has', value: readOperand(words, place.start, of, scope) };
}

/** The other side of a test: a bare word is one of the choices, anything else an expression. */
function readOperand(words: string, at: number, type: ValueType, scope: TypeScope): Expression {
  const start = at + words.length - words.trimStart().length;
  const text = words.trim();
  const end = start + text.length;
  if (type.kind === 'text' && type.values?.includes(text))
    return { type: 'literal', kind: 'text', text, start, end };
  try {
    const operand = parseExpression(text);
    // Its type is checked against the column's as a comparison that is written out.
    const column: Expression = { type: 'name', name: cellName, start: 0, end: 0 };
    inferType(
      { type: 'binary', operator: '=', left: column, right: operand, start: 0, end: text.length },
      {
        ...scope,
        typeOf: (name) => (name === cellName ? type : scope.typeOf(name)),
        names: () => scope.names(),
      },
    );
    return operand;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const span = { start: error.span.start + start, end: error.span.end + start };
    const help = type.kind === 'text' && type.values ? ` 選択肢: ${type.values.join('、')}。` : '';
    throw new ExpressionError(`${error.message}${error.message.includes('選択肢') ? '' : help}`, span);
  }
}

/** A name that no form can declare. */
const cellName = '(セル)';
