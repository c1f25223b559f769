import { dateFunctions } from './dates.ts';
import type { ExpressionFunction } from './function.ts';
import { listFunctions } from './lists.ts';
import { momentFunctions } from './moments.ts';
import { numberFunctions } from './numbers.ts';
import { recurringDayFunctions } from './recurring-days.ts';
import { textFunctions } from './text.ts';

/** All functions that take values; those that take expressions are in `forms.ts`. */
export const functions: Readonly<Record<string, ExpressionFunction>> = {
  ...dateFunctions,
  ...recurringDayFunctions,
  ...momentFunctions,
  ...numberFunctions,
  ...listFunctions,
  ...textFunctions,
};
