import { defineCheck } from '../define-check.ts';
import { findConsumerExclusion, listConsumerClauses, tellExclusion } from './scope.ts';

/** Clauses that courts and the law itself take for candidates. */
const candidates: readonly { pattern: RegExp; what: string; unless?: RegExp }[] = [
  {
    pattern:
      /(?:変更|改定|改訂|改正)[^。]{0,30}(?:利用|使用)(?:した|を継続した|し続けた|を続けた)[^。]{0,40}(?:同意|承諾|承認)[^。]{0,12}みな(?:す|し|さ)/,
    what: '利用したことだけで変更に同意したものとみなしています',
    unless: /効力|施行日|適用(?:開始)?日|周知/,
  },
  {
    pattern:
      /(?:発信|発送|送信|掲載|発し)(?:した|を行った)?(?:時|とき|時点|日|こと)[^。]{0,30}到達[^。]{0,12}みな(?:す|し|さ)/,
    what: '通知が届いたかどうかによらず、届いたものとみなしています',
  },
  {
    pattern:
      /(?:当社|弊社|当店|事業者)(?:は|が)[^。]{0,30}(?:通知|承諾|同意)(?:を得る|を要する|する)?(?:こと)?(?:なく|なしに)[^。]{0,40}(?:料金|会費|代金|価格)[^。]{0,12}(?:変更|改定|増額)(?:する|し|でき|を行)/,
    what: '料金を一方的に変更することができます',
  },
  {
    pattern:
      /(?:通知|連絡|申出|申し出|回答|意思表示|異議)(?:が|の)?[^。]{0,20}(?:ない|なかった|しない)(?:場合|とき|限り)[^。]{0,30}(?:申込み|承諾|同意|購入|契約)[^。]{0,20}みな(?:す|し|さ)/,
    what: '何もしないことを申込みや承諾とみなしています',
  },
  {
    pattern:
      /(?:当社|甲|事業者)[^。]{0,40}(?:催告|通知)(?:その他の手続)?(?:を要せず|なしに|をせず|することなく|を要しないで)[^。]{0,40}(?:解除|解約)/,
    what: '催告や通知なしに解除することができます',
    unless: /反社会的勢力|暴力団|破産|手形|重大な違反/,
  },
  {
    pattern:
      /(?:損害|過失|債務不履行)(?:の有無)?(?:について)?[^。]{0,20}(?:会員|契約者|利用者|消費者)[^。]{0,10}(?:立証|証明)(?:責任|しなければ|する)/,
    what: '立証の責任を相手方に負わせています',
  },
];

/** …通知がないときは、承諾したものとみなす。 */
export const statuteConsumer10 = defineCheck({
  id: 'statute-consumer-10',
  family: 'statute',
  severity: 'info',
  finds: '消費者の利益を一方的に害するおそれのある規定の候補。',
  why: '任意規定に比べて消費者の義務を加重し、信義則に反して利益を一方的に害する条項は無効です。',
  source: '消費者契約法第10条',
  examples: {
    failing: [{ text: '第1条（更新）\n会員から異議がないときは、有料の契約を承諾したものとみなす。\n' }],
    passing: [{ text: '第1条（更新）\n会員が書面で承諾したときは、契約を更新する。\n' }],
  },
  *run({ document, index }) {
    const exclusion = findConsumerExclusion(index);
    for (const { sentence, clause } of listConsumerClauses(document, index)) {
      for (const { pattern, what, unless } of candidates) {
        const found = pattern.exec(sentence.value);
        if (!found || unless?.test(sentence.value)) continue;
        yield {
          node: clause.id,
          at: [{ leaf: sentence.id, start: found.index, end: found.index + found[0].length }],
          ...(exclusion === undefined && { state: 'judgement' as const }),
          reason: `${what}。消費者契約であれば消費者契約法第10条により無効とならないか確かめてください。${exclusion === undefined ? '' : tellExclusion(exclusion)}`,
        };
        break;
      }
    }
  },
});
