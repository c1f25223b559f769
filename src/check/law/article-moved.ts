import { captionOf, findMoved, type MovedArticle } from '../../law/article-table.ts';
import type { KnownLaw } from '../../law/known-law.ts';
import { readArticleNumber, writeArticle } from '../../law/provision.ts';
import { defineCheck } from '../define-check.ts';
import { type CitedLaw, listCitedLaws } from './cited-law.ts';
import { shareOf } from './likeness.ts';

/** Share of the former caption's words that has to stand around a citation for it to mean the former article. */
const enough = 0.5;

/** 個人情報の保護に関する法律第23条 for 第三者提供, which is 第27条 now */
export const lawArticleMoved = defineCheck({
  id: 'law-article-moved',
  family: 'law',
  severity: 'warning',
  finds: '内容が別の条に移った条の引用。',
  why: '改正で条の番号が動くと、規約は同じ番号の別の規定を引用することになります。',
  examples: {
    failing: [
      {
        text: '第1条（提供）\n当社は、個人情報の保護に関する法律（平成15年法律第57号）第23条第1項に基づき第三者に提供する。\n',
        quotes: ['個人情報の保護に関する法律（平成15年法律第57号）第23条第1項'],
      },
      {
        text: '利用規約\n令和7年6月1日現在\n第1条（開示）\n当社は、特定電気通信による情報の流通によって発生する権利侵害等への対処に関する法律第4条に基づく発信者情報の開示請求に応じる。\n',
      },
    ],
    passing: [
      { text: '第1条（提供）\n当社は、個人情報の保護に関する法律第27条第1項に基づき第三者に提供する。\n' },
      { text: '第1条（管理）\n当社は、個人情報の保護に関する法律第23条に基づき安全管理の措置を講ずる。\n' },
      {
        text: '利用規約\n令和3年6月1日現在\n第1条（開示）\n当社は、特定電気通信役務提供者の損害賠償責任の制限及び発信者情報の開示に関する法律第4条に基づく開示請求に応じる。\n',
      },
    ],
  },
  *run(context) {
    const { effective } = context;
    for (const cited of listCitedLaws(context)) {
      const { reference, law, known } = cited;
      const number = readArticleNumber(law.provision ?? '');
      const moved = known && number !== undefined && findMoved(known, number);
      if (!moved || (effective !== undefined && moved.on !== undefined && effective < moved.on)) continue;
      if (!meansFormer(cited, known, moved)) continue;
      const since = moved.on === undefined ? '現在' : `${moved.on}から`;
      yield {
        node: reference.node,
        at: reference.at,
        reason: `「${known.title}」の${writeArticle(moved.old)}の内容（${moved.caption}）は、${since}${writeArticle(moved.new)}にあります。引用を改めてください。`,
      };
    }
  },
});

/** Whether the words around a citation, or the caption that it prints, are those of what stood there before. */
function meansFormer(
  { reference, around }: CitedLaw,
  law: KnownLaw,
  { old, caption }: MovedArticle,
): boolean {
  const words = reference.caption ?? around();
  const now = captionOf(law, old) ?? '';
  const share = shareOf(caption, words);
  return share >= enough && shareOf(now, words) <= share / 2;
}
