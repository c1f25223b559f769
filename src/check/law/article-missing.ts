import { findArticle } from '../../law/article-table.ts';
import { tableDays } from '../../law/law-table.ts';
import { listArticleNumbers, writeArticle } from '../../law/provision.ts';
import { defineCheck } from '../define-check.ts';
import { listCitedLaws, severityOn } from './cited-law.ts';

/** 消費者契約法第99条 */
export const lawArticleMissing = defineCheck({
  id: 'law-article-missing',
  family: 'law',
  severity: 'error',
  finds: '法令にない条の引用。',
  why: '法令が改正されて番号が動くと、規約は別の規定や、ない規定を引用したままになります。',
  examples: {
    failing: [
      { text: '第1条（適用）\nこの規約は、民法第1548条の2に従う。\n', quotes: ['民法第1548条の2'] },
      {
        text: '第1条（適用）\nこの規約は、消費者契約法（平成12年法律第61号）第8条の9に従う。\n',
        quotes: ['消費者契約法（平成12年法律第61号）第8条の9'],
      },
      {
        text: '第1条（適用）\nこの規約は、利息制限法第1条から第30条までに従う。\n',
        quotes: ['利息制限法第1条から第30条まで'],
      },
    ],
    passing: [
      { text: '第1条（適用）\nこの規約は、民法第548条の2及び海賊対策法第999条に従う。\n' },
      { text: '第1条（適用）\nこの規約は、改正前の消費者契約法第99条に従う。\n' },
    ],
  },
  *run(context) {
    for (const { reference, law, known } of listCitedLaws(context)) {
      if (!known) continue;
      for (const number of listArticleNumbers(law.provision ?? '')) {
        const found = findArticle(known, number);
        if (found.state !== 'missing') continue;
        const near = found.near
          .map((one) => writeArticle(one.number) + (one.caption === '' ? '' : `（${one.caption}）`))
          .join('、');
        yield {
          node: reference.node,
          at: reference.at,
          severity: severityOn(context.effective),
          reason: `「${known.title}」に${writeArticle(number)}はありません（${tableDays().asOf}現在）。近くの条は${near}です。条の番号を確かめてください。`,
        };
        break;
      }
    }
  },
});
