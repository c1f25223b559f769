import { defineCheck } from '../define-check.ts';
import { findConsumerExclusion, listClauses, tellExclusion } from './scope.ts';

const total =
  /(?:一切|いかなる|何ら|なんら|(?:原因|理由|事由|名目)の(?:如何|いかん)を問わ|(?:如何|いかん)を問いません|全て|すべて)(?:[^。]|。(?=[)）])){0,80}(?:責任|責め|責|賠償)[^。]{0,20}(?:負わない|負いません|負わず|負うものではない|免れる|免責される)|(?:責任|責め|責)を?(?:一切|全て|すべて|何ら)(?:負わない|負いません|負わず)/;
const limited =
  /故意(?:又は|若しくは|または|もしくは|、|及び)(?:重大な)?過失|(?:故意|重過失|重大な過失)[^。]{0,20}(?:場合|とき|除き|限り)|帰すべき(?:事由|事情)によ/;
const causeOfOthers =
  /(?:契約者|会員|利用者|第三者|相手方|天災|不可抗力)[^。]{0,40}(?:に起因|により生じ|によって生じ|による)/;

/** 当社は、一切の責任を負わない。 */
export const statuteConsumer8 = defineCheck({
  id: 'statute-consumer-8',
  family: 'statute',
  severity: 'warning',
  finds: '事業者の責任の全部を免除する規定。',
  why: '消費者契約では、事業者の損害賠償責任の全部を免除する条項は無効です。',
  source: '消費者契約法第8条第1項',
  examples: {
    failing: [{ text: '第1条（免責）\n当社は、会員に生じた損害について、一切の責任を負わない。\n' }],
    passing: [
      {
        text: '第1条（免責）\n当社は、故意又は重大な過失がある場合を除き、会員に生じた損害について、一切の責任を負わない。\n',
      },
      { text: '第1条（責任）\n当社は、通常生ずべき損害を賠償する責任を負う。\n' },
    ],
  },
  *run({ index }) {
    const exclusion = findConsumerExclusion(index);
    for (const { sentence, clause } of listClauses(index)) {
      const found = total.exec(sentence.value);
      if (!found || /^(?:契約者|会員|利用者|申込者|乙)は、/.test(sentence.value)) continue;
      const siblings = clause.children.map((child) => ('value' in child ? child.value : '')).join('');
      if (limited.test(siblings) || causeOfOthers.test(sentence.value)) continue;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start: found.index, end: found.index + found[0].length }],
        ...(exclusion === undefined ? { state: 'judgement' as const } : { severity: 'info' as const }),
        reason: `責任の全部を免除しています。消費者契約であれば消費者契約法第8条により無効となるおそれがあります。${exclusion === undefined ? '' : tellExclusion(exclusion)}`,
      };
    }
  },
});
