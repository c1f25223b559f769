import { findArticle } from '../../law/article-table.ts';
import { tableDays } from '../../law/law-table.ts';
import { readArticleNumber, writeArticle } from '../../law/provision.ts';
import { defineCheck } from '../define-check.ts';
import { listCitedLaws, severityOn } from './cited-law.ts';

/** 商法第514条 */
export const lawArticleDeleted = defineCheck({
  id: 'law-article-deleted',
  family: 'law',
  severity: 'error',
  finds: '削除された条の引用。',
  why: '引用した規定はもう効力がなく、規約の定めのよりどころがなくなっています。',
  examples: {
    failing: [
      {
        text: '第1条（利率）\n商法（明治32年法律第48号）第514条に定める利率による。\n',
        quotes: ['商法（明治32年法律第48号）第514条'],
      },
      { text: '第1条（法人）\n民法第60条に従う。\n', quotes: ['民法第60条'] },
    ],
    passing: [
      { text: '第1条（利率）\n民法第404条に定める利率による。\n' },
      { text: '第1条（利率）\n改正前の商法第514条に定める利率による。\n' },
    ],
  },
  *run(context) {
    for (const { reference, law, known } of listCitedLaws(context)) {
      const number = readArticleNumber(law.provision ?? '');
      if (!known || number === undefined) continue;
      const found = findArticle(known, number);
      if (found.state !== 'deleted') continue;
      const { through, number: first } = found.article;
      const what =
        through === undefined
          ? writeArticle(number)
          : `${writeArticle(number)}（${writeArticle(first)}から${writeArticle(through)}まで）`;
      yield {
        node: reference.node,
        at: reference.at,
        severity: severityOn(context.effective),
        reason: `「${known.title}」の${what}は削除されています（${tableDays().asOf}現在）。引用を改めてください。`,
      };
    }
  },
});
