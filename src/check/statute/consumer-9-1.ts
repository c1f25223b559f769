import { defineCheck } from '../define-check.ts';
import { findConsumerExclusion, listConsumerClauses, tellExclusion } from './scope.ts';

const charge =
  /(?:解約|解除|キャンセル|中途解約|退会)[^。]{0,60}(?:違約金|解約金|解約料|解除料|キャンセル料|取消料|手数料)[^。]{0,40}(?:支払|請求|申し受け|負担)/;
const whole =
  /残(?:余|存|りの)期間[^。]{0,30}(?:全額|料金|相当額|合計)|(?:料金|代金|利用料|会費|受講料)の?(?:全額|総額|100%|100％|100パーセント)|(?:返還|返金|払戻し|払い戻し)(?:は|を)?(?:一切)?(?:しない|しません|いたしません|行わない|行いません)/;

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
    ],
    passing: [{ text: '第1条（解約）\n会員は、解約したときは、撤去に要した実費を支払う。\n' }],
  },
  *run({ document, index }) {
    const exclusion = findConsumerExclusion(index);
    for (const { sentence, clause } of listConsumerClauses(document, index)) {
      const isCharge = charge.test(sentence.value) && whole.test(sentence.value);
      const isKept =
        /(?:解約|解除|退会|キャンセル|中止)[^。]{0,60}/.test(sentence.value) &&
        /(?:支払済み|受領した|既納|納入した|前払)[^。]{0,30}(?:返還|返金|払戻し|払い戻し)(?:は|を)?(?:一切)?(?:しない|しません|いたしません)/.test(
          sentence.value,
        );
      if (!isCharge && !isKept) continue;
      const found = whole.exec(sentence.value);
      const start = found?.index ?? 0;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start, end: found ? start + found[0].length : sentence.value.length }],
        ...(exclusion === undefined ? { state: 'judgement' as const } : { severity: 'info' as const }),
        reason: `解約したときの負担が平均的な損害の額を超えるおそれがあります。消費者契約であれば消費者契約法第9条第1項第1号により超える部分は無効です。${exclusion === undefined ? '' : tellExclusion(exclusion)}`,
      };
    }
  },
});
