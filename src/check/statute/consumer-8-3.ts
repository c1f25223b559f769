import { ancestorsOf } from '../../model/tree-index.ts';
import { defineCheck } from '../define-check.ts';
import { consumerStanding, findConsumerExclusion, listConsumerClauses, tellExclusion } from './scope.ts';
import { whyNoConsumers } from './why-not-consumer.ts';

const guardianship = /(?:後見|保佐|補助)(?:の)?開始|成年被後見人|被保佐人|被補助人/;
const ends = /解除|解約|退会|終了|抹消|資格を(?:失|喪失)|取り消|取消/;
const kept = /債権|家族|後見人の同意|提供する(?:もの|商品)|を除/;

/** 会員が後見開始の審判を受けたときは、当社は、契約を解除することができる。 */
export const statuteConsumer83 = defineCheck({
  id: 'statute-consumer-8-3',
  family: 'statute',
  severity: 'warning',
  finds: '消費者が後見開始などの審判を受けたことだけを理由に、事業者が契約を解除することができる規定。',
  why: '後見、保佐又は補助の開始の審判のみを理由とする解除権を事業者に与える条項は無効です。',
  source: '消費者契約法第8条の3',
  examples: {
    failing: [
      {
        text: '第1条（解除）\n当社は、会員が後見開始の審判を受けたときは、契約を解除することができる。\n',
        quotes: ['後見開始'],
      },
      {
        text: '第1条（解除）\n当社は、会員が次のいずれかに該当するときは、契約を解除することができる。\n(1) 料金を支払わないとき。\n(2) 保佐開始の審判を受けたとき。\n',
        quotes: ['保佐開始'],
      },
    ],
    passing: [
      { text: '第1条（届出）\n会員は、後見開始の審判を受けたときは、当社に届け出る。\n' },
      { text: '第1条（解除）\n会員は、後見開始の審判を受けたときは、契約を解除することができる。\n' },
    ],
  },
  whyNot: whyNoConsumers,
  *run({ document, index }) {
    const exclusion = findConsumerExclusion(index);
    const standing = consumerStanding(index, exclusion);
    const byId = new Map(index.sentences.map(({ owner, sentence }) => [owner.id, sentence.value]));
    for (const { sentence, clause } of listConsumerClauses(document, index)) {
      const found = guardianship.exec(sentence.value);
      if (!found) continue;
      const chapeau = ancestorsOf(index, clause.id).map(({ id }) => byId.get(id) ?? '');
      const act = [sentence.value, ...chapeau].find((words) => ends.test(words));
      if (
        !act ||
        /^(?!当社|弊社|事業者)[^、。]{1,12}は、?[^。]{0,40}(?:解除|解約|退会)/.test(act) ||
        kept.test(act)
      )
        continue;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start: found.index, end: found.index + found[0].length }],
        ...standing,
        reason: `${found[0]}の審判だけを解除の理由としています。消費者契約であれば消費者契約法第8条の3により無効となるおそれがあります。${exclusion === undefined ? '' : tellExclusion(exclusion)}`,
      };
    }
  },
});
