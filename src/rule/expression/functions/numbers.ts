import type Fraction from 'fraction.js';
import type { BoundQuantity } from '../../bind/bind-parameter.ts';
import { type Rounding, roundOff } from '../../money.ts';
import { compareValues, isSameType, type Value, type ValueType } from '../value.ts';
import { type ExpressionFunction, takesKinds } from './function.ts';

const exact = (value: Value): Fraction => value as Fraction;

const wholeOf: ExpressionFunction['type'] = (given) =>
  takesKinds(given, ['number']) ? ({ ...given[0], isWhole: true } as ValueType) : undefined;

/** Numbers and amounts, and the smaller or larger of values. */
export const numberFunctions: Readonly<Record<string, ExpressionFunction>> = {
  round: {
    about: '端数処理の文言(切捨て・切上げ・四捨五入)に従って整数にする。円未満の処理にも使う',
    takes: '数, 端数処理',
    type: (given) =>
      given.length === 2 && given[0].kind === 'number' && ['rounding', 'text'].includes(given[1].kind)
        ? ({ ...given[0], isWhole: true } as ValueType)
        : undefined,
    run: (_tools, number, how) => roundOff(exact(number), how as Rounding | BoundQuantity),
  },
  floor: {
    about: '切り捨てて整数にする',
    takes: '数',
    type: wholeOf,
    run: (_tools, number) => exact(number).floor(),
  },
  ceil: {
    about: '切り上げて整数にする',
    takes: '数',
    type: wholeOf,
    run: (_tools, number) => exact(number).ceil(),
  },
  abs: {
    about: '符号を除いた大きさ',
    takes: '数',
    type: (given) => (takesKinds(given, ['number']) ? given[0] : undefined),
    run: (_tools, number) => exact(number).abs(),
  },
  least: choose('最も小さい数、最も早い日', (order) => order < 0),
  greatest: choose('最も大きい数、最も遅い日', (order) => order > 0),
};

const ordered: ReadonlySet<ValueType['kind']> = new Set(['number', 'day', 'time', 'moment']);

function choose(about: string, isBetter: (order: number) => boolean): ExpressionFunction {
  return {
    about,
    takes: '数 または 日付(二つ以上)、それらの一覧',
    type: (given) => {
      if (given.length === 1 && given[0].kind === 'list' && ordered.has(given[0].of.kind)) return given[0].of;
      const [first] = given;
      const isFit =
        given.length > 1 && ordered.has(first.kind) && given.every((each) => isSameType(each, first));
      return isFit ? first : undefined;
    },
    run: (_tools, ...given) => {
      const values = Array.isArray(given[0]) ? (given[0] as readonly Value[]) : given;
      if (values.length === 0) throw new RangeError('空の一覧からは選べません');
      return values.reduce((best, value) => (isBetter(compareValues(value, best)) ? value : best));
    },
  };
}
