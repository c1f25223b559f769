import type { Law } from '../../model/annotation.ts';
import { readNumeral } from '../../text/numeral.ts';
import { foldWidth } from '../../text/width.ts';
import { type KnownLaw, lawTable } from './law-table.ts';

const byNumber = new Map(lawTable.map((law) => [law.number, law]));
const byTitle = new Map(
  lawTable.flatMap((law) =>
    [law.title, ...(law.former ?? []).map(({ title }) => title), ...(law.short ?? [])].map(
      (title) => [title, law] as const,
    ),
  ),
);

/** Finds a statute by its number, written as in `Law`. */
export function findByNumber(number: string): KnownLaw | undefined {
  return byNumber.get(number);
}

/** Finds a statute by its title, a former one, or a name by which it goes. */
export function findByTitle(title: string): KnownLaw | undefined {
  return byTitle.get(foldTitle(title));
}

/** Folds what differs between two prints of one title: width, spaces, および. */
export function foldTitle(title: string): string {
  return foldWidth(title)
    .replace(/\s/g, '')
    .replaceAll('および', '及び')
    .replaceAll('または', '又は')
    .replaceAll('ならびに', '並びに');
}

/** What is known of a cited provision: `unknown` is not `exists`. */
export type LawKnowledge = { state: 'exists' | 'missing'; asOf: string } | { state: 'unknown' };

/**
 * Says whether a statute has the cited article, as far as the table knows: 民法第2000条 → missing,
 * 民法第548条の4 → exists, 商法第266条 → unknown, as an article below the last may be deleted.
 */
export function describeLawKnowledge({ title, number, provision }: Law): LawKnowledge {
  const law =
    (number === undefined ? undefined : findByNumber(number)) ??
    (title === undefined ? undefined : findByTitle(title));
  const article = /^第[^条]+条(?:の[0-9一二三四五六七八九十]+)*/.exec(foldWidth(provision ?? ''))?.[0];
  if (!law?.last || article === undefined) return { state: 'unknown' };
  const { article: last, asOf, surely = [] } = law.last;
  const numbers = article
    .slice(1)
    .split(/条の|条|の/)
    .filter(Boolean)
    .map((part) => readNumeral(part, 0)?.value);
  const [first] = numbers;
  if (first === undefined) return { state: 'unknown' };
  if (first > last) return { state: 'missing', asOf };
  return surely.includes(numbers.join('-')) ? { state: 'exists', asOf } : { state: 'unknown' };
}
