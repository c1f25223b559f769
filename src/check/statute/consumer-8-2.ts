import { defineCheck } from '../define-check.ts';
import { consumerStanding, findConsumerExclusion, listConsumerClauses, tellExclusion } from './scope.ts';
import { whyNoConsumers } from './why-not-consumer.ts';

const waiver =
  /(?:(?:いかなる|理由の(?:如何|いかん)|事由の(?:如何|いかん)|一切)[^。]{0,40}(?:解除|解約|キャンセル)[^。]{0,20}(?:できない|できません|することはできず|認めない|認めません|応じません|応じない))|(?:解除|解約|キャンセル)(?:は|を|に)?(?:一切|いかなる場合も)[^。]{0,6}(?:受け|受付|応じ|認め|でき)[^。]{0,6}(?:ない|ません)|(?:成立|契約|申込み?)[^。]{0,16}(?:取消し?|解除|解約|キャンセル)[^。]{0,12}は、?一切[^。]{0,6}(?:受け付け|受付|応じ|認め)[^。]{0,6}(?:ない|ません)|(?:解除権|解除する権利)を(?:放棄|有しない|有しません)/;

/** いかなる場合も解除できない。 */
export const statuteConsumer82 = defineCheck({
  id: 'statute-consumer-8-2',
  family: 'statute',
  severity: 'warning',
  finds: '消費者の解除権を放棄させる規定。',
  why: '消費者契約では、事業者の債務不履行により生じた解除権を放棄させる条項は無効です。',
  source: '消費者契約法第8条の2',
  examples: {
    failing: [{ text: '第1条（解除）\n会員は、いかなる場合も契約を解除することができない。\n' }],
    passing: [
      {
        text: '第1条（解除）\n会員は、最低利用期間内は、契約を解除することができない。ただし、当社が債務を履行しないときは、この限りでない。\n',
      },
    ],
  },
  whyNot: whyNoConsumers,
  *run({ document, index }) {
    const exclusion = findConsumerExclusion(index);
    const standing = consumerStanding(index, exclusion);
    for (const { sentence, clause } of listConsumerClauses(document, index)) {
      const found = waiver.exec(sentence.value);
      if (!found || /^当社は、/.test(sentence.value)) continue;
      const siblings = clause.children.map((child) => ('value' in child ? child.value : '')).join('');
      if (/当社(?:の責め|の責に|が債務|の債務不履行|に帰すべき)/.test(siblings)) continue;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start: found.index, end: found.index + found[0].length }],
        ...standing,
        reason: `解除する権利を奪っています。消費者契約であれば消費者契約法第8条の2により無効となるおそれがあります。${exclusion === undefined ? '' : tellExclusion(exclusion)}`,
      };
    }
  },
});
