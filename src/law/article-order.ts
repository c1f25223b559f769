import { appendTo } from '../text/collection/append-to.ts';
import type { LawArticle } from './known-law.ts';

/** Orders article numbers: 9, 9-2, 9-2-3, 10. */
export function compareNumbers(left: string, right: string): number {
  return compareSteps(stepsOf(left), stepsOf(right));
}

function stepsOf(number: string): number[] {
  return number.split('-').map(Number);
}

function compareSteps(left: readonly number[], right: readonly number[]): number {
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Finds articles of one law by their numbers without going through all of them. */
export class ArticleOrder {
  readonly #articles: readonly LawArticle[];
  readonly #places = new Map<string, number>();
  /** Ranges such as 第38条から第84条まで. */
  readonly #ranges: { place: number; first: number[]; through: number[] }[] = [];
  /** Articles and their branches, by the number of the article. */
  readonly #branches = new Map<string, LawArticle[]>();
  /** The highest number up to each place. */
  readonly #highest: number[][] = [];

  constructor(articles: readonly LawArticle[]) {
    this.#articles = articles;
    for (const [place, one] of articles.entries()) {
      const steps = stepsOf(one.number);
      if (!this.#places.has(one.number)) this.#places.set(one.number, place);
      if (one.through !== undefined)
        this.#ranges.push({ place, first: steps, through: stepsOf(one.through) });
      appendTo(this.#branches, one.number.split('-')[0], one);
      const before = this.#highest.at(-1);
      this.#highest.push(before && compareSteps(before, steps) > 0 ? before : steps);
    }
  }

  /** Place of the first article that a number names, or that is a range which holds it; -1 where there is none. */
  find(number: string): number {
    const place = this.#places.get(number) ?? -1;
    const steps = stepsOf(number);
    const range = this.#ranges.find(
      ({ first, through }) => compareSteps(steps, first) >= 0 && compareSteps(steps, through) <= 0,
    );
    return range && (place < 0 || range.place < place) ? range.place : place;
  }

  /** The branches of the same article, else the last one before and the first behind. */
  nearest(number: string): LawArticle[] {
    const branches = this.#branches.get(number.split('-')[0]);
    if (branches) return branches.slice(-3);
    const steps = stepsOf(number);
    let [low, high] = [0, this.#articles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareSteps(this.#highest[middle], steps) > 0) high = middle;
      else low = middle + 1;
    }
    return low === this.#articles.length
      ? this.#articles.slice(-1)
      : this.#articles.slice(Math.max(0, low - 1), low + 1);
  }
}
