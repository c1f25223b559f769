import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { findContinuedElsewhere } from '../other-document.ts';
import { isItemsOf } from './items-missing.ts';
import { makeLevelDoubt } from './level-name.ts';

/** 前項 in the first paragraph */
export const referenceOutside = defineCheck({
  id: 'reference-outside',
  family: 'reference',
  severity: 'error',
  finds: '前条、前項、次条などで、その位置に規定がないもの。',
  why: '規定の追加や移動のときに直し忘れた引用で、何を指すか分かりません。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\n前条の規定は、会員に適用する。\n第2条（適用）\nこの規約は、会員に適用する。\n',
        quotes: ['前条'],
      },
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n2 前項ただし書の規定は、会員に適用する。\n',
        quotes: ['前項ただし書'],
      },
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\n前項の規定にかかわらず、この規約は会員に適用する。\n2 会員は、届け出る。\n',
        quotes: ['前項'],
      },
    ],
    passing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n2 前項の規定は、会員に適用する。\n第2条（適用）\n前条の規定は、会員に適用する。\n',
      },
    ],
  },
  *run({ document, index }) {
    const excerpts = findExcerpts(index);
    const elsewhere = findContinuedElsewhere(document, index);
    const isDoubtful = makeLevelDoubt(index);
    for (const reference of document.references) {
      const { id, kind, status, text, node, at, reason: why } = reference;
      if (status !== 'unresolved' || kind !== 'relative') continue;
      if (isItemsOf(text, document.tree) || (/各号$/.test(text) && /^(?:次|以下|下記|左)/.test(text)))
        continue;
      if (standsIn(excerpts, node, index) || elsewhere.has(id)) continue;
      yield {
        node,
        at,
        ...(isDoubtful(reference) && { severity: 'info' as const }),
        reason: `「${text}」に当たる規定がありません。${why ?? ''}引用する規定を確かめてください。`,
      };
    }
  },
});
