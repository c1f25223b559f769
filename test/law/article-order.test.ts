import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ArticleOrder, compareNumbers } from '../../src/law/article-order.ts';
import type { LawArticle } from '../../src/law/known-law.ts';

const number = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined }))
  .map(([main, branch]) => (branch === undefined ? `${main}` : `${main}-${branch}`));
const article = fc
  .tuple(number, fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }))
  .map(([own, more]): LawArticle => {
    const through = more === undefined ? undefined : `${Number(own.split('-')[0]) + more}`;
    return { number: own, caption: '', deleted: false, ...(through !== undefined && { through }) };
  });

it('finds in any order of articles what going through all of them finds', () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 12 }), number, (articles, asked) => {
      const order = new ArticleOrder(articles);
      const isNamed = (one: LawArticle) =>
        one.number === asked ||
        (one.through !== undefined &&
          compareNumbers(asked, one.number) >= 0 &&
          compareNumbers(asked, one.through) <= 0);
      expect(order.find(asked)).toBe(articles.findIndex(isNamed));
      const [main] = asked.split('-');
      const branches = articles.filter((one) => one.number === main || one.number.startsWith(`${main}-`));
      const behind = articles.findIndex((one) => compareNumbers(one.number, asked) > 0);
      const around = behind < 0 ? articles.slice(-1) : articles.slice(Math.max(0, behind - 1), behind + 1);
      expect(order.nearest(asked)).toEqual(branches.length > 0 ? branches.slice(-3) : around);
    }),
  );
});
