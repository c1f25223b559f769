import { findArticle } from '../../law/article-table.ts';
import { readArticleNumber } from '../../law/provision.ts';
import { defineCheck } from '../define-check.ts';
import { listCitedLaws } from './cited-law.ts';

/** 消費者契約法第8条第9項, where the corpus holds the act and its article has three paragraphs */
export const lawProvisionMissing = defineCheck({
  id: 'law-provision-missing',
  family: 'law',
  severity: 'error',
  finds: 'コーパスにある法令の、ない項・号の引用。',
  why: '法令が改正されて項や号が動くと、規約は別の規定や、ない規定を引用したままになります。',
  examples: {
    failing: [
      {
        text: '第1条（適用）\nこの規約は、見本契約法（令和2年法律第9999号）第1条第3項に従う。\n',
        statutes: {
          '502AC0000009999': '第一条　甲は、乙を行う。\n２　丙は、丁を行う。\n第二条　戊は、己を行う。\n',
        },
        quotes: ['見本契約法（令和2年法律第9999号）第1条第3項'],
      },
    ],
    passing: [
      {
        text: '第1条（適用）\nこの規約は、見本契約法（令和2年法律第9999号）第1条第2項に従う。\n',
        statutes: {
          '502AC0000009999': '第一条　甲は、乙を行う。\n２　丙は、丁を行う。\n第二条　戊は、己を行う。\n',
        },
      },
      { text: '第1条（適用）\nこの規約は、消費者契約法第8条第9項に従う。\n' },
    ],
  },
  *run(context) {
    for (const { reference, law, known } of listCitedLaws(context)) {
      // Of an article that is not there another check tells.
      const article = readArticleNumber(law.provision ?? '');
      const state = known && article !== undefined ? findArticle(known, article).state : 'unknown';
      if (state === 'missing' || state === 'deleted') continue;
      if (reference.status !== 'external' || law.revision === undefined || reference.reason === undefined)
        continue;
      const { node, at, reason } = reference;
      const nearest = law.isNearest ? '（この文書の日の法令は、コーパスにありません。）' : '';
      yield {
        node,
        at,
        ...(law.isNearest && { severity: 'warning' as const }),
        reason: `${reason}項や号の番号を確かめてください。${nearest}`,
      };
    }
  },
});
