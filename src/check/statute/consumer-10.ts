import { defineCheck } from '../define-check.ts';
import { burdenFrames } from './frame/burden-frames.ts';
import { consumerFrames } from './frame/consumer-frames.ts';
import { findFrame } from './frame/frame.ts';
import { makePartyMask } from './frame/party-mask.ts';
import { findConsumerExclusion, listConsumerClauses, tellExclusion } from './scope.ts';
import { whyNoConsumers } from './why-not-consumer.ts';

const frames = [...consumerFrames, ...burdenFrames];

/** …通知がないときは、承諾したものとみなす。 */
export const statuteConsumer10 = defineCheck({
  id: 'statute-consumer-10',
  family: 'statute',
  severity: 'info',
  finds: '消費者の利益を一方的に害するおそれのある規定の候補。',
  why: '任意規定に比べて消費者の義務を加重し、信義則に反して利益を一方的に害する条項は無効です。',
  source: '消費者契約法第10条',
  examples: {
    failing: [
      { text: '第1条（更新）\n会員から異議がないときは、有料の契約を承諾したものとみなす。\n' },
      { text: '第1条（相殺）\n会員は、当社への債権をもって会費と相殺することができない。\n' },
      {
        text: '第1条（請求）\n会員は、事故の日から14日以内に申し出なければ、損害の賠償を請求することができません。\n',
      },
      { text: '第1条（改定）\n改定後の規約は、店頭に掲示した時から直ちに効力を生じます。\n' },
    ],
    passing: [
      { text: '第1条（更新）\n会員が書面で承諾したときは、契約を更新する。\n' },
      {
        text: '第1条（解釈）\nこの規約の解釈に疑義が生じたときは、当社及び会員は、誠実に協議して決定する。\n',
      },
      { text: '第1条（荷物）\n会員の過失により荷物が壊れたときは、会員が修理費を負担する。\n' },
    ],
  },
  whyNot: whyNoConsumers,
  *run({ document, index }) {
    const exclusion = findConsumerExclusion(index);
    const mask = makePartyMask(document);
    for (const placed of listConsumerClauses(document, index)) {
      const draft = findFrame(placed, frames, mask);
      if (!draft) continue;
      const { state, ...given } = draft;
      yield {
        ...given,
        ...(exclusion === undefined && state && { state }),
        reason: `${draft.reason}${exclusion === undefined ? '' : tellExclusion(exclusion)}`,
      };
    }
  },
});
