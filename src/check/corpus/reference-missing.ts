import { plainText } from '../../text/width.ts';
import { defineCheck } from '../define-check.ts';

/** 一般規程第99条 where the 一般規程 of the corpus has no such article */
export const corpusReferenceMissing = defineCheck({
  id: 'corpus-reference-missing',
  family: 'corpus',
  severity: 'error',
  finds: '文書集の他の文書にない規定の引用と、文書集にない文書の引用。',
  why: '一般規程が改正されて番号が変わると、それを引用する個別規程は誤った規定を指します。',
  examples: {
    failing: [
      {
        text: '第1条（適用）\nこの規程は、一般規程とともに適用する。\n第2条（料金）\n会員は、一般規程第9条（料金）の規定により料金を支払う。\n',
        others: { 一般規程: '第1条（目的）\nこの規程は、利用の条件を定める。\n' },
        quotes: ['一般規程第9条（料金）'],
      },
      {
        text: '第1条（適用）\nこの規程は、別に定める基本規程とともに適用する。\n第2条（料金）\n会員は、基本規程第1条の規定により料金を支払う。\n',
        others: { 一般規程: '第1条（目的）\nこの規程は、利用の条件を定める。\n' },
        quotes: ['基本規程第1条'],
      },
    ],
    passing: [
      {
        text: '第1条（適用）\nこの規程は、一般規程とともに適用する。\n第2条（料金）\n会員は、民法第1条の規定に従う。\n',
        others: { 一般規程: '第1条（目的）\nこの規程は、利用の条件を定める。\n' },
      },
    ],
  },
  *run({ document, others }) {
    if (!others) return;
    for (const { kind, status, text, node, at } of document.references) {
      if (kind !== 'document' || status !== 'unresolved') continue;
      const printed = plainText(text);
      const named = others.find(({ names }) => names?.some((name) => printed.startsWith(plainText(name))));
      if (named) {
        const reason = `「${text}」が指す規定が「${named.names?.[0] ?? named.id}」にありません。番号を確かめてください。`;
        yield { node, at, reason };
      } else if (!/^[第同]/.test(printed)) {
        const reason = `「${text}」の文書が文書集にありません。名称を確かめるか、文書を加えてください。`;
        yield { node, at, reason, severity: 'info' };
      }
    }
  },
});
