import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { findByNumber, findByTitle, foldTitle } from './look-up-law.ts';

/** 特定電気通信役務提供者の…に関する法律 after 2025-03-31 */
export const lawFormerTitle = defineCheck({
  id: 'law-former-title',
  family: 'law',
  severity: 'warning',
  finds: '改められる前の題名による法令の引用。',
  why: '題名が改められた法令は条の番号も動いていることが多く、引用が古いままのおそれがあります。',
  examples: {
    failing: [
      {
        text: '利用規約\n令和7年6月1日現在\n第1条（開示）\n当社は、特定電気通信役務提供者の損害賠償責任の制限及び発信者情報の開示に関する法律（平成13年法律第137号）に従う。\n',
      },
    ],
    passing: [
      {
        text: '利用規約\n令和6年6月1日現在\n第1条（開示）\n当社は、特定電気通信役務提供者の損害賠償責任の制限及び発信者情報の開示に関する法律（平成13年法律第137号）に従う。\n',
      },
      {
        text: '利用規約\n令和7年6月1日現在\n第1条（開示）\n当社は、特定電気通信による情報の流通によって発生する権利侵害等への対処に関する法律（平成13年法律第137号）に従う。\n',
      },
    ],
  },
  *run({ document, index, effective }) {
    if (effective === undefined) return;
    const excerpts = findExcerpts(index);
    for (const { law, node, at, text } of document.references) {
      if (!law?.title || /^(?:同|この)/.test(text) || standsIn(excerpts, node, index)) continue;
      const title = foldTitle(law.title);
      if (!foldTitle(text).includes(title.slice(0, 8))) continue;
      const known = (law.number === undefined ? undefined : findByNumber(law.number)) ?? findByTitle(title);
      // Of 外国為替及び外国貿易管理法 only what stands behind 及び may have been read.
      const former = known?.former?.find(
        (one) => one.title === title || (title.length > 5 && one.title.endsWith(title)),
      );
      if (!known || !former || effective <= former.until) continue;
      yield {
        node,
        at,
        reason: `「${former.title}」は${former.until}までの題名です。現在の題名は「${known.title}」です。条の番号も確かめてください。`,
      };
    }
  },
});
