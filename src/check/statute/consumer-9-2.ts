import { ancestorsOf } from '../../model/tree-index.ts';
import { defineCheck } from '../define-check.ts';
import { consumerStanding, findConsumerExclusion, listConsumerClauses, tellExclusion } from './scope.ts';
import { whyNoConsumers } from './why-not-consumer.ts';
import { readYearlyRates } from './yearly-rate.ts';

const late = /遅延損害金|遅延利息|延滞(?:利息|損害金|金|料|利子)|損害金/;
/** Per cent a year. */
const most = 14.6;

/** 年18.25％の遅延損害金 */
export const statuteConsumer92 = defineCheck({
  id: 'statute-consumer-9-2',
  family: 'statute',
  severity: 'warning',
  finds: '年14.6％を超える遅延損害金。',
  why: '消費者契約では、年14.6％を超える部分が無効です。',
  source: '消費者契約法第9条第1項第2号',
  examples: {
    failing: [
      {
        text: '第1条（遅延損害金）\n会員は、年18.25％の割合による遅延損害金を支払う。\n',
        quotes: ['年18.25％'],
      },
      { text: '第1条（遅延損害金）\n会員は、日歩5銭の割合による遅延損害金を支払う。\n', quotes: ['日歩5銭'] },
    ],
    passing: [
      { text: '第1条（遅延損害金）\n会員は、年14.6％の割合による遅延損害金を支払う。\n' },
      { text: '第1条（手数料）\n会員は、料金の30％の手数料を支払う。\n' },
    ],
  },
  whyNot: whyNoConsumers,
  *run({ document, index, lateChargeRates }) {
    const exclusion = findConsumerExclusion(index);
    const standing = consumerStanding(index, exclusion);
    for (const { sentence, clause } of listConsumerClauses(document, index)) {
      const above = [clause, ...ancestorsOf(index, clause.id)];
      const article = above.find(({ type }) => type === 'article');
      const isLate =
        late.test(sentence.value) || above.some(({ caption }) => caption !== undefined && late.test(caption));
      if (!isLate || /当社は[^。]*支払/.test(sentence.value)) continue;
      const computed = lateChargeRates?.find(({ nodes }) =>
        nodes.some((node) => above.some(({ id }) => id === node)),
      );
      for (const { percent, start, end } of readYearlyRates(sentence.value)) {
        const rate = computed?.percent ?? percent;
        if (rate <= most) continue;
        yield {
          node: clause.id,
          at: [{ leaf: sentence.id, start, end }],
          ...standing,
          reason: `遅延損害金が年${rate}％に当たり、年14.6％を超えます${computed ? '（計算の規則による）' : ''}。消費者契約であれば消費者契約法第9条第1項第2号により超える部分は無効です。${exclusion === undefined ? '' : tellExclusion(exclusion)}`,
          ...(article && { related: [article.id] }),
        };
        break;
      }
    }
  },
});
