import type { Quantity } from '../../model/annotation.ts';
import type { RuleForm } from '../../model/rule-form.ts';
import type { ClauseScope } from '../bind/clause-scope.ts';
import { askBrackets } from '../deadline/ask-brackets.ts';
import type { RuleSentence } from '../deadline/rule-sentence.ts';
import type { RuleDocument } from '../rule-document.ts';
import { accountFor } from './account/account.ts';
import { askAround } from './account/around.ts';
import { listReferences } from './account/references.ts';
import { citeSentence, scopeOf, traitsOf } from './bind-draft.ts';
import { answerForm, exampleForms, inputForms } from './case-forms.ts';
import { type Cases, readCases } from './conditions.ts';
import type { DraftCore, RuleDraft } from './rule-draft.ts';
import { readBusiness } from './time/business-form.ts';

/** What stands around a sentence that is drafted. */
interface FoundAround {
  /** The ただし書 that take it back. */
  provisos: readonly RuleSentence[];
  byLeaf: ReadonlyMap<string, RuleSentence>;
}

/**
 * Makes a rule form of what was read from a sentence: its quantities bound, its conditions and exceptions asked for, and all
 * that the words leave open as questions.
 * @returns nothing where the words cannot be cited or bound
 */
export function assembleDraft(
  document: RuleDocument,
  sentence: RuleSentence,
  core: DraftCore,
  found: FoundAround,
  name: string,
): RuleDraft | undefined {
  const { provisos, byLeaf } = found;
  const cited = citeAll(sentence, core, found, document);
  if (!cited) return undefined;
  const { citation, exceptions, scopes } = cited;
  const bound = bindAll(allParameters(core), document, byLeaf);
  if (!bound) return undefined;
  const cases = readCases(sentence, core, provisos);
  const quantities = listUnused(core, [...scopes, ...bound.scopes]);
  const references = listReferences(document, scopes);
  const said = accountFor(sentence, core, cases);
  const business = readBusiness(core, document, byLeaf);
  const questions = [
    ...core.questions,
    ...askCases(cases),
    ...askBrackets(sentence, core.carried),
    ...quantities.questions,
    ...said.questions,
    ...askAround({ document, sentence, core, cases, ...found }),
    ...references.questions,
  ];
  const form: RuleForm = {
    id: `${document.id}/${name}`,
    title: core.title,
    kind: core.kind,
    implements: cited.all,
    ...optional('reliesOn', [...new Set([...references.reliesOn, ...business.reliesOn])]),
    inputs: { ...core.inputs, ...business.inputs, ...inputForms(cases) },
    ...(business.form && { businessDays: business.form }),
    ...optional('parameters', bound.parameters),
    ...optional('unused', quantities.unused),
    outputs: core.outputs,
    ...(core.formulas && { formulas: core.formulas }),
    ...(core.tables && { tables: core.tables }),
    ...answerForm(core, cases, citation, exceptions),
    examples: exampleForms(core, cases),
    draft: { accepted: false, questions: [...new Set(questions)] },
  };
  return {
    form,
    shape: core.shape,
    nodes: [sentence.leaf.id, ...provisos.map(({ leaf }) => leaf.id)],
    citation,
    account: said.account,
    words: [sentence, ...provisos].map(({ leaf }) => leaf.value.trim()).join('\n'),
  };
}

/** Cites the sentence, its ただし書, and what else of its clause the draft has taken in. */
function citeAll(
  sentence: RuleSentence,
  core: DraftCore,
  { provisos, byLeaf }: FoundAround,
  document: RuleDocument,
): { citation: string; exceptions: string[]; all: string[]; scopes: ClauseScope[] } | undefined {
  const { model } = document;
  const own = citeSentence(sentence, model, core.ofClause);
  if (!own) return undefined;
  const exceptions = provisos.flatMap((proviso) => citeSentence(proviso, model) ?? []);
  const carried = (core.carriedNodes ?? []).flatMap((node) => {
    const other = byLeaf.get(node);
    return (other && citeSentence(other, model)) ?? [];
  });
  const all = [own, ...exceptions, ...carried];
  return {
    citation: own.citation,
    exceptions: exceptions.map((one) => one.citation),
    all: [...new Set(all.map((one) => one.citation))],
    scopes: all.map((one) => scopeOf(one, document)),
  };
}

/** The quantities that a draft computes with, those of its business days included. */
function allParameters({ parameters, businessDays }: DraftCore): DraftCore['parameters'] {
  return businessDays?.yearEnd ? { ...parameters, 年末年始: businessDays.yearEnd } : parameters;
}

function optional<Key extends string, Value extends object>(
  key: Key,
  value: Value,
): Partial<Record<Key, Value>> {
  return Object.keys(value).length > 0 ? ({ [key]: value } as Record<Key, Value>) : {};
}

/** Binds each quantity of a draft to the sentence that holds it. */
function bindAll(
  wanted: DraftCore['parameters'],
  document: RuleDocument,
  byLeaf: ReadonlyMap<string, RuleSentence>,
): { parameters: NonNullable<RuleForm['parameters']>; scopes: ClauseScope[] } | undefined {
  const parameters: NonNullable<RuleForm['parameters']> = {};
  const scopes: ClauseScope[] = [];
  for (const [name, quantity] of Object.entries(wanted)) {
    const holder = byLeaf.get(quantity.at[0].leaf);
    const clause = holder && citeSentence(holder, document.model);
    const scope = clause && scopeOf(clause, document);
    const traits = scope && traitsOf(quantity, scope);
    if (!clause || !scope || !traits) return undefined;
    parameters[name] = { clause: clause.citation, ...traits };
    scopes.push(scope);
  }
  return { parameters, scopes };
}

/** Every other quantity of the clauses, so that none is passed over. */
function listUnused(core: DraftCore, scopes: readonly ClauseScope[]) {
  const used = new Set(Object.values(allParameters(core)).map(({ id }) => id));
  const covered = new Map((core.covered ?? []).map(({ quantity, reason }) => [quantity.id, reason]));
  const seen = new Set<string>();
  const unused: NonNullable<RuleForm['unused']> = [];
  const questions: string[] = [];
  for (const scope of scopes) {
    for (const quantity of scope.quantities) {
      if (used.has(quantity.id) || seen.has(quantity.id)) continue;
      seen.add(quantity.id);
      const traits = traitsOf(quantity, scope);
      const reason = covered.get(quantity.id);
      if (traits)
        unused.push({ clause: scope.citation, ...traits, reason: reason ?? '下書きでは使っていない。' });
      if (reason === undefined) questions.push(askUnused(quantity));
    }
  }
  return { unused, questions };
}

function askUnused({ value, text }: Quantity): string {
  return value === 'immediate' || value === 'prompt'
    ? `「${text.trim()}」は評価を要するため、計算していません。`
    : `「${text.trim()}」は使っていません。要らなければその理由を書いてください。`;
}

function askCases({ when, unless, behind }: Cases): string[] {
  return [
    ...behind.map(({ words }) => `「${words}」は、この下書きに入れていません。`),
    ...when.map(({ words }) => `「${words}」に当たるかは、人が判断する入力です。`),
    ...unless.map(
      ({ words, isProviso }) => `${isProviso ? '' : '例外'}「${words}」に当たるかは、人が判断する入力です。`,
    ),
  ];
}
