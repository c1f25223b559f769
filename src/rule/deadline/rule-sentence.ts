import type { Norm, Quantity } from '../../model/annotation.ts';
import type { Container, Leaf } from '../../model/node.ts';
import { ancestorsOf } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { findOuterBrackets, maskBrackets } from '../../text/bracket/mask-brackets.ts';
import { foldWidth } from '../../text/width.ts';
import { indexOf } from '../rule-document.ts';
import { type OwnBusinessDays, readOwnBusinessDays } from './own-business-days.ts';

/** A sentence with what its annotations say of it. */
export interface RuleSentence {
  leaf: Leaf & { id: string };
  /** Width-folded, brackets and quotations masked; offsets are those of the leaf's value. */
  text: string;
  /** The clause that a person would cite. */
  clause: Container;
  /** The article, or where there is none the outermost clause. */
  article: Container;
  /** Whether it stands in a table. */
  inTable: boolean;
  /** Whether it stands in the 附則 or what else is no part of the main provisions. */
  isOutside: boolean;
  quantities: readonly Quantity[];
  norms: readonly Norm[];
  /** What the document defines 営業日 to be. */
  businessDays?: OwnBusinessDays;
}

const outside = new Set(['supplProvision', 'toc', 'preamble']);
const lists = new WeakMap<YakkanDocument, RuleSentence[]>();

/** Lists the sentences of a document in order, each with its quantities and norms; made once for a document. */
export function listSentences(model: YakkanDocument): readonly RuleSentence[] {
  const known = lists.get(model);
  if (known) return known;
  const index = indexOf(model);
  const quantities = groupByKey(model.quantities, ({ at }) => at[0]?.leaf);
  const businessDays = readOwnBusinessDays(model);
  const norms = groupByKey(model.norms ?? [], ({ node }) => node);
  const sentences = index.sentences.map(({ sentence, clause, row }): RuleSentence => {
    const lineage = [clause, ...ancestorsOf(index, clause.id)];
    return {
      leaf: sentence,
      text: maskInner(foldWidth(sentence.value)),
      clause,
      article:
        lineage.find(({ type }) => type === 'article') ??
        lineage.findLast(({ type }) => type === 'paragraph' || type === 'item') ??
        clause,
      inTable: row !== undefined,
      isOutside: lineage.some(({ type }) => outside.has(type)),
      quantities: quantities.get(sentence.id) ?? [],
      norms: norms.get(sentence.id) ?? [],
      ...(businessDays && { businessDays }),
    };
  });
  lists.set(model, sentences);
  return sentences;
}

/** Masks brackets and quotations; a sentence that is one bracket as a whole is read inside it: （…の場合に限ります。）. */
function maskInner(text: string): string {
  const spans = findOuterBrackets(text);
  const [only, ...others] = spans;
  const isWhole =
    only &&
    others.length === 0 &&
    !only.quoted &&
    /^\s*$/.test(text.slice(0, only.start)) &&
    /^[。\s]*$/.test(text.slice(only.end));
  if (!isWhole) return maskBrackets(text, spans);
  const inner = `${' '.repeat(only.start + 1)}${text.slice(only.start + 1, only.end - 1)}`;
  return maskBrackets(inner).padEnd(text.length, ' ');
}

/** The norm of a sentence in whose words a place lies. */
export function normAt({ norms, leaf }: RuleSentence, offset: number): Norm | undefined {
  return norms.find(({ at }) =>
    at.some(({ leaf: own, start, end }) => own === leaf.id && offset >= start && offset < end),
  );
}

/** The conditions of a sentence as stretches of its words, ascending. */
export function conditionsOf(sentence: RuleSentence): { start: number; end: number }[] {
  const { norms, leaf } = sentence;
  const found = new Map<number, { start: number; end: number }>();
  for (const { condition = [] } of norms)
    for (const { leaf: own, start, end } of condition)
      if (own === leaf.id) {
        const from = behindMain(sentence, start, end);
        found.set(from, { start: from, end });
      }
  return [...found.values()].sort((left, right) => left.start - right.start);
}

const mainEnd = /(?:とし|とする|です|ます|に限り|に限って)[、,]\s*/g;

/** Where a condition begins that was read with the end of the main clause before it: 30日間とし、|解約がない場合は; 50%、|当日は. */
function behindMain({ text, quantities }: RuleSentence, start: number, end: number): number {
  let from = start;
  for (const { index, 0: words } of text.slice(start, end).matchAll(mainEnd))
    from = start + index + words.length;
  for (const { at } of quantities) {
    const stop = /^[、,]\s*/.exec(text.slice(at[0].end, end))?.[0].length ?? 0;
    if (stop > 0 && at[0].start >= start && at[0].end + stop > from) from = at[0].end + stop;
  }
  return from < end ? from : start;
}

/** Whether a place lies in a condition of the sentence. */
export function isInCondition(sentence: RuleSentence, offset: number): boolean {
  const { text, quantities } = sentence;
  const own = quantities.find(({ at: [{ start, end }] }) => offset >= start && offset < end);
  if (own && excepted.test(text.slice(own.at[0].end))) return true;
  return conditionsOf(sentence).some(
    ({ start, end }) =>
      (offset >= start && offset < end) ||
      (own !== undefined &&
        own.at[0].end <= start &&
        /^(?:まで)?に?[、,\s]*$/.test(text.slice(own.at[0].end, start)) &&
        undone.test(text.slice(start, end))),
  );
}

/** 満了の1週間前までに|通知をした場合を除き, |申出がない限り, |申し出たときは: the period belongs to what is done in the case. */
const excepted =
  /^(?:まで)?に?[^、。]{1,60}(?:(?:場合|とき)を除[きい]|(?:ない|ません)限り)|^(?:まで)?に?[^、。はがの]{1,16}(?:場合|とき)に?は/;

/** 満了の3か月前までに、|更新しない旨の通知がない場合: what was not done by then. */
const undone = /(?:ない|なかった|ません(?:でした)?|ぬ)(?:とき|時|場合)(?:に?は)?[、\s]*$/;

function groupByKey<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
