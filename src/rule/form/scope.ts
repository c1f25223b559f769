import type { RuleForm } from '../../model/rule-form.ts';
import type { BoundQuantity } from '../bind/bind-parameter.ts';
import type { BusinessDays } from '../calendar/business-days.ts';
import { readDay } from '../calendar/period.ts';
import { evaluateExpression } from '../expression/evaluate-expression.ts';
import { type EvaluationScope, makeBudget } from '../expression/evaluation-scope.ts';
import type { Tools } from '../expression/functions/function.ts';
import { joinMissing, MissingFacts, type Value } from '../expression/value.ts';
import { exact } from '../money.ts';
import { toJson, toValue } from './fields.ts';
import type { Typed } from './names.ts';
import type { Run } from './run.ts';
import type { ValueTable } from './table/read-tables.ts';

type Call = NonNullable<RuleForm['calls']>[string];

/** What gives a value to the names of a form that are neither inputs nor parameters. */
export interface Sources {
  formulas: Map<string, Typed>;
  tables: Map<string, ValueTable>;
  calls: Map<string, Omit<Call, 'given'> & { given: readonly (readonly [fact: string, typed: Typed])[] }>;
}

/** Makes the scope of one evaluation: each value is computed when it is asked for, and once. */
export function makeScope(form: RuleForm, sources: Sources, context: Run['context']): EvaluationScope {
  const { budget, spend } = makeBudget();
  const known = new Map<string, Value>();
  const find = (name: string): Value => {
    const formula = sources.formulas.get(name);
    if (formula) return evaluateExpression(formula.expression, scope);
    const table = sources.tables.get(name);
    if (table) return table.valueIn({ scope, context, whyMissing: () => '' });
    const call = sources.calls.get(name);
    if (call) return answerOf(call, scope, context);
    return readOutside(name, form, context);
  };
  const scope: EvaluationScope = {
    valueOf: (name) => {
      const value = known.get(name) ?? find(name);
      known.set(name, value);
      return value;
    },
    tools: makeTools(form, context, spend),
    budget,
  };
  return scope;
}

/** A fact, a parameter or a reading. */
function readOutside(name: string, form: RuleForm, { given, parameters, options }: Run['context']): Value {
  if (Object.hasOwn(form.inputs, name)) {
    const raw = (given as Record<string, unknown>)[name];
    return raw === undefined ? new MissingFacts([name]) : toValue(form.inputs[name], raw);
  }
  if (Object.hasOwn(options, name)) return options[name];
  const bound = parameters[name];
  if (bound.kind === 'date' && form.parameters?.[name]?.every === undefined) readDay(bound.value);
  return fromText(bound);
}

const numbers: ReadonlySet<BoundQuantity['kind']> = new Set([
  'fraction',
  'percentage',
  'multiple',
  'money',
  'count',
]);

/** A parameter as expressions take it; periods and roundings keep their name, by which errors call them. */
export function fromText(bound: BoundQuantity): Value {
  if (numbers.has(bound.kind)) return exact(bound);
  return bound.kind === 'time' || bound.kind === 'date' ? bound.value : bound;
}

/** The answer of another rule; what it lacks, or that it gives none, makes the value missing. */
function answerOf(
  { rule, given, take, kind }: Omit<Call, 'given'> & { given: readonly (readonly [string, Typed])[] },
  scope: EvaluationScope,
  context: Run['context'],
): Value {
  const values = given.map(([fact, { expression, type }]) => {
    const value = evaluateExpression(expression, scope);
    return { fact, value, isYen: type.kind === 'number' };
  });
  const missing = joinMissing(values.map(({ value }) => value));
  if (missing) return missing;
  const facts = values.map(({ fact, value, isYen }) => [
    fact,
    isYen ? toJson({ kind: 'number', about: fact }, value) : value,
  ]);
  const result = context.call(rule, Object.fromEntries(facts));
  const found = (result.value as Record<string, unknown> | undefined)?.[take];
  if (found === undefined) return new MissingFacts([rule]);
  return toValue({ kind, about: take }, found);
}

function makeTools(
  { businessDays }: RuleForm,
  { calendar, parameters, given }: Run['context'],
  spend: Tools['spend'],
): Tools {
  let made: BusinessDays | undefined;
  return {
    calendar,
    spend,
    get businessDays() {
      const { weekdays, holidays, yearEnd, closed } = businessDays ?? {};
      made ??= calendar.businessDays({
        ...(weekdays && { weekdays }),
        ...(holidays !== undefined && { holidays }),
        ...(yearEnd !== undefined && { yearEnd: parameters[yearEnd] }),
        ...(closed !== undefined && {
          designated: ((given as Record<string, unknown>)[closed] ?? []) as readonly string[],
        }),
      });
      return made;
    },
  };
}
