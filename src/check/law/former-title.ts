import { foldTitle } from '../../law/fold-title.ts';
import { tableDays } from '../../law/law-table.ts';
import { defineCheck } from '../define-check.ts';
import { listCitedLaws, printsTitle } from './cited-law.ts';

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
  *run(context) {
    const { effective } = context;
    for (const { reference, law, known } of listCitedLaws(context)) {
      if (!known || law.title === undefined || !printsTitle(reference, law.title)) continue;
      const title = foldTitle(law.title);
      // Of 外国為替及び外国貿易管理法 only what stands behind 及び may have been read.
      const former = known.formerTitles.find((one) => {
        const whole = foldTitle(one.title);
        return whole === title || (title.length > 5 && whole.endsWith(title));
      });
      if (!former || title === foldTitle(known.title)) continue;
      if (former.until !== undefined && effective !== undefined && effective <= former.until) continue;
      const { asOf, since } = tableDays();
      // Where the day is not known, the title may have been right on the day of an older text.
      const isOlder = former.until === undefined && effective !== undefined && effective < asOf;
      const until = former.until === undefined ? `${since}より後に改められた` : `${former.until}までの`;
      yield {
        node: reference.node,
        at: reference.at,
        ...(isOlder && { severity: 'info' as const }),
        reason: `「${former.title}」は${until}題名です。現在の題名は「${known.title}」です。条の番号も確かめてください。`,
      };
    }
  },
});
