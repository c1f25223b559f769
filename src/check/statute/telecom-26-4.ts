import type { Container } from '../../model/node.ts';
import { ancestorsOf } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { defineCheck } from '../define-check.ts';
import { listClauses } from './scope.ts';

const telecom = /電気通信(?:事業|役務|サービス|設備|回線)|インターネット接続|通信サービス/;
const abolition =
  /(?:サービス|役務|業務)の?(?:全部又は一部|全部若しくは一部|全部|一部)?(?:の提供)?を[^。]{0,10}(?:廃止|終了|休止)(?:する|し|でき|します)/;

/** 当社は、サービスの全部又は一部を廃止することがあります。 */
export const statuteTelecom264 = defineCheck({
  id: 'statute-telecom-26-4',
  family: 'statute',
  severity: 'warning',
  finds: '電気通信役務の休廃止の規定で、利用者への周知の定めのないもの。',
  why: '電気通信事業者は、電気通信業務を休止し又は廃止しようとするときは、相当な期間を置いて利用者に周知しなければなりません。',
  source: '電気通信事業法第26条の4',
  examples: {
    failing: [{ text: '第1条（廃止）\n当社は、電気通信サービスの全部又は一部を廃止することがあります。\n' }],
    passing: [
      {
        text: '第1条（廃止）\n当社は、電気通信サービスの全部又は一部を廃止することがあります。\n2　当社は、廃止する日の3か月前までに、電気通信事業法第26条の4の規定に基づき利用者に周知します。\n',
      },
      { text: '第1条（廃止）\n当社は、貸会議室のサービスの全部又は一部を廃止することがあります。\n' },
    ],
  },
  *run({ document, index }) {
    const isTelecom =
      telecom.test(document.document.title ?? '') ||
      index.sentences.filter(({ sentence }) => telecom.test(sentence.value)).length > 0;
    if (!isTelecom) return;
    const seen = new Set<string>();
    for (const { sentence, clause } of listClauses(index)) {
      const found = abolition.exec(sentence.value);
      const above = [clause, ...ancestorsOf(index, clause.id)];
      if (!found || above.some(({ type }) => type === 'supplProvision')) continue;
      const article = above.find(({ type }) => type === 'article') ?? clause;
      if (seen.has(article.id)) continue;
      seen.add(article.id);
      const words = textOf(article);
      if (/26\s*条の\s*4|二十六条の四|２６条の４|周知/.test(words)) continue;
      const hasNotice =
        /(?:前までに|事前に|あらかじめ|予め)[^。]{0,80}(?:通知|連絡|知らせ|掲示|告知)(?!(?:する|を)?(?:こと)?な[くし]|せず)/.test(
          words,
        );
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start: found.index, end: found.index + found[0].length }],
        state: 'judgement',
        ...(hasNotice && { severity: 'info' as const }),
        reason: hasNotice
          ? '休廃止の前の通知が、電気通信事業法第26条の4の周知（期間、方法、代わりの役務の案内）を満たすか確かめてください。'
          : '休廃止の前の周知の定めがありません。電気通信業務であれば電気通信事業法第26条の4が適用されます。',
      };
    }
  },
});

function textOf(node: Container): string {
  return node.children.map((child) => (isContainer(child) ? textOf(child) : child.value)).join('');
}
