import type { Norm, Quantity } from '../../../model/annotation.ts';
import type { Worsening } from '../norm/judge-norm.ts';
import type { Parties } from '../parties.ts';
import { compareMeasures } from './measure.ts';

/** A quantity of both versions, and what the sentence around it says. */
export interface ChangedQuantity {
  was: Quantity;
  is: Quantity;
  norm: Norm | undefined;
  /** The sentence of the new version; of a row of a table with the words above it. */
  words: string;
}

const pays = /支払|納付|納入|納め|負担|賠償|弁償|償還|徴収|申し受け/;
const paysBack = /返還|返金|払い?戻|賠償|補償|支給|還元|減額/;
const priced =
  /料金|手数料|会費|使用料|利用料|保証金|敷金|違約金|解約金|遅延損害金|遅延利息|延滞金|延滞利息|延滞料|損害金|代金|賃料|入会金|年会費|月会費|割増金/;
const answersFor = /責任|賠償|補償/;
const capped = /上限|限度|超えない|を超えて|以内/;
const duties: ReadonlySet<Norm['modality']> = new Set(['obligation', 'prohibition']);
const rights: ReadonlySet<Norm['modality']> = new Set(['right', 'permission', 'power']);

/**
 * Says who is worse off by another value: less time for what somebody must or may do, notice that must be given earlier, more to
 * pay, less to get back, a lower cap on what the issuer answers for. Nothing where the words do not tell.
 */
export function judgeQuantity(changed: ChangedQuantity, parties: Parties): Worsening | undefined {
  const { was, is, norm, words } = changed;
  const difference = compareMeasures(was, is);
  if (difference === undefined || difference === 0 || was.relation !== is.relation) return undefined;
  if (is.kind === 'duration') return judgeTime(is, difference, norm, parties);
  if (is.kind !== 'money' && is.kind !== 'percentage' && is.kind !== 'fraction') return undefined;
  return judgeAmount(is, difference, { norm, words }, parties);
}

function judgeTime(
  { relation }: Quantity,
  difference: number,
  norm: Norm | undefined,
  { isIssuer, isOther, counterparty }: Parties,
): Worsening | undefined {
  const actor = norm?.actor;
  if (!norm || actor === undefined) return undefined;
  const isDuty = norm.modality === 'obligation';
  if (!isDuty && !rights.has(norm.modality)) return undefined;
  const isHarder =
    relation === 'within' ? difference < 0 : relation === 'before' ? difference > 0 : undefined;
  if (isHarder === undefined) return undefined;
  if (isOther(actor)) return isHarder ? { worseFor: actor, effect: 'deadline-shortened' } : undefined;
  // What the issuer may do later, or tell later, the other side waits for.
  if (!isIssuer(actor) || isHarder || counterparty === undefined || !isDuty) return undefined;
  return relation === 'before' ? { worseFor: counterparty, effect: 'deadline-shortened' } : undefined;
}

type Around = Pick<ChangedQuantity, 'norm' | 'words'>;

function judgeAmount(
  is: Quantity,
  difference: number,
  around: Around,
  parties: Parties,
): Worsening | undefined {
  const { norm, words } = around;
  const isIssuers = norm?.actor === undefined ? issuerFirst.test(words) : parties.isIssuer(norm.actor);
  if (!isIssuers) return difference > 0 ? judgeRaised(is, around, parties) : undefined;
  const worseFor = parties.counterparty;
  if (worseFor === undefined || difference > 0) return undefined;
  const isCap = answersFor.test(words) && (capped.test(words) || is.relation === 'orLess');
  if (isCap) return { worseFor, effect: 'liability-narrowed' };
  const isPaid = norm?.modality === 'obligation' && paysBack.test(words);
  return isPaid ? { worseFor, effect: 'amount-lowered' } : undefined;
}

const issuerFirst = /^(?:当社|当行|弊社|当会|当店|当館)[がはの]/;

/** More to pay: for whom the sentence obliges to, or of a price for whoever deals with the issuer. */
function judgeRaised(
  { relation }: Quantity,
  { norm, words }: Around,
  { isOther, counterparty }: Parties,
): Worsening | undefined {
  if (relation === 'orMore' || relation === 'over') return undefined;
  const actor = norm?.actor;
  if (actor !== undefined) {
    const mustPay = isOther(actor) && norm !== undefined && duties.has(norm.modality) && pays.test(words);
    return mustPay ? { worseFor: actor, effect: 'amount-raised' } : undefined;
  }
  const isPrice = priced.test(words) && !paysBack.test(words);
  return isPrice && counterparty !== undefined
    ? { worseFor: counterparty, effect: 'amount-raised' }
    : undefined;
}
