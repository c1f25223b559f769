import type { RuleResult } from '../model/rule-descriptor.ts';
import type { BoundQuantity } from './bind/bind-parameter.ts';
import { type BoundRule, bindRule } from './bind/bind-rule.ts';
import { requireClause } from './bind/clause-scope.ts';
import { moveClause } from './bind/find-moved.ts';
import { takeQuote } from './bind/take-quote.ts';
import { watchCalendar } from './calendar/calendar.ts';
import { checkOrder } from './check-order.ts';
import { placeReference } from './clause-reference.ts';
import type { Rule } from './define-rule.ts';
import { readFacts } from './read-facts.ts';
import { chooseOptions, describeOptions } from './readings.ts';
import type { Missing, RuleContext, Verdict } from './rule-context.ts';
import type { Quote, RuleDocument } from './rule-document.ts';
import { RuleError, UnansweredQuestion, UnusableFacts } from './rule-error.ts';

/** What a rule is evaluated with. */
export interface EvaluateOptions {
  /** The facts, as JSON. */
  given: unknown;
  /** Readings of ambiguous words by the option's name; the default where none is named. */
  options?: Readonly<Record<string, string>>;
  /** Evaluate even though the words of a clause have changed since the rule was written. */
  allowStale?: boolean;
  /** Told the name of each parameter that the evaluation reads. */
  onRead?: (parameter: string) => void;
  /** How many rules may still be called; shared by all that one question asks. If omitted, 200. */
  budget?: { calls: number };
}

/**
 * Evaluates a rule for one revision of the documents.
 * @throws {UnusableFacts} if facts are of the wrong type, missing, unknown or impossible
 * @throws {RuleError} if a parameter cannot be bound or an option has no such reading
 */
export function evaluateRule(
  rule: Rule,
  documents: readonly RuleDocument[],
  options: EvaluateOptions,
): RuleResult {
  return evaluateBound(bindRule(rule, documents), options);
}

/** Rules that one question may call. */
const mostCalls = 200;

/** Evaluates a rule that is bound already. */
export function evaluateBound(
  bound: BoundRule,
  {
    given: facts,
    options: chosen = {},
    allowStale = false,
    onRead = () => {},
    budget = { calls: mostCalls },
  }: EvaluateOptions,
): RuleResult {
  const { rule, documents } = bound;
  const given = readFacts(rule, facts);
  const options = chooseOptions(rule, chosen);
  const base = {
    rule: rule.id,
    title: rule.title,
    given,
    options: describeOptions(rule, options),
    parameters: Object.values(bound.parameters).map(({ name, value, quote }) => ({ name, value, ...quote })),
    followed: bound.followed,
    drifts: bound.drifts,
    ...(bound.moved.length > 0 && { moved: [...bound.moved] }),
    ...(bound.redirected.length > 0 && { redirected: [...bound.redirected] }),
    revisions: Object.fromEntries(
      documents.flatMap(({ id, revision }) => (revision === undefined ? [] : [[id, revision]])),
    ),
  };
  if (bound.state === 'stale' && !allowStale) return { ...base, status: 'stale', trace: [], conventions: [] };
  if (bound.problems.length > 0) throw new RuleError(`${rule.id}: ${bound.problems.join(' ')}`);
  checkOrder(bound, given);
  const trace: RuleResult['trace'] = [];
  const conventions = new Set<string>();
  const { calendar, noteClosedEnds } = watchCalendar((convention) => conventions.add(convention));
  const context = makeContext(bound, {
    budget,
    given,
    options,
    calendar,
    onRead,
    allowStale,
    trace,
    conventions,
  });
  const { status, value, missing } = decide(rule, context);
  noteClosedEnds();
  return {
    ...base,
    status,
    ...(value !== undefined && { value }),
    ...(missing && { missing }),
    trace,
    conventions: [...conventions],
  };
}

type Context = RuleContext<unknown, string, Readonly<Record<string, string>>, unknown>;

function makeContext(
  bound: BoundRule,
  {
    given,
    options,
    calendar,
    onRead,
    allowStale,
    budget,
    trace,
    conventions,
  }: Pick<Context, 'given' | 'options' | 'calendar'> & {
    onRead: (parameter: string) => void;
    allowStale: boolean;
    budget: { calls: number };
    trace: RuleResult['trace'];
    conventions: Set<string>;
  },
): Context {
  const { rule, documents } = bound;
  return {
    given,
    parameters: watchReads(bound.parameters, onRead),
    options,
    calendar,
    quote: (clause, words) =>
      takeQuote(
        requireClause(moveClause(placeReference(clause, rule.document), bound.moved), documents),
        words,
      ),
    explain: (text, ...because) => {
      trace.push({ text, quotes: because.map(toQuote) });
    },
    met: (value) => conclude('met', value),
    notMet: (value) => conclude('not-met', value),
    value: (value) => conclude('value', value),
    unknown: (...missing) => ({ status: 'unknown', missing }),
    call: (name, facts) => {
      if (--budget.calls < 0)
        throw new RuleError(`${rule.id} leads to more than ${mostCalls} calls of other rules.`);
      const called = evaluateBound(bound.callees[name], { given: facts, allowStale, budget });
      trace.push(...called.trace);
      for (const convention of called.conventions) conventions.add(convention);
      return called;
    },
  };
}

function conclude(status: Verdict['status'], value: unknown): Verdict {
  return value === undefined ? { status } : { status, value };
}

/** Runs the rule's own code and checks what it says against its output. */
function decide(
  rule: Rule,
  context: RuleContext<unknown, string, Readonly<Record<string, string>>, unknown>,
): Verdict {
  let verdict: Verdict;
  try {
    verdict = rule.evaluate(context);
  } catch (cause) {
    if (cause instanceof UnusableFacts) throw cause;
    if (cause instanceof UnansweredQuestion) {
      const missing: Missing = { fact: 'calendar', reason: cause.message };
      return { status: 'unknown', missing: [missing] };
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RuleError(`${rule.id} failed while it was evaluated: ${reason}`, { cause });
  }
  if (verdict.value === undefined) return verdict;
  const read = rule.output.safeParse(verdict.value);
  if (read.success) return { ...verdict, value: read.data };
  const issues = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ');
  throw new RuleError(`${rule.id} answered what its output does not allow: ${issues}`);
}

function toQuote(because: Quote | BoundQuantity): Quote {
  return typeof because.quote === 'string' ? (because as Quote) : (because as BoundQuantity).quote;
}

function watchReads(
  parameters: Readonly<Record<string, BoundQuantity>>,
  onRead: (parameter: string) => void,
): Readonly<Record<string, BoundQuantity>> {
  const watched = {};
  for (const [name, bound] of Object.entries(parameters)) {
    Object.defineProperty(watched, name, {
      enumerable: true,
      get: () => {
        onRead(name);
        return bound;
      },
    });
  }
  return watched;
}
