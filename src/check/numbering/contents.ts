import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { readNumeral } from '../../text/numeral.ts';
import { foldTerm } from '../../text/term-key.ts';
import { foldWidth } from '../../text/width.ts';
import { type Draft, defineCheck } from '../define-check.ts';

/** 第3条　（届出）……… 4, 第2章 料金（第4条―第6条） */
const line =
  /^\s*第\s*([0-9〇一二三四五六七八九十百]+)\s*(条|章|節|編)((?:の[0-9一二三四五六七八九十]+)*)[\s:]*\(?([^().…‥・・\s0-9][^()…‥]*?)\)?\s*(?:\(第.*\))?[\s.…‥・・-]*[0-9]*$/;
const types: Readonly<Record<string, string>> = { 条: 'article', 章: 'chapter', 節: 'section', 編: 'part' };

/** 目次: 第3条（届出） where the article is headed 通知 */
export const numberingContents = defineCheck({
  id: 'numbering-contents',
  family: 'numbering',
  severity: 'warning',
  finds: '目次と本文で違う見出し。',
  why: '本文を改めたときに目次を改め忘れています。',
  examples: {
    failing: [
      {
        text: '会員規約\n\n目次\n第1条（目的）\n第2条（届出）\n第3条（料金）\n\n第1条（目的）\nこの規約は、条件を定める。\n\n第2条（通知）\n会員は、届け出る。\n\n第3条（料金）\n会員は、料金を支払う。\n',
      },
    ],
    passing: [
      {
        text: '会員規約\n\n目次\n第1条（目的）\n第2条（通知）\n第3条（料金）\n\n第1条（目的）\nこの規約は、条件を定める。\n\n第2条（通知）\n会員は、届け出る。\n\n第3条（料金）\n会員は、料金を支払う。\n',
      },
    ],
  },
  *run({ index }): Iterable<Draft> {
    const toc = index.root.children.filter(isContainer).filter(({ type }) => type === 'toc');
    if (toc.length === 0) return;
    const headed = new Map<string, Container[]>();
    for (const container of index.containers)
      if (container.caption) appendTo(headed, `${container.type} ${container.number}`, container);
    for (const { children } of toc)
      for (const leaf of children) {
        if (isContainer(leaf) || !leaf.position) continue;
        const match = line.exec(foldWidth(leaf.value));
        if (!match) continue;
        const [, number, unit, branch, caption] = match;
        const value = `${readNumeral(number, 0)?.value}${branch.replaceAll('の', '-')}`;
        const [own, other] = headed.get(`${types[unit]} ${value}`) ?? [];
        // A number that several clauses bear is told apart by the chapter, which the line does not say.
        if (!own || other || isAlike(caption, own.caption ?? '')) continue;
        yield {
          node: own.id,
          span: [leaf.position.start.offset, leaf.position.end.offset],
          reason: `目次では「${leaf.value.trim()}」ですが、本文の見出しは「${own.caption}」です。どちらかを改めてください。`,
        };
      }
  },
});

/** Whether two captions are one, with or without their brackets and dots. */
function isAlike(left: string, right: string): boolean {
  const [one, other] = [left, right].map((text) => foldTerm(text).replace(/[()（）\s…‥.・]/g, ''));
  return one === other || one.startsWith(other) || other.startsWith(one);
}
