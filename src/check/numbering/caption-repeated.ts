import { isContainer } from '../../model/tree-walk.ts';
import { foldTerm } from '../../text/term-key.ts';
import { type Draft, defineCheck } from '../define-check.ts';

/** 第3条（届出） and 第7条（届出） */
export const numberingCaptionRepeated = defineCheck({
  id: 'numbering-caption-repeated',
  family: 'numbering',
  severity: 'info',
  finds: '同じ章で二つの条に付いた同じ見出し。',
  why: '条を写したときに見出しを改め忘れたおそれがあり、見出しで引用すると条が決まりません。',
  examples: {
    failing: [
      {
        text: '第1条（届出）\n会員は、届け出る。\n第2条（料金）\n会員は、料金を支払う。\n第3条（届出）\n当社は、通知する。\n',
        quotes: ['届出'],
      },
    ],
    passing: [
      {
        text: '第1章 会員\n第1条（届出）\n会員は、届け出る。\n第2章 家族\n第2条（届出）\n家族は、届け出る。\n',
      },
    ],
  },
  *run({ index }): Iterable<Draft> {
    for (const container of index.containers) {
      const seen = new Map<string, string>();
      for (const article of container.children) {
        if (!isContainer(article) || article.type !== 'article' || !article.caption) continue;
        const key = foldTerm(article.caption);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, article.id);
        if (first === undefined || article.deleted) continue;
        yield {
          node: article.id,
          field: { node: article.id, field: 'caption' },
          related: [first],
          reason: `見出し「${article.caption}」の条が、同じ章にもう一つあります。見出しを確かめてください。`,
        };
      }
    }
  },
});
