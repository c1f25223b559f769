import { defineCheck } from '../define-check.ts';
import { nameBusiness } from './liability/name-business.ts';
import { readLiability } from './liability/read-liability.ts';
import { consumerStanding, findConsumerExclusion, listConsumerClauses, tellExclusion } from './scope.ts';
import { whyNoExclusion } from './why-not-consumer.ts';

/** 当社は、法律上許される限り、損害を賠償する責任を負わない。 */
export const statuteConsumer8Salvage = defineCheck({
  id: 'statute-consumer-8-salvage',
  family: 'statute',
  severity: 'warning',
  finds: '「法律上許される限り」などの語だけで範囲を画した、事業者の責任を免除し、又は制限する規定。',
  why: '軽い過失による責任の一部だけを免除することを明らかにしない条項は無効です。',
  source: '消費者契約法第8条第3項',
  examples: {
    failing: [
      {
        text: '第1条（上限）\n当社は、法律上許される限り、損害を賠償する責任を負わない。\n',
        quotes: ['法律上許される限り'],
      },
      {
        text: '第1条（限度）\n当社の賠償の責任は、法令で認められる最大限の範囲において免除されます。\n',
      },
      {
        text: '第1条（上限）\n当社の責任は、法令により認められる範囲で、1万円を上限とする。\n',
        quotes: ['法令により認められる範囲で'],
      },
    ],
    passing: [
      {
        text: '第1条（上限）\n当社の損害賠償の責任は、当社に重大な過失がある場合を除き、1万円を上限とする。\n',
      },
      { text: '第1条（提供）\n当社は、法令により認められる範囲で、情報を提供する。\n' },
    ],
  },
  whyNot: whyNoExclusion,
  *run({ document, index }) {
    const exclusion = findConsumerExclusion(index);
    const standing = consumerStanding(index, exclusion);
    const name = nameBusiness(document);
    for (const { sentence, clause } of listConsumerClauses(document, index)) {
      const salvage = readLiability(name(sentence.value))?.salvage;
      if (!salvage || /軽過失|重過失でない|重大な過失を除/.test(sentence.value)) continue;
      const start = sentence.value.indexOf(salvage);
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start, end: start + salvage.length }],
        ...standing,
        reason: `責任を免除し、又は制限する範囲を「${salvage}」とだけ定めています。消費者契約であれば、軽い過失による場合に限ることを明らかにしない条項は、消費者契約法第8条第3項により無効となるおそれがあります。${exclusion === undefined ? '' : tellExclusion(exclusion)}`,
      };
    }
  },
});
