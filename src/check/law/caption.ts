import { captionOf, listArticles } from '../../law/article-table.ts';
import { foldTitle } from '../../law/fold-title.ts';
import type { KnownLaw } from '../../law/known-law.ts';
import { readArticleNumber, writeArticle } from '../../law/provision.ts';
import { defineCheck } from '../define-check.ts';
import { listCitedLaws } from './cited-law.ts';
import { shareOf } from './likeness.ts';

/** 民法第548条の4（定型約款の合意） */
export const lawCaption = defineCheck({
  id: 'law-caption',
  family: 'law',
  severity: 'warning',
  finds: '括弧書きの見出しが、引用した条の見出しと違う法令の引用。',
  why: '条の番号が動いたか、別の条を引用しているおそれがあります。',
  examples: {
    failing: [
      {
        text: '第1条（変更）\n当社は、民法第548条の4（個別の合意）に従う。\n',
        quotes: ['民法第548条の4（個別の合意）'],
      },
    ],
    passing: [
      { text: '第1条（変更）\n当社は、民法第548条の4（定型約款の変更）に従う。\n' },
      { text: '第1条（無効）\n民法第90条（公序良俗違反）により無効とする。\n' },
      { text: '第1条（無効）\n民法第548条の4（次項において準用する場合を含む。）に従う。\n' },
    ],
  },
  *run(context) {
    for (const { reference, law, known } of listCitedLaws(context)) {
      const { caption, node, at } = reference;
      const number = readArticleNumber(law.provision ?? '');
      if (!known || caption === undefined || number === undefined || isRemark(caption)) continue;
      const own = captionOf(known, number);
      if (own === undefined || isSame(caption, own)) continue;
      const elsewhere = listElsewhere(known, caption);
      const there =
        elsewhere.length > 0 ? `「${caption}」は${elsewhere.map(writeArticle).join('、')}です。` : '';
      yield {
        node,
        at,
        reason: `「${known.title}」の${writeArticle(number)}の見出しは「${own}」です。${there}条の番号と見出しを確かめてください。`,
      };
    }
  },
});

/** What stands in a bracket and is no caption: （次項において準用する場合を含む。）, （以下「法」という。）. */
function isRemark(caption: string): boolean {
  return /[。「」]|以下|場合|含む|除く|準用|[0-9０-９一二三四五六七八九十]+[条項号年]/.test(caption);
}

/** A gloss in other words that shares some with the caption is taken for it. */
function isSame(printed: string, own: string): boolean {
  return (
    foldTitle(printed) === foldTitle(own) || Math.max(shareOf(own, printed), shareOf(printed, own)) >= 0.5
  );
}

function listElsewhere(law: KnownLaw, caption: string): string[] {
  const articles = listArticles(law)?.articles ?? [];
  return articles
    .filter((one) => foldTitle(one.caption) === foldTitle(caption))
    .map(({ number }) => number)
    .slice(0, 3);
}
