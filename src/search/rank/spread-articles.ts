import type { Found } from '../found.ts';
import { weights } from '../weights.ts';

/** How many of the best are put in another order; the first screen is made of them. */
const looked = 30;

/**
 * Puts clauses of other articles before further ones of an article that is there already, so that a short question
 * (遅延) shows all that the texts have about it: late charges, suspension, termination.
 */
export function spreadArticles(found: readonly Found[]): Found[] {
  const left = found.slice(0, looked).map((one) => ({ one, article: nameArticle(one) }));
  const counts = new Map<string, number>();
  const spread: Found[] = [];
  while (left.length > 0) {
    let [best, highest] = [0, -1];
    for (const [place, { one, article }] of left.entries()) {
      const value = one.score * weights.sameArticle ** (counts.get(article) ?? 0);
      if (value > highest) [best, highest] = [place, value];
    }
    const [{ one, article }] = left.splice(best, 1);
    counts.set(article, (counts.get(article) ?? 0) + 1);
    spread.push(one);
  }
  return [...spread, ...found.slice(looked)];
}

function nameArticle({ segment, unit }: Found): string {
  return `${segment.name} ${segment.columns.article[unit]}`;
}
