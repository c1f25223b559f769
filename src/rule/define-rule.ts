import type { z } from 'zod';
import type { Hook } from '../model/annotation.ts';
import type { RuleForm } from '../model/rule-form.ts';
import type { ClauseReference } from './clause-reference.ts';
import type { QuantitySelector, UnusedQuantity } from './quantity-selector.ts';
import type { RuleContext, Verdict } from './rule-context.ts';
import { RuleError } from './rule-error.ts';
import type { RuleTable } from './rule-table.ts';

/** Marks rules, whichever copy of this module made them. */
export const ruleMark: unique symbol = Symbol.for('yakkan.rule') as never;

/** An ambiguity of the words: what it is, the readings with a Japanese sentence each, and the one that holds if none is chosen. */
export interface RuleOption<Choice extends string = string> {
  /** What the words leave open, in Japanese. */
  about: string;
  /** Readings by name, each with a Japanese sentence that says it. */
  choices: Readonly<Record<Choice, string>>;
  default: string;
}

/** Declares an ambiguity of the words. */
export function option<Choice extends string>(
  declared: RuleOption<Choice> & { default: NoInfer<Choice> },
): RuleOption<Choice> {
  return declared;
}

/** A condition that facts must meet among one another. */
export interface RuleOrder {
  /** An expression over inputs that holds for all facts that can be: `due <= paid`. What is not given is passed over. */
  check: string;
  /** Why, in Japanese; if omitted, the words of the condition. */
  say?: string;
  /** The clause that says so, and its words; without `words` its first sentence. */
  quote?: { clause: ClauseReference; words?: string };
}

/** What a rule was written against: `yakkan rule show NAME` prints it to be pasted. */
export interface RulePins {
  /** Effective date of the revision. */
  revision?: string;
  /** Digest of each clause by its citation; values of bound quantities do not count in it. */
  clauses: Readonly<Record<string, string>>;
  /** The same with references by what they lead to: it stays when articles are numbered anew. */
  meanings?: Readonly<Record<string, string>>;
  /** Value of each parameter. */
  values: Readonly<Record<string, string>>;
}

/** Given → expected; runs as a test. Only what `expect` names is compared. */
export interface RuleExample<Given = unknown, Value = unknown> {
  title?: string;
  given: Given;
  /** Readings other than the defaults. */
  options?: Readonly<Record<string, string>>;
  expect: { status: Verdict['status']; value?: Value; missing?: readonly string[] };
}

type ChoiceOf<Options> = {
  readonly [Name in keyof Options]: Options[Name] extends RuleOption<infer Choice> ? Choice : never;
};

/** What `defineRule` is given. */
export interface RuleSpecification<
  Inputs extends z.ZodType,
  Output extends z.ZodType,
  Parameter extends string,
  Options extends Record<string, RuleOption>,
> {
  /** `<document>/<name>`: `general-terms/late-charge`. */
  id: string;
  /** In Japanese. */
  title: string;
  /** Clauses that it computes. */
  implements: readonly [ClauseReference, ...ClauseReference[]];
  /** Other clauses that its code rests on: it is stale when their words change, though it does not compute them. */
  reliesOn?: readonly ClauseReference[];
  kind: Hook['kind'];
  /** An object; optional facts that are left out make the answer unknown where it needs them. */
  inputs: Inputs;
  output: Output;
  /** Numbers that it takes from the text. */
  parameters?: Readonly<Record<Parameter, QuantitySelector>>;
  options?: Options;
  /** Quantities of its clauses that it leaves aside. */
  unused?: readonly UnusedQuantity[];
  /** Conditions that the facts must meet among one another; facts that do not are refused. */
  order?: readonly RuleOrder[];
  /** Names of the rules of the same document whose answers it takes. */
  calls?: readonly string[];
  pins?: RulePins;
  /** Answers from facts and parameters; it has no clock and asks nothing else. */
  evaluate: (
    context: RuleContext<z.output<Inputs>, Parameter, ChoiceOf<Options>, z.output<Output>>,
  ) => Verdict<z.output<Output>>;
  examples: readonly RuleExample<z.input<Inputs>, z.output<Output>>[];
}

/** A rule whose types are forgotten, as it comes from a file. */
export interface Rule
  extends Omit<
    RuleSpecification<z.ZodType, z.ZodType, string, Record<string, RuleOption>>,
    'evaluate' | 'options' | 'parameters' | 'examples'
  > {
  readonly [ruleMark]: true;
  /** Id of the document, the part of the id before the slash. */
  document: string;
  /** The part of the id after the slash. */
  name: string;
  parameters: Readonly<Record<string, QuantitySelector>>;
  options: Readonly<Record<string, RuleOption>>;
  unused: readonly UnusedQuantity[];
  examples: readonly RuleExample[];
  /** Finds a rule that `calls` names; `linkRules` sets it. */
  callee?: (name: string) => Rule | undefined;
  /** The form that it was made of, where it is not written as code. */
  form?: RuleForm;
  /** Its decision tables, for those who look for gaps. */
  tables?: readonly RuleTable[];
  // Bivariant, so that a rule of any types is a Rule.
  /** Answers from facts and parameters. */
  evaluate(context: RuleContext<unknown, string, Readonly<Record<string, string>>, unknown>): Verdict;
}

const ruleId = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Defines a rule that computes a clause: its numbers are quantities of the text, its answer quotes the words it rests on.
 * @throws {RuleError} if the id is not `<document>/<name>`, or an option's default is none of its choices
 */
export function defineRule<
  Inputs extends z.ZodType,
  Output extends z.ZodType,
  Parameter extends string = never,
  // biome-ignore lint/complexity/noBannedTypes: no options is an empty object.
  Options extends Record<string, RuleOption> = {},
>(specification: RuleSpecification<Inputs, Output, Parameter, Options>): Rule {
  const [, document, name] = ruleId.exec(specification.id) ?? [];
  if (document === undefined || name === undefined) {
    throw new RuleError(
      `The rule id "${specification.id}" is not <document>/<name> in lower-case letters, digits and hyphens.`,
    );
  }
  const options = (specification.options ?? {}) as unknown as Readonly<Record<string, RuleOption>>;
  for (const [key, { choices, default: preset }] of Object.entries(options)) {
    if (!Object.hasOwn(choices, preset)) {
      throw new RuleError(
        `${specification.id}: the default "${preset}" of option ${key} is none of its choices.`,
      );
    }
  }
  return {
    ...(specification as unknown as Rule),
    [ruleMark]: true,
    document,
    name,
    parameters: (specification.parameters ?? {}) as Readonly<Record<string, QuantitySelector>>,
    options,
    unused: specification.unused ?? [],
  };
}

/** Whether a value is a rule. */
export function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && ruleMark in value;
}
