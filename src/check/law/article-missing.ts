import { foldWidth } from '../../text/width.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { describeLawKnowledge, findByNumber, findByTitle } from './look-up-law.ts';

/** 民法第1100条, and articles whose matter stands elsewhere now */
export const lawArticleMissing = defineCheck({
  id: 'law-article-missing',
  family: 'law',
  severity: 'error',
  finds: '法令にない条や、内容が別の条に移った条の引用。',
  why: '法令が改正されて番号が動くと、規約は別の規定を引用したままになります。',
  examples: {
    failing: [
      { text: '第1条（適用）\nこの規約は、民法第1548条の2に従う。\n', quotes: ['民法第1548条の2'] },
      {
        text: '利用規約\n令和7年6月1日現在\n第1条（開示）\n当社は、特定電気通信による情報の流通によって発生する権利侵害等への対処に関する法律第4条に基づく開示請求に応じる。\n',
      },
    ],
    passing: [
      { text: '第1条（適用）\nこの規約は、民法第548条の2及び電気通信事業法第999条に従う。\n' },
      {
        text: '利用規約\n令和3年6月1日現在\n第1条（開示）\n当社は、特定電気通信役務提供者の損害賠償責任の制限及び発信者情報の開示に関する法律第4条に基づく開示請求に応じる。\n',
      },
    ],
  },
  *run({ document, index, effective }) {
    const excerpts = findExcerpts(index);
    for (const { law, node, at } of document.references) {
      if (!law?.provision || standsIn(excerpts, node, index)) continue;
      const known = describeLawKnowledge(law);
      if (known.state === 'missing') {
        const reason = `「${law.title}」に「${law.provision}」はありません（${known.asOf}現在）。条の番号を確かめてください。`;
        yield { node, at, reason };
        continue;
      }
      const found =
        (law.number && findByNumber(law.number)) || (law.title && findByTitle(law.title)) || undefined;
      const article = /^第\d+条(?:の\d+)*/.exec(foldWidth(law.provision))?.[0];
      const last = at.at(-1);
      const leaf = last && index.byId.get(last.leaf);
      const behind = last && leaf && 'value' in leaf ? leaf.value.slice(last.end, last.end + 30) : '';
      const moved = found?.moved?.find((one) => one.article === article && one.words.test(behind));
      if (!moved || effective === undefined || effective < moved.from) continue;
      const reason = `「${law.title}」の${moved.article}の内容は、${moved.from}から${moved.to}にあります。引用を改めてください。`;
      yield { node, at, severity: 'warning', reason };
    }
  },
});
