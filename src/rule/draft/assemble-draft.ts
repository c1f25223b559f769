import type { Quantity } from '../../model/annotation.ts';
import type { RuleForm } from '../../model/rule-form.ts';
import type { ClauseScope } from '../bind/clause-scope.ts';
import { askBrackets } from '../deadline/ask-brackets.ts';
import type { RuleSentence } from '../deadline/rule-sentence.ts';
import type { RuleDocument } from '../rule-document.ts';
import { accountFor, askNeighbours } from './account.ts';
import { citeSentence, scopeOf, traitsOf } from './bind-draft.ts';
import { answerForm, exampleForms, inputForms } from './case-forms.ts';
import { type Cases, readCases } from './conditions.ts';
import { listReferences } from './references.ts';
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
  { provisos, byLeaf }: FoundAround,
  name: string,
): RuleDraft | undefined {
  const { model } = document;
  const own = citeSentence(sentence, model, core.ofClause);
  if (!own) return undefined;
  const { citation } = own;
  const exceptions = provisos.flatMap((proviso) => citeSentence(proviso, model) ?? []);
  const cited = exceptions.map((one) => one.citation);
  const scopes = [own, ...exceptions].map((one) => scopeOf(one, document));
  const yearEnd = core.businessDays?.yearEnd;
  const bound = bindAll(
    yearEnd ? { ...core, parameters: { ...core.parameters, 年末年始: yearEnd } } : core,
    document,
    byLeaf,
  );
  if (!bound) return undefined;
  const cases = readCases(sentence, core, provisos);
  const { unused, questions } = listUnused(core, [...scopes, ...bound.scopes]);
  const { reliesOn, questions: others } = listReferences(document, scopes);
  const { account, questions: unsaid } = accountFor(sentence, core, cases);
  const carriedNodes = new Set([...provisos.map(({ leaf }) => leaf.id), ...(core.carriedNodes ?? [])]);
  const neighbours = core.ofClause ? [] : askNeighbours(sentence, carriedNodes);
  const business = readBusiness(core, document, byLeaf);
  const form: RuleForm = {
    id: `${document.id}/${name}`,
    title: core.title,
    kind: core.kind,
    implements: [citation, ...cited],
    ...optional('reliesOn', [...new Set([...reliesOn, ...business.reliesOn])]),
    inputs: { ...core.inputs, ...business.inputs, ...inputForms(cases) },
    ...(business.form && { businessDays: business.form }),
    ...optional('parameters', bound.parameters),
    ...optional('unused', unused),
    outputs: core.outputs,
    ...(core.formulas && { formulas: core.formulas }),
    ...(core.tables && { tables: core.tables }),
    ...answerForm(core, cases, citation, cited),
    examples: exampleForms(core, cases),
    draft: {
      accepted: false,
      questions: [
        ...new Set([
          ...core.questions,
          ...askCases(cases),
          ...askBrackets(sentence, core.carried),
          ...questions,
          ...unsaid,
          ...neighbours.map(({ question }) => question),
          ...others,
        ]),
      ],
    },
  };
  return {
    form,
    shape: core.shape,
    nodes: [sentence.leaf.id, ...provisos.map(({ leaf }) => leaf.id)],
    citation,
    account,
    words: [sentence, ...provisos].map(({ leaf }) => leaf.value.trim()).join('\n'),
  };
}

function optional<Key extends string, Value extends object>(
  key: Key,
  value: Value,
): Partial<Record<Key, Value>> {
  return Object.keys(value).length > 0 ? ({ [key]: value } as Record<Key, Value>) : {};
}

/** Binds each quantity of a draft to the sentence that holds it. */
function bindAll(
  core: DraftCore,
  document: RuleDocument,
  byLeaf: ReadonlyMap<string, RuleSentence>,
): { parameters: NonNullable<RuleForm['parameters']>; scopes: ClauseScope[] } | undefined {
  const parameters: NonNullable<RuleForm['parameters']> = {};
  const scopes: ClauseScope[] = [];
  for (const [name, quantity] of Object.entries(core.parameters)) {
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
  const used = new Set(
    [
      ...Object.values(core.parameters),
      ...(core.businessDays?.yearEnd ? [core.businessDays.yearEnd] : []),
    ].map(({ id }) => id),
  );
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
