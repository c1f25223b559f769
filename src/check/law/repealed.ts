import { findSuccessor } from '../../law/law-table.ts';
import { defineCheck } from '../define-check.ts';
import { listCitedLaws, printsTitle } from './cited-law.ts';

/** 行政機関の保有する個人情報の保護に関する法律 after 2022-03-31 */
export const lawRepealed = defineCheck({
  id: 'law-repealed',
  family: 'law',
  severity: 'error',
  finds: '廃止された法令の引用。',
  why: '引用した法令はもう効力がなく、後の法令では条の番号も内容も違います。',
  examples: {
    failing: [
      {
        text: '利用規約\n令和7年6月1日現在\n第1条（個人情報）\n当社は、行政機関の保有する個人情報の保護に関する法律（平成15年法律第58号）に従う。\n',
      },
      {
        text: '第1条（破産）\n破産法（大正11年法律第71号）による。\n',
        quotes: ['破産法（大正11年法律第71号）'],
      },
    ],
    passing: [
      {
        text: '利用規約\n令和3年6月1日現在\n第1条（個人情報）\n当社は、行政機関の保有する個人情報の保護に関する法律（平成15年法律第58号）に従う。\n',
      },
      { text: '第1条（破産）\n破産法（平成16年法律第75号）及び旧借地法による。\n' },
    ],
  },
  *run(context) {
    const { effective } = context;
    const told = new Set<string>();
    for (const { reference, law, known } of listCitedLaws(context)) {
      if (!known?.repealed || told.has(known.number)) continue;
      if (law.title !== undefined && !printsTitle(reference, law.title)) continue;
      const { on } = known.repealed;
      if (on !== undefined && effective !== undefined && effective <= on) continue;
      told.add(known.number);
      const successor = findSuccessor(known);
      const then = successor
        ? `後の法令は「${successor.title}」（${successor.number}）です。条の番号も確かめてください。`
        : '引用を改めてください。';
      yield {
        node: reference.node,
        at: reference.at,
        reason: `「${known.title}」（${known.number}）は${on === undefined ? '' : `${on}限りで`}廃止されました。${then}`,
      };
    }
  },
});
