import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { findByNumber, findByTitle, foldTitle } from './look-up-law.ts';

/** 消費者契約法（平成12年法律第16号） */
export const lawNumberMismatch = defineCheck({
  id: 'law-number-mismatch',
  family: 'law',
  severity: 'error',
  finds: '題名と法令番号が合わない法令の引用。',
  why: '別の法令を引用していることになります。',
  examples: {
    failing: [
      {
        text: '第1条（適用）\nこの規約は、消費者契約法（平成12年法律第16号）に従う。\n',
        quotes: ['消費者契約法（平成12年法律第16号）'],
      },
      {
        text: '第1条（適用）\nこの規約は、消費者保護法（平成12年法律第61号）に従う。\n',
        quotes: ['消費者保護法（平成12年法律第61号）'],
      },
    ],
    passing: [
      { text: '第1条（適用）\nこの規約は、消費者契約法（平成十二年法律第六十一号）に従う。\n' },
      { text: '第1条（適用）\nこの規約は、海賊対策法（平成99年法律第1号）に従う。\n' },
    ],
  },
  *run({ document, index }) {
    const excerpts = findExcerpts(index);
    for (const { law, text, node, at } of document.references) {
      // The number is printed here, and not taken over from another citation.
      if (!law?.title || !law.number || !/第\s*[0-9０-９〇一二三四五六七八九十百千]+\s*号/.test(text))
        continue;
      if (/^(?:同|この)/.test(text) || standsIn(excerpts, node, index)) continue;
      const [named, numbered] = [findByTitle(law.title), findByNumber(law.number)];
      if (named && named.number !== law.number && numbered?.title !== named.title) {
        yield {
          node,
          at,
          reason: `「${law.title}」の法令番号は「${named.number}」です。「${law.number}」を確かめてください。`,
        };
      } else if (
        !named &&
        numbered &&
        ![numbered.title, ...(numbered.former ?? []).map(({ title }) => title)].some((title) =>
          isLike(law.title ?? '', title),
        )
      ) {
        yield {
          node,
          at,
          reason: `「${law.number}」は「${numbered.title}」の番号です。題名か番号を改めてください。`,
        };
      }
    }
  },
});

/** A title that the text shortens or that goes on before it is no other law. */
function isLike(printed: string, title: string): boolean {
  const [left, right] = [foldTitle(printed), foldTitle(title)];
  return left.endsWith(right) || right.endsWith(left);
}
