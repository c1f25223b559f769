import Fraction from 'fraction.js';
import type { Value } from '../value.ts';
import type { ExpressionFunction } from './function.ts';

/** Lists whose members are not looked at one by one. */
export const listFunctions: Readonly<Record<string, ExpressionFunction>> = {
  size: {
    about: '一覧・明細の数',
    takes: '一覧 または 明細',
    type: ([list, ...others]) =>
      others.length === 0 && (list?.kind === 'list' || list?.kind === 'rows')
        ? { kind: 'number', isWhole: true }
        : undefined,
    run: (_tools, list) => new Fraction((list as readonly Value[]).length),
  },
};
