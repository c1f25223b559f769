import type { RuleForm } from '../../../model/rule-form.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';
import type { RuleDocument } from '../../rule-document.ts';
import { citeNode, citeSentence, scopeOf } from '../bind-draft.ts';
import type { DraftCore } from '../rule-draft.ts';

/** The parts of a form that say which days are no business days. */
export interface BusinessForm {
  form?: NonNullable<RuleForm['businessDays']>;
  inputs: RuleForm['inputs'];
  /** The definition, where no quantity of it is bound. */
  reliesOn: string[];
}

/** Writes 営業日 as the document defines it; `年末年始` is the parameter and `休業日` the input that it names. */
export function readBusiness(
  { businessDays: own }: DraftCore,
  document: RuleDocument,
  byLeaf: ReadonlyMap<string, RuleSentence>,
): BusinessForm {
  if (!own) return { inputs: {}, reliesOn: [] };
  const { weekdays, holidays, yearEnd, isDesignated, node } = own;
  const definition = citeNode(node, document.model);
  const isPlain = definition !== undefined && scopeOf(definition, document).quantities.length === 0;
  const holder = yearEnd && byLeaf.get(yearEnd.at[0].leaf);
  const isBound = holder !== undefined && citeSentence(holder, document.model) !== undefined;
  return {
    form: {
      weekdays,
      holidays,
      ...(isBound && { yearEnd: '年末年始' }),
      ...(isDesignated && { closed: '休業日' }),
    },
    inputs: isDesignated ? { 休業日: { kind: 'days', about: '別に定められた休業日', default: [] } } : {},
    reliesOn: isPlain ? [definition.citation] : [],
  };
}
