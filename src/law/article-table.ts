import { ArticleOrder } from './article-order.ts';
import { datedFacts } from './dated-fact.ts';
import { decodeArticles } from './encode.ts';
import type { KnownLaw, LawArticle, LawArticles } from './known-law.ts';
import { readTableFile } from './table-file.ts';

let lines: ReadonlyMap<string, string> | undefined;
const decoded = new Map<string, LawArticles>();
const orders = new WeakMap<LawArticles, ArticleOrder>();

/** The articles of a law; `undefined` where the table does not hold them. Read on first use. */
export function listArticles({ id }: KnownLaw): LawArticles | undefined {
  if (id === undefined) return undefined;
  lines ??= new Map(readTableFile('articles').lines.map((line) => [line.slice(0, line.indexOf('\t')), line]));
  const line = lines.get(id);
  if (line === undefined) return undefined;
  const held = decoded.get(id) ?? decodeArticles(line);
  decoded.set(id, held);
  return held;
}

/** What stands at a number: `unknown` is not `exists`, and nothing is said of it. */
export type ArticleState =
  | { state: 'exists' | 'deleted'; article: LawArticle; place: number }
  | { state: 'missing'; near: readonly LawArticle[] }
  | { state: 'unknown' };

/** Says what stands at an article number of a law now: 商法 514 → deleted, 民法 60 → deleted (第38条から第84条まで). */
export function findArticle(law: KnownLaw, number: string): ArticleState {
  const held = listArticles(law);
  if (!held || law.repealed) return { state: 'unknown' };
  const order = orders.get(held) ?? new ArticleOrder(held.articles);
  orders.set(held, order);
  const place = order.find(number);
  const article = held.articles[place];
  if (article) return { state: article.deleted ? 'deleted' : 'exists', article, place };
  // Lists of acts in katakana leave 第十一条ノ二 out.
  if (number.includes('-') && isOldStyle(law, held)) return { state: 'unknown' };
  return { state: 'missing', near: order.nearest(number) };
}

function isOldStyle({ number }: KnownLaw, { articles }: LawArticles): boolean {
  return (
    /^(?:明治|大正|昭和(?:元|[0-9]|1[0-9]|2[01])年)/.test(number) &&
    articles.every(({ caption, number: own }) => (caption === '' || caption === '削除') && !own.includes('-'))
  );
}

/**
 * The caption over an article: its own, or that of the article before it where one caption stands for several.
 * `undefined` where the law prints none.
 */
export function captionOf(law: KnownLaw, number: string): string | undefined {
  const found = findArticle(law, number);
  if (found.state !== 'exists') return undefined;
  return found.article.caption === '' ? undefined : found.article.caption;
}

/** Where the matter of an article of 2013 stands now: 個人情報の保護に関する法律 23 → 27 第三者提供の制限. */
export interface MovedArticle {
  old: string;
  new: string;
  caption: string;
  /** Day from which it stands there, ISO 8601, where it is known. */
  on?: string;
}

/** Finds what an article was and where that stands now; `undefined` where it did not move, as far as is known. */
export function findMoved(law: KnownLaw, number: string): MovedArticle | undefined {
  const fact = datedFacts[law.number];
  const known = fact?.moved?.find(({ old }) => old === number);
  if (known) return known;
  const held = listArticles(law);
  const pair = held?.renumbered.find(({ old }) => old === number);
  if (!held || !pair) return undefined;
  const caption = held.articles.find((one) => one.number === pair.new)?.caption ?? '';
  return { ...pair, caption, ...(fact?.renumberedOn !== undefined && { on: fact.renumberedOn }) };
}
