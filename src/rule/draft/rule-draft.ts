import type { Quantity } from '../../model/annotation.ts';
import type { Place } from '../../model/position.ts';
import type { RuleForm } from '../../model/rule-form.ts';
import type { OwnBusinessDays } from '../deadline/own-business-days.ts';
import type { Phrase } from '../deadline/phrase.ts';
import type { RuleSentence } from '../deadline/rule-sentence.ts';

/** What a draft computes. */
export type DraftShape =
  | 'deadline'
  | 'interest'
  | 'share'
  | 'threshold'
  | 'limit'
  | 'amount'
  | 'conditions'
  | 'duty';

/**
 * What became of words of the clause: they are computed, asked of whoever gives the facts, say who or what it is about
 * (`subject`) or what is done (`act`), or are left to a person.
 */
export interface AccountEntry {
  at: Place;
  as: 'computed' | 'input' | 'subject' | 'act' | 'question';
  /** What is asked or said of them; for `question` these words stand in one of the questions. */
  words: string;
}

/** A rule that was drafted from a sentence; it is none until a person has accepted it. */
export interface RuleDraft {
  form: RuleForm;
  shape: DraftShape;
  /** What became of each of its words. */
  account: AccountEntry[];
  /** Ids of the sentences that it was read from. */
  nodes: string[];
  citation: string;
  /** The words of these sentences, as printed. */
  words: string;
}

/** What a reader of one shape found in a sentence; the parts of the form that are common to all shapes are added to it. */
export interface DraftCore {
  shape: DraftShape;
  kind: RuleForm['kind'];
  /** What is computed, in Japanese: 返還の期限. */
  title: string;
  inputs: RuleForm['inputs'];
  /** Quantities by the name of their parameter. */
  parameters: Readonly<Record<string, Quantity>>;
  /** Quantities that are no parameter and yet said: 1名につき is the number that is asked for. */
  covered?: readonly { quantity: Quantity; reason: string }[];
  outputs: RuleForm['outputs'];
  formulas?: RuleForm['formulas'];
  tables?: RuleForm['tables'];
  /** What the answer gives: outputs, or a condition that decides between met and not met. */
  answer: { give: string[] } | { test: string };
  /** What is said where the answer holds; `{name}` writes a value. */
  say: string;
  questions: string[];
  /** Facts to try it with; what they give is computed. */
  examples: readonly DraftExample[];
  /** What it computes is said by the whole clause with its items, and not by the sentence alone. */
  ofClause?: boolean;
  /** Words that say in which case it holds, beside the conditions of the sentence: 海外旅行にあっては. */
  cases?: readonly Phrase[];
  /** Conditions before this offset belong to something else that the sentence sets, where it has conditions behind it. */
  casesFrom?: number;
  /** Conditions from this offset on belong to what follows; they are told and not asked for. */
  casesUntil?: number;
  /** It counts business days, as the document defines them. */
  businessDays?: OwnBusinessDays;
  /** Words of the sentence that it expresses, beside its quantities and cases. */
  carried?: readonly Phrase[];
  /** Ids of other sentences that it expresses. */
  carriedNodes?: readonly string[];
  /** Conditions of the sentence that the core has taken in itself, by their start. */
  consumed?: readonly number[];
}

/** Facts with what they are to give, where conditions are met and no exception holds. */
export interface DraftExample {
  title?: string;
  given: Readonly<Record<string, unknown>>;
  expect: { status: 'met' | 'not-met' | 'value' | 'unknown'; value?: Record<string, unknown> };
}

/** Reads what one shape finds in a sentence; `article` are the sentences of its article. */
export type DraftReader = (sentence: RuleSentence, article: readonly RuleSentence[]) => DraftCore[];
