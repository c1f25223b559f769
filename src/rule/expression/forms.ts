import Fraction from 'fraction.js';
import { type Evaluate, type EvaluationScope, inRow } from './evaluation-scope.ts';
import { type Expression, ExpressionError } from './expression.ts';
import type { Infer, TypeScope } from './type-scope.ts';
import {
  compareValues,
  isMissing,
  joinMissing,
  nameType,
  type Row,
  type Value,
  type ValueType,
} from './value.ts';

type Call = Extract<Expression, { type: 'call' }>;

/** A function whose arguments are expressions, each evaluated for every row or only where it is needed. */
interface Form {
  about: string;
  takes: string;
  infer: (call: Call, scope: TypeScope, infer: Infer) => ValueType;
  run: (call: Call, scope: EvaluationScope, evaluate: Evaluate) => Value;
}

/** The columns of a row are names of their own in the expression for it. */
function rowScope(call: Call, scope: TypeScope, infer: Infer): TypeScope {
  const [list] = call.arguments;
  const type = list && infer(list, scope);
  if (type?.kind !== 'rows')
    throw new ExpressionError(
      `${call.name}(明細, 式) と書きます。${type ? `ここにあるのは${nameType(type)}です。` : ''}`,
      list ?? call,
    );
  const { columns } = type;
  return {
    typeOf: (name) => (Object.hasOwn(columns, name) ? columns[name] : scope.typeOf(name)),
    names: () => [...Object.keys(columns), ...scope.names()],
    isInRow: true,
  };
}

/** A function over rows: what the expression must give, and what all of it together is. */
function overRows(
  about: string,
  wanted: ValueType['kind'] | undefined,
  result: (inner: ValueType, list: ValueType) => ValueType,
  fold: (values: readonly Value[], rows: readonly Row[]) => Value,
): Form {
  return {
    about,
    takes: '明細, 式',
    infer: (call, scope, infer) => {
      if (call.arguments.length !== 2) throw new ExpressionError(`${call.name}(明細, 式) と書きます。`, call);
      const inner = infer(call.arguments[1], rowScope(call, scope, infer));
      if (wanted !== undefined && inner.kind !== wanted) {
        const reason = `ここには${nameType({ kind: wanted } as ValueType)}が要ります。`;
        throw new ExpressionError(reason, call.arguments[1]);
      }
      return result(inner, infer(call.arguments[0], scope));
    },
    run: (call, scope, evaluate) => {
      const rows = evaluate(call.arguments[0], scope);
      if (isMissing(rows)) return rows;
      const list = rows as readonly Row[];
      const values = list.map((_row, index) => evaluate(call.arguments[1], inRow(scope, list, index)));
      return joinMissing(values) ?? fold(values, list);
    },
  };
}

const zero = new Fraction(0);
const add = (values: readonly Value[]): Value =>
  values.reduce<Fraction>((sum, value) => sum.add(value as Fraction), zero);

const flag = (): ValueType => ({ kind: 'flag' });
const whole = (): ValueType => ({ kind: 'number', isWhole: true });

/** All functions over expressions by name. */
export const forms: Readonly<Record<string, Form>> = {
  sum: overRows('行ごとの値の合計', 'number', (inner) => inner, add),
  count: overRows('条件に合う行の数', 'flag', whole, (values) => new Fraction(values.filter(Boolean).length)),
  any: overRows('条件に合う行があるか', 'flag', flag, (values) => values.some(Boolean)),
  all: overRows('全ての行が条件に合うか', 'flag', flag, (values) => values.every(Boolean)),
  each: overRows(
    '行ごとの値の一覧',
    undefined,
    (inner) => ({ kind: 'list', of: inner }),
    (values) => values,
  ),
  pick: overRows(
    '条件に合う行だけの明細',
    'flag',
    (_inner, list) => list,
    (values, rows) => rows.filter((_row, place) => values[place] === true),
  ),
  sortBy: overRows(
    '値の小さい順に並べた明細',
    undefined,
    (_inner, list) => list,
    (values, rows) =>
      rows
        .map((row, place) => ({ row, value: values[place] }))
        .sort((left, right) => compareValues(left.value, right.value))
        .map(({ row }) => row),
  ),
  first: overRows(
    '最初の行の値',
    undefined,
    (inner) => inner,
    (values) => {
      if (values.length === 0) throw new RangeError('空の明細に最初の行はありません');
      return values[0];
    },
  ),
  earlier: {
    about: '明細の中で、今の行より前の行の値の合計',
    takes: '式',
    infer: (call, scope, infer) => {
      needRow(call, scope, 1);
      if (infer(call.arguments[0], scope).kind !== 'number')
        throw new ExpressionError('ここには数が要ります。', call.arguments[0]);
      return { kind: 'number' };
    },
    run: (call, scope, evaluate) => {
      const { rows = [], index = 0, around = scope } = scope;
      const values = rows
        .slice(0, index)
        .map((_row, place) => evaluate(call.arguments[0], inRow(around, rows, place)));
      return joinMissing(values) ?? add(values);
    },
  },
  previous: {
    about: '明細の中で、一つ前の行の値。最初の行では二つ目の式',
    takes: '式, 最初の行での式',
    infer: (call, scope, infer) => {
      needRow(call, scope, 2);
      const [before, otherwise] = call.arguments.map((each) => infer(each, scope));
      if (before.kind !== otherwise.kind)
        throw new ExpressionError('二つの式の種類がそろっていません。', call);
      return before;
    },
    run: (call, scope, evaluate) => {
      const { rows = [], index = 0, around = scope } = scope;
      if (index === 0) return evaluate(call.arguments[1], scope);
      return evaluate(call.arguments[0], inRow(around, rows, index - 1));
    },
  },
  given: {
    about: '入力されているか',
    takes: '値',
    infer: (call, scope, infer) => {
      needArguments(call, 1);
      infer(call.arguments[0], scope);
      return { kind: 'flag' };
    },
    run: (call, scope, evaluate) => !isMissing(evaluate(call.arguments[0], scope)),
  },
  orElse: {
    about: '入力されていればその値、なければ二つ目の値',
    takes: '値, 代わりの値',
    infer: (call, scope, infer) => {
      needArguments(call, 2);
      const [value, otherwise] = call.arguments.map((each) => infer(each, scope));
      if (value.kind !== otherwise.kind)
        throw new ExpressionError('二つの値の種類がそろっていません。', call);
      return value.kind === 'text' ? { kind: 'text' } : value;
    },
    run: (call, scope, evaluate) => {
      const value = evaluate(call.arguments[0], scope);
      return isMissing(value) ? evaluate(call.arguments[1], scope) : value;
    },
  },
};

/** The form that a call is; `earlier` of a moment and a period has the name of one, and is a function. */
export function formOf({ name, arguments: given }: Call): Form | undefined {
  if (!Object.hasOwn(forms, name) || (name === 'earlier' && given.length === 2)) return undefined;
  return forms[name];
}

function needArguments(call: Call, count: number): void {
  if (call.arguments.length === count) return;
  throw new ExpressionError(`${call.name}(${forms[call.name].takes}) と書きます。`, call);
}

function needRow(call: Call, scope: TypeScope, count: number): void {
  needArguments(call, count);
  if (!scope.isInRow)
    throw new ExpressionError(`${call.name} は、sum や each の式の中でだけ使えます。`, call);
}
