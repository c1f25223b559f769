import type { RuleForm } from '../../model/rule-form.ts';
import { ExpressionError } from '../expression/expression.ts';
import type { Verdict } from '../rule-context.ts';
import { RuleError } from '../rule-error.ts';
import type { Decide } from './answer.ts';
import type { Names } from './names.ts';
import type { Tell } from './reasons.ts';
import { compute, type Run, type Template, writeTemplate } from './run.ts';
import { makeScope, type Sources } from './scope.ts';

/** All that a form says, read. */
export interface Program {
  form: RuleForm;
  sources: Sources;
  reasons: readonly Tell[];
  conventions: readonly { say: Template | undefined; when: ReturnType<Names['read']> }[];
  decide: Decide;
  missing: ReadonlyMap<string, Template>;
}

/** Evaluates a rule that is written as a form. */
export function evaluateProgram(program: Program, context: Run['context']): Verdict {
  const { form, sources, reasons, conventions, decide, missing } = program;
  const run: Run = {
    scope: makeScope(form, sources, context),
    context,
    whyMissing: (fact) => {
      const template = missing.get(fact);
      const written = template && writeTemplate(template, run);
      const isRule = Object.values(form.calls ?? {}).some(({ rule }) => rule === fact);
      if (written === undefined && isRule) return `規則「${fact}」の答えが定まらない。`;
      return written ?? `「${form.inputs[fact]?.about ?? fact}」が分からない。`;
    },
  };
  try {
    const { verdict, tell } = decide(run);
    for (const one of [...reasons, ...tell]) one(run);
    for (const { say, when } of conventions) {
      const text =
        say && (when === undefined || compute(when, run) === true) ? writeTemplate(say, run) : undefined;
      if (text !== undefined) context.calendar.note(text);
    }
    return verdict;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new RuleError(error.message, { cause: error });
  }
}
