import type { Quantity } from '../../../model/annotation.ts';
import { type Phrase, readPhrase, wordsOf } from '../../deadline/phrase.ts';
import { conditionsOf, type RuleSentence } from '../../deadline/rule-sentence.ts';
import { headNoun, toName } from '../names.ts';
import type { DraftCore } from '../rule-draft.ts';
import { draftInterest } from './interest.ts';
import { askRounding, coverUnit, findRounding, roundBy, roundIn } from './rounding.ts';
import { exactOf, writeAmount } from './write-amount.ts';

const ratios: ReadonlySet<Quantity['kind']> = new Set(['percentage', 'fraction', 'multiple']);
const yearly = /年(?:率|利)?(?:\s*|で)$/;
const ofBase = /(?:の|に対し(?:て)?|につき|に)[\s\ue000]*$/;
/** What is done with a share that amounts to something. */
const makesAmount =
  /^[\s\ue000]*(?:を(?:それぞれ)?(?:乗じ|申し受け|いただ|頂|納|返|払い|減額|負担|かけ|掛け|加算|加え|支払|支給|請求|徴収|支弁|限度|上限)|に(?:相当する|当たる|あたる)|相当(?:額|する|の)|の(?:額|金額|割合で|割合を|割合による|損害|違約金|手数料)|をもって|と(?:する|し|いた|致|なり|なる)|です)/;
/** …に相当する額に消費税相当額を加算した額 */
const adds = /^[^。]{0,40}(?:を(?:加算|加え|控除|差し引|減じ|除い))/;
/** に相当する額の|範囲内: at most so much. */
const atMost = /^(?:に(?:相当する|当たる)額|の額)?の?(?:範囲内|以内)/;
/** に相当する額を支給しない: what is computed is not paid. */
const unpaid =
  /^(?:に(?:相当する|当たる)額|の額)?を(?:支給|支払|払|給付|返還|返金)[^、。]{0,2}(?:ない|ません)/;
const isMeasure = /(?:期間|[時年月週日]間|日数|[週月年]数|年限|人数|員数|面積|数量|総数|件数|回数|時間数)$/;
const bounded: ReadonlySet<string> = new Set(['orLess', 'within']);

/** Drafts the amount that a rate of a sentence gives: 料金の2%に相当する額, 年14.6%の遅延損害金. */
export function draftRates(sentence: RuleSentence, article: readonly RuleSentence[]): DraftCore[] {
  const rounding = findRounding(article);
  const parallel = readParallel(sentence);
  return sentence.quantities.flatMap((quantity) => {
    const { kind, relation, value, at } = quantity;
    if (!ratios.has(kind) || value === 'unknown' || sentence.text[at[0].start] === '\ue000') return [];
    if (relation !== undefined && !bounded.has(relation)) return [];
    const member = parallel.get(quantity.id);
    const core = isYearly(sentence, quantity)
      ? draftInterest(sentence, quantity, rounding)
      : draftShare(sentence, quantity, rounding, member);
    return core ? [{ ...core, ...member?.cases, covered: coverUnit(article, rounding) }] : [];
  });
}

/** One of several rates that are set by the case: 前日は料金の50%、当日は80%の違約金. */
interface Member {
  /** Where the words of their common base end. */
  baseEnd: number;
  cases: Pick<DraftCore, 'casesFrom' | 'casesUntil'>;
}

/** Rates of one base, each behind a case of its own, of which the last says that an amount is made of them. */
function readParallel(sentence: RuleSentence): Map<string, Member> {
  const rates = sentence.quantities.filter(
    ({ kind, relation, value }) => ratios.has(kind) && relation === undefined && value !== 'unknown',
  );
  const conditions = conditionsOf(sentence);
  const isCaseBetween = (from: number, to: number) =>
    conditions.some(
      ({ start, end }) => start >= from && end <= to && /^[、\s]*$/.test(sentence.text.slice(end, to)),
    );
  const members = new Map<string, Member>();
  const [first, ...others] = rates;
  const last = others.at(-1);
  const lead = first && ofBase.exec(sentence.text.slice(0, first.at[0].start));
  const isList =
    last &&
    makesAmount.test(sentence.text.slice(last.at[0].end)) &&
    others.every(({ at }, place) => isCaseBetween(rates[place].at[0].end, at[0].start));
  if (!lead || !isList) return members;
  for (const [place, { id, at }] of rates.entries()) {
    const casesFrom = place === 0 ? undefined : rates[place - 1].at[0].end;
    members.set(id, {
      baseEnd: lead.index,
      cases: { ...(casesFrom !== undefined && { casesFrom }), casesUntil: at[0].end },
    });
  }
  return members;
}

function isYearly({ text }: RuleSentence, { at, kind }: Quantity): boolean {
  return (
    kind === 'percentage' && (yearly.test(text.slice(0, at[0].start)) || /^年/.test(text.slice(at[0].start)))
  );
}

/** 100キロメートル以上300キロメートル未満|定額に: what bounds the case is no part of the base. */
function behindBounds({ quantities, text }: RuleSentence, { start, end }: Phrase): Phrase {
  const bounds = quantities.filter(({ relation, at }) => relation !== undefined && at[0].end < end);
  // 給料月額に|勤続期間1年につき|100分の100: for how much of what it is reckoned is no part of the base.
  const per = quantities.find(
    ({ relation, at }) => relation === 'each' && at[0].start > start && at[0].start < end,
  );
  const last = per ? text.slice(start, per.at[0].start).lastIndexOf('に') : -1;
  return {
    start: Math.max(start, ...bounds.filter((one) => one !== per).map(({ at }) => at[0].end)),
    end: last > 0 ? start + last : end,
  };
}

function draftShare(
  sentence: RuleSentence,
  quantity: Quantity,
  rounding: Quantity | undefined,
  member?: Member,
): DraftCore | undefined {
  const [{ start, end }] = quantity.at;
  const tail = sentence.text.slice(end);
  const baseEnd = member?.baseEnd ?? ofBase.exec(sentence.text.slice(0, start))?.index;
  const isCapped = quantity.relation !== undefined && /^[\s\ue000。]*$/.test(tail);
  if (baseEnd === undefined || !(member || isCapped || makesAmount.test(tail))) return undefined;
  const words = wordsOf(sentence, behindBounds(sentence, readPhrase(sentence, baseEnd)));
  // その期間の|2分の1 is no amount.
  if (words.length < 2 || words.length > 60 || isMeasure.test(words)) return undefined;
  const base = toName(words, toName(headNoun(words), '基礎額'));
  const isLimit = /限度|上限/.test(tail.slice(0, 16)) || atMost.test(tail) || quantity.relation !== undefined;
  const output = isLimit ? '上限額' : '額';
  const compares = /いずれか(?:多|少|高|低|大き|小さ)/.test(sentence.text);
  return {
    shape: 'share',
    kind: 'amount',
    title: `${words}の${quantity.text.trim().replace(/を(?:限度|上限)$/, '')}の額${isLimit ? '(上限)' : ''}`,
    inputs: { [base]: { kind: 'number', about: `${words}(円)`, least: 0 } },
    parameters: { 割合: quantity, ...(rounding && { 端数: rounding }) },
    outputs: { [output]: { kind: 'number', about: isLimit ? '額の上限(円)' : '割合を乗じた額(円)' } },
    formulas: { [output]: roundIn(`${base} * 割合`, rounding) },
    answer: { give: [output] },
    say: `${words}{${base}}に{割合}を乗じた額は{${output}}。`,
    questions: [
      ...askRounding(rounding),
      ...(adds.test(tail)
        ? ['額に加え、又は額から差し引くものがあります。この下書きに入れていません。']
        : []),
      ...(unpaid.test(tail)
        ? ['この額は、支払わない額です。支払う額を計算するなら、式を直してください。']
        : []),
      ...(compares ? ['いずれか多い(少ない)額とする比較は、この下書きにありません。'] : []),
    ],
    examples: [0, 10_000, 12_345].map((given) => ({
      given: { [base]: given },
      expect: {
        status: 'value',
        value: { [output]: writeAmount(roundBy(exactOf(quantity).mul(given), rounding)) },
      },
    })),
  };
}
