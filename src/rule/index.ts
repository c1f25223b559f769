export { z } from 'zod';
export { compareResults, type ResultDifference } from './ask/compare-results.ts';
export { readCsv } from './ask/read-csv.ts';
export { type Solution, type SolveQuestion, solveRule } from './ask/solve-rule.ts';
export { type TabulatedRule, tabulateRule } from './ask/tabulate-rule.ts';
export { writeLetter } from './ask/write-letter.ts';
export type { BoundQuantity } from './bind/bind-parameter.ts';
export { type BoundRule, bindRule, type Followed } from './bind/bind-rule.ts';
export type { Drift } from './bind/find-drifts.ts';
export { hooksFor } from './bind/hooks-for.ts';
export {
  type BusinessDays,
  type ClosedDays,
  holidayOn,
  holidayYears,
  makeBusinessDays,
} from './calendar/business-days.ts';
export { type Calendar, isDay, makeCalendar } from './calendar/calendar.ts';
export {
  type BackwardCounting,
  type CountedDay,
  type CountedPeriod,
  countBackward,
  countForward,
  type FirstDay,
} from './calendar/count-period.ts';
export { countBusinessDays, countDays, countHours, type IsoDate, type Period } from './calendar/period.ts';
export { checkRule, makePins, type RuleCheck, type RuleFinding } from './check-rule.ts';
export type { ClauseReference } from './clause-reference.ts';
export {
  type ArticleCoverage,
  type Coverage,
  findCoverage,
  isNotComputable,
  type NotComputable,
  notComputable,
} from './coverage.ts';
export {
  defineRule,
  isRule,
  option,
  type Rule,
  type RuleExample,
  type RuleOption,
  type RuleOrder,
  type RulePins,
  type RuleSpecification,
} from './define-rule.ts';
export { describeRule } from './describe-rule.ts';
export { documentsOf } from './documents-of.ts';
export { type EvaluateOptions, evaluateBound, evaluateRule } from './evaluate.ts';
export { compileForm } from './form/compile-form.ts';
export { FormError, type FormProblem } from './form/form-problem.ts';
export { count, day, flag, yen } from './inputs.ts';
export { type LinkProblem, linkRules } from './link-rules.ts';
export { type ExactNumber, exact, formatYen, type Rounding, roundOff, toYen, type Yen } from './money.ts';
export { type QuantitySelector, quantity, type UnusedQuantity, unused } from './quantity-selector.ts';
export type { Missing, RuleContext, Verdict } from './rule-context.ts';
export type { Quote, RuleDocument } from './rule-document.ts';
export { type FactIssue, RuleError, UnansweredQuestion, UnusableFacts } from './rule-error.ts';
