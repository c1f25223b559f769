import { readNumeral } from '../text/numeral.ts';
import { plainText } from '../text/width.ts';

const article = /^第?([0-9〇一二三四五六七八九十百千]+)条((?:の[0-9一二三四五六七八九十百]+)*)(?![0-9])/;

/** The article of a printed provision: `第五百四十八条の四第二項` → `548-4`; `undefined` of 附則, 別表 and what has no 条. */
export function readArticleNumber(provision: string): string | undefined {
  const match = article.exec(plainText(provision));
  if (!match) return undefined;
  const parts = [match[1], ...match[2].split('の').filter(Boolean)];
  const numbers = parts.map((part) => readNumeral(part, 0)?.value);
  return numbers.includes(undefined) ? undefined : numbers.join('-');
}

const rangeEnd =
  /^(?:[^条]*条(?:の[0-9一二三四五六七八九十百]+)*)(?:から|~|〜|乃至)(第?[^第条項号]+条(?:の[0-9一二三四五六七八九十百]+)*)/;

/** The articles that a provision prints: of a range the first and the last. */
export function listArticleNumbers(provision: string): string[] {
  const end = rangeEnd.exec(plainText(provision))?.[1];
  return [provision, end ?? ''].flatMap((part) => readArticleNumber(part) ?? []);
}

/** Writes an article number as a citation: `548-4` → `第548条の4`. */
export function writeArticle(number: string): string {
  const [main, ...branches] = number.split('-');
  return `第${main}条${branches.map((branch) => `の${branch}`).join('')}`;
}
