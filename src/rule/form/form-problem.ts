import { ExpressionError, type Span } from '../expression/expression.ts';

/** What is wrong with the form of a rule, and where in it. */
export interface FormProblem {
  /** Keys from the outermost on: `['formulas', 'days']`. */
  path: readonly (string | number)[];
  /** What is wrong and what to do, in Japanese. */
  reason: string;
  /** Place in the text of the expression or template that stands there. */
  span?: Span;
}

/** A form that is no rule; it names all that is wrong with it. */
export class FormError extends Error {
  override name = 'FormError';
  readonly problems: readonly FormProblem[];

  constructor(problems: readonly FormProblem[]) {
    super(problems.map(({ path, reason }) => `${path.join('.')}: ${reason}`).join(' '));
    this.problems = problems;
  }
}

/** Thrown where something rests on what is told to be wrong already, so that one mistake is told once. */
export class KnownProblem extends Error {
  override name = 'KnownProblem';
}

/** Notes what is wrong while a form is read, so that all of it is told at once. */
export class Problems {
  readonly list: FormProblem[] = [];

  add(path: FormProblem['path'], reason: string, span?: Span): void {
    this.list.push({ path, reason, ...(span && { span }) });
  }

  /** Does a part; what is wrong with an expression in it is noted. */
  attempt<Result>(path: FormProblem['path'], part: () => Result): Result | undefined {
    try {
      return part();
    } catch (error) {
      if (error instanceof KnownProblem) return undefined;
      if (!(error instanceof ExpressionError)) throw error;
      this.add(path, error.message, error.span);
      return undefined;
    }
  }
}
