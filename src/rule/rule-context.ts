import type { RuleResult } from '../model/rule-descriptor.ts';
import type { BoundQuantity } from './bind/bind-parameter.ts';
import type { Calendar } from './calendar/calendar.ts';
import type { ClauseReference } from './clause-reference.ts';
import type { Quote } from './rule-document.ts';

/** A fact that is missing, and why the answer needs it. */
export interface Missing {
  /** Name of the input, or of what the document leaves to others: `rate`. */
  fact: string;
  /** In Japanese. */
  reason: string;
}

/** What a rule says of the facts. */
export interface Verdict<Value = unknown> {
  status: 'met' | 'not-met' | 'value' | 'unknown';
  value?: Value;
  missing?: Missing[];
}

/** What `evaluate` works with. */
export interface RuleContext<Given, Parameter extends string, Options, Value> {
  given: Given;
  /** Quantities of the text by the parameter's name. */
  parameters: Readonly<Record<Parameter, BoundQuantity>>;
  /** The reading chosen for each option. */
  options: Options;
  /** Periods and business days; the conventions that it counts by are named in the result. */
  calendar: Calendar;
  /**
   * Quotes a clause: the first words that the pattern finds, whatever their width and white space; without a pattern its
   * first sentence. A rule never types the words of the text.
   */
  quote: (clause: ClauseReference, words?: RegExp) => Quote;
  /** Adds a step to the trace: a Japanese sentence, and the words of the text that it rests on. */
  explain: (text: string, ...because: [Quote | BoundQuantity, ...(Quote | BoundQuantity)[]]) => void;
  /** The requirement of the clause is met. */
  met: (value?: Value) => Verdict<Value>;
  /** It is not met. */
  notMet: (value?: Value) => Verdict<Value>;
  /** The clause gives a value: a date, an amount. */
  value: (value: Value) => Verdict<Value>;
  /** The answer depends on facts that are not given or on what the document does not hold. */
  unknown: (...missing: [Missing, ...Missing[]]) => Verdict<Value>;
  /** The answer of another rule that `calls` names, for the same texts. */
  call: (rule: string, given: Readonly<Record<string, unknown>>) => RuleResult;
}
