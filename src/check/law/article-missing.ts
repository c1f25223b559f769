import { findArticle } from '../../law/article-table.ts';
import type { KnownLaw } from '../../law/known-law.ts';
import { tableDays } from '../../law/law-table.ts';
import { listArticleNumbers, writeArticle } from '../../law/provision.ts';
import { defineCheck } from '../define-check.ts';
import { findNewerLaws, listCitedLaws, severityOn } from './cited-law.ts';

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
    const cited = [...listCitedLaws(context)];
    const newer = findNewerLaws(cited);
    const told = new Set<string>();
    for (const { reference, law, known } of cited) {
      if (!known) continue;
      const place = { node: reference.node, at: reference.at };
      const number = listArticleNumbers(law.provision ?? '').find(
        (one) => findArticle(known, one).state === 'missing',
      );
      if (number === undefined) continue;
      const state = `「${known.title}」に${writeArticle(number)}はありません（${tableDays().asOf}現在）。`;
      if (!newer.has(known.number)) {
        yield {
          ...place,
          severity: severityOn(context.effective),
          reason: `${state}近くの条は${listNear(known, number)}です。条の番号を確かめてください。`,
        };
      } else if (!told.has(known.number)) {
        told.add(known.number);
        const reason = `${state}この文書はほかにも表にない条や題名を引用しているので、より新しい改正に従っているものとみて、以後この法律の条の有無は調べません。`;
        yield { ...place, severity: 'info', reason };
      }
    }
  },
});

function listNear(law: KnownLaw, number: string): string {
  const found = findArticle(law, number);
  if (found.state !== 'missing') return '';
  return found.near
    .map((one) => writeArticle(one.number) + (one.caption === '' ? '' : `（${one.caption}）`))
    .join('、');
}
