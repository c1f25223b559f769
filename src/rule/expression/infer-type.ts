import { type Expression, ExpressionError } from './expression.ts';
import { formOf } from './forms.ts';
import { functions } from './functions/all.ts';
import type { TypeScope } from './type-scope.ts';
import { isSameType, nameType, type ValueType } from './value.ts';

const ordered: ReadonlySet<ValueType['kind']> = new Set(['number', 'day', 'time', 'moment']);

/**
 * Finds what type an expression gives, and that every part of it fits: `due + 1` is a day, `due + due` is refused.
 * @throws {ExpressionError} with the place of the part that does not fit
 */
export function inferType(expression: Expression, scope: TypeScope): ValueType {
  switch (expression.type) {
    case 'literal':
      if (expression.kind !== 'number') return { kind: expression.kind };
      return { kind: 'number', ...(/^\d+$/.test(expression.text) && { isWhole: true }) };
    case 'name':
      return typeOfName(expression, scope);
    case 'list':
      return typeOfList(expression, scope);
    case 'call':
      return typeOfCall(expression, scope);
    case 'unary': {
      const wanted = expression.operator === 'not' ? 'flag' : 'number';
      return need(expression.operand, wanted, scope);
    }
    case 'if': {
      need(expression.condition, 'flag', scope);
      const whenTrue = inferType(expression.whenTrue, scope);
      const otherwise = inferType(expression.otherwise, scope);
      if (!isSameType(whenTrue, otherwise))
        fail(`then は${nameType(whenTrue)}、else は${nameType(otherwise)}で、そろっていません。`, expression);
      return whenTrue.kind === 'text' ? { kind: 'text' } : whenTrue;
    }
    case 'binary':
      return typeOfBinary(expression, scope);
  }
}

function fail(reason: string, at: Expression): never {
  throw new ExpressionError(reason, at);
}

function typeOfName(expression: Extract<Expression, { type: 'name' }>, scope: TypeScope): ValueType {
  const type = scope.typeOf(expression.name);
  if (type) return type;
  const names = scope.names().slice(0, 30).join('、');
  return fail(`「${expression.name}」という名前はありません。使える名前: ${names || 'なし'}。`, expression);
}

function typeOfList(expression: Extract<Expression, { type: 'list' }>, scope: TypeScope): ValueType {
  const types = expression.items.map((item) => inferType(item, scope));
  const odd = types.findIndex((type) => !isSameType(type, types[0]));
  if (odd >= 0) fail('一覧の中の種類がそろっていません。', expression.items[odd]);
  return { kind: 'list', of: types[0]?.kind === 'text' ? { kind: 'text' } : (types[0] ?? { kind: 'text' }) };
}

function typeOfCall(expression: Extract<Expression, { type: 'call' }>, scope: TypeScope): ValueType {
  const { name, arguments: given } = expression;
  const form = formOf(expression);
  if (form) return form.infer(expression, scope, inferType);
  if (!Object.hasOwn(functions, name)) fail(`「${name}」という関数はありません。`, expression);
  const types = given.map((argument) => inferType(argument, scope));
  const result = functions[name].type(types);
  if (result) return result;
  const found = types.map(nameType).join(', ') || 'なし';
  return fail(`${name}(${functions[name].takes}) と書きます。ここにあるのは (${found}) です。`, expression);
}

function need(expression: Expression, kind: ValueType['kind'], scope: TypeScope): ValueType {
  const type = inferType(expression, scope);
  if (type.kind === kind) return type;
  return fail(`${nameType({ kind } as ValueType)}が要る所に${nameType(type)}があります。`, expression);
}

function typeOfBinary(expression: Extract<Expression, { type: 'binary' }>, scope: TypeScope): ValueType {
  const { operator } = expression;
  if (operator === 'and' || operator === 'or') {
    need(expression.left, 'flag', scope);
    return need(expression.right, 'flag', scope);
  }
  const left = inferType(expression.left, scope);
  const right = inferType(expression.right, scope);
  const names = `${nameType(left)}と${nameType(right)}`;
  if (operator === 'in') {
    if (right.kind !== 'list' || !isSameType(left, right.of))
      fail(`in の右には${nameType(left)}の一覧が要ります。`, expression);
    refuseStrangers(expression.left, right.of, left);
    return { kind: 'flag' };
  }
  if ('+-*/'.includes(operator)) return typeOfArithmetic(operator, left, right, expression, names);
  if (!isSameType(left, right)) fail(`${names}は比べられません。`, expression);
  if (operator !== '=' && operator !== '!=' && !ordered.has(left.kind))
    fail(`${nameType(left)}には大小がありません。`, expression);
  refuseStrangers(expression.left, right, left);
  refuseStrangers(expression.right, left, right);
  return { kind: 'flag' };
}

/** A choice that is compared with words that it does not have would never hold. */
function refuseStrangers(literal: Expression, choice: ValueType, own: ValueType): void {
  if (choice.kind !== 'text' || !choice.values || own.kind !== 'text') return;
  if (literal.type !== 'literal' || choice.values.includes(literal.text)) return;
  fail(`「${literal.text}」は選択肢にありません。選択肢: ${choice.values.join('、')}。`, literal);
}

type NumberType = Extract<ValueType, { kind: 'number' }>;

/** 円 × 数 is 円, 円 ÷ 円 is a bare number; what is added or multiplied of whole numbers is whole. */
function typeOfNumber(operator: string, left: NumberType, right: NumberType): NumberType {
  const isYen = operator === '/' ? left.isYen && !right.isYen : left.isYen || right.isYen;
  const isWhole = operator !== '/' && left.isWhole && right.isWhole;
  return { kind: 'number', ...(isYen && { isYen }), ...(isWhole && { isWhole }) };
}

function typeOfArithmetic(
  operator: string,
  left: ValueType,
  right: ValueType,
  expression: Expression,
  names: string,
): ValueType {
  if (left.kind === 'number' && right.kind === 'number') return typeOfNumber(operator, left, right);
  if (left.kind === 'day' && right.kind === 'number' && '+-'.includes(operator)) return { kind: 'day' };
  if (left.kind === 'day' && right.kind === 'day' && operator === '-')
    return { kind: 'number', isWhole: true };
  const help =
    left.kind === 'day' && right.kind === 'period'
      ? ' 期間は last、lastIncluding、before、shift で数えます。'
      : '';
  return fail(`${names}に ${operator} は使えません。${help}`, expression);
}
