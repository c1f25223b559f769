import type { Container } from '../../model/node.ts';
import { resolveCitation } from '../../text/citation.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { findContinuedElsewhere } from '../other-document.ts';

/** 前条各号 where 前条 has no items */
export const referenceItemsMissing = defineCheck({
  id: 'reference-items-missing',
  family: 'reference',
  severity: 'error',
  finds: '号のない規定について「各号」と書かれているところ。',
  why: 'どの事項を指すのか分かりません。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（解除）\n当社は、第1条各号に該当するときは、契約を解除することができる。\n',
        quotes: ['第1条各号'],
      },
    ],
    passing: [
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n第2条（再開）\n当社は、前条各号に該当しなくなったときは、提供を再開する。\n',
      },
    ],
  },
  *run({ document, index }) {
    const excerpts = findExcerpts(index);
    const elsewhere = findContinuedElsewhere(document, index);
    for (const { id, status, text, node, at } of document.references) {
      if (status !== 'unresolved' || !isItemsOf(text, document.tree)) continue;
      if (standsIn(excerpts, node, index) || elsewhere.has(id)) continue;
      yield { node, at, reason: `「${text}」とありますが、引用された規定に号がありません。` };
    }
  },
});

/** 第1条各号 where 第1条 is there; what 前項各号 counts from is there as well. 次の各号 announces a list. */
export function isItemsOf(text: string, tree: Container): boolean {
  const words = /^(.+?)(?:の)?各号$/.exec(text)?.[1];
  if (words === undefined || /^(?:次|以下|下記|左)/.test(words)) return false;
  return /^[前本同次この当該]/.test(words) || resolveCitation(words, tree).status === 'found';
}
