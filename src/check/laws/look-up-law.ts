import type { Law } from '../../model/annotation.ts';
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

/** Says whether a statute has the cited article, as far as the table knows: 民法第2000条 → missing. */
export function describeLawKnowledge({ title, number, provision }: Law): LawKnowledge {
  const law =
    (number === undefined ? undefined : findByNumber(number)) ??
    (title === undefined ? undefined : findByTitle(title));
  const article = /^第(\d+)条/.exec(foldWidth(provision ?? ''))?.[1];
  if (!law?.last || article === undefined) return { state: 'unknown' };
  const { article: last, asOf } = law.last;
  return { state: Number(article) > last ? 'missing' : 'exists', asOf };
}
