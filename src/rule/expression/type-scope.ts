import type { Expression } from './expression.ts';
import type { ValueType } from './value.ts';

/** Types by name; nothing for a name that is not declared. */
export interface TypeScope {
  typeOf: (name: string) => ValueType | undefined;
  /** Names that may be used, for the message. */
  names: () => readonly string[];
  /** Whether it stands in a row of a list: there `earlier` and `previous` may be called. */
  isInRow?: boolean;
}

/** Finds the type of an expression. */
export type Infer = (expression: Expression, scope: TypeScope) => ValueType;
