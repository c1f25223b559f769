import type { Container } from '../../model/node.ts';
import { defineCheck } from '../define-check.ts';
import { consumerStanding, findConsumerExclusion, listConsumerClauses, tellExclusion } from './scope.ts';
import { whyNoConsumers } from './why-not-consumer.ts';

const charge =
  /(?:解約|解除|キャンセル|取り?消し?|退会)[^。]{0,60}(?:違約金|解約金|解約料|解除料|キャンセル料|取消料|手数料)[^。]{0,40}(?:支払|請求|申し受け|負担)/;
const whole =
  /残(?:余|存|りの)期間[^。]{0,30}(?:全額|料金|相当額|合計)|(?:[一-龠](?:料|費|代|賃)|料金|代金|費用|金額|総額|対価)の?(?:全額|総額|(?:100|１００|百|[5-9][0-9]|[５-９][０-９]|[五六七八九]十)(?:%|％|パーセント))|(?:返還|返金|払戻し|払い戻し)(?:は|を)?(?:一切)?(?:しない|しません|いたしません|行わない|行いません)/;

/** So late that nothing else can be sold in its stead. */
const lateCancel = /当日|無断|前日|[0-9０-９]日前|開始後/;
const notReturned =
  /(?:返還|返金|返却|払い?戻し?|返戻)(?:は|を|に)?(?:一切)?(?:しない|しません|いたしません|致しません|行わない|行いません|応じない|応じません|されない|されません)/;
const paid =
  /(?:(?:既に|すでに)(?:受領|支払|納入)[^。]{0,3}|支払済み?|支払われた|支払った|お支払い?いただいた|受領した|既納|納入(?:した|された)|納付(?:した|された)|前払い?|払込み?済み?|一旦|いったん)[^。]{0,30}(?:[\p{Script=Han}ァ-ヶー](?:料|費)|料金|代金|費用|月謝|入会金|金員|金額|申込金|前払金|対価)/u;
const always = /いかなる|一切|(?:理由|事由|原因)の(?:如何|いかん)|(?:理由|事由)を問わ/;
/** What the business returns after all, or keeps only where the other side left. */
const returned = /ただし|但し|除き|除いて|除く|当(?:社|店|館|会|校)の責|帰すべき|未使用|日割|債務不履行/;

/** 支払済みの料金は、理由の如何を問わず返還しない。 */
function isKept(sentence: string, clause: Container): boolean {
  if (!paid.test(sentence) || !notReturned.test(sentence)) return false;
  if (/解約|解除|退会|キャンセル|中止/.test(sentence)) return true;
  const beside = clause.children.map((child) => ('value' in child ? child.value : '')).join('');
  return always.test(sentence) && !returned.test(beside);
}

/** 解約したときは、残余期間の料金の全額を違約金として支払う。 */
export const statuteConsumer91 = defineCheck({
  id: 'statute-consumer-9-1',
  family: 'statute',
  severity: 'warning',
  finds: '解約した消費者に、平均的な損害を超えるおそれのある額を負わせる規定。',
  why: '消費者契約では、平均的な損害の額を超える部分が無効です。',
  source: '消費者契約法第9条第1項第1号',
  examples: {
    failing: [
      {
        text: '第1条（解約）\n会員は、中途で解約したときは、残余期間の料金の全額に相当する違約金を支払う。\n',
      },
      {
        text: '第1条（解約）\n会員が契約を解除したときは、時期を問わず、宿泊料の全額を違約金として支払う。\n',
      },
    ],
    passing: [
      {
        text: '第1条（返金）\n支払済みの料金は、当社の責めに帰すべき場合を除き、いかなる場合も返還しない。\n',
      },
      { text: '第1条（解約）\n会員は、解約したときは、撤去に要した実費を支払う。\n' },
    ],
  },
  whyNot: whyNoConsumers,
  *run({ document, index }) {
    const exclusion = findConsumerExclusion(index);
    const standing = consumerStanding(index, exclusion);
    for (const { sentence, clause } of listConsumerClauses(document, index)) {
      const isCharge =
        charge.test(sentence.value) && whole.test(sentence.value) && !lateCancel.test(sentence.value);
      if (!isCharge && !isKept(sentence.value, clause)) continue;
      const found = (isCharge ? whole : notReturned).exec(sentence.value);
      const start = found?.index ?? 0;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start, end: found ? start + found[0].length : sentence.value.length }],
        ...standing,
        reason: `解約したときの負担が平均的な損害の額を超えるおそれがあります。消費者契約であれば消費者契約法第9条第1項第1号により超える部分は無効です。${exclusion === undefined ? '' : tellExclusion(exclusion)}`,
      };
    }
  },
});
