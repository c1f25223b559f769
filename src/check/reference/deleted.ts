import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';

/** 第2条の規定により where 第2条 削除 */
export const referenceDeleted = defineCheck({
  id: 'reference-deleted',
  family: 'reference',
  severity: 'warning',
  finds: '削除された規定の引用。',
  why: '引用された規定には内容がなく、引用した規定も働きません。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条 削除\n第3条（適用）\n会員は、第2条の規定により届け出る。\n',
        quotes: ['第2条'],
      },
    ],
    passing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条 削除\n第3条（適用）\n会員は、第1条から第3条までの規定を守る。\n',
      },
    ],
  },
  *run({ document, index }) {
    const excerpts = findExcerpts(index);
    for (const { status, text, node, at, targets } of document.references) {
      if (status !== 'resolved' || targets.length === 0 || standsIn(excerpts, node, index)) continue;
      // A range may well run over a deleted clause.
      const emptied = targets.every(({ node: target, document: other }) => {
        const found = other === undefined ? index.byId.get(target) : undefined;
        return found !== undefined && 'deleted' in found && found.deleted === true;
      });
      if (emptied)
        yield {
          node,
          at,
          reason: `「${text}」は削除された規定です。引用を改めてください。`,
          related: targets.map((target) => target.node),
        };
    }
  },
});
