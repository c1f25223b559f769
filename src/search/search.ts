import type { SearchResult, searchResultVersion } from '../model/search-result.ts';
import { makeRun } from './attempt.ts';
import type { SearchFilters } from './filter.ts';
import { describeHit } from './hit/describe-hit.ts';
import { readQuestion } from './query/question.ts';
import type { SearchOptions } from './search-options.ts';
import type { SearchIndex } from './store/search-index.ts';

export type { SearchOptions } from './search-options.ts';

// The type ties the value to the model; importing the value would load the schemas.
const version: typeof searchResultVersion = '1.0.0';

/**
 * Finds the clauses that answer a question: a citation (34条2項), words in quotation marks exactly, all other words by
 * meaning. Where nothing answers all of it, what was given up is told.
 */
export async function search(
  index: SearchIndex,
  question: string,
  options: SearchOptions,
): Promise<SearchResult> {
  const run = makeRun(index, question, options);
  let attempt = await run(options);
  const relaxed: SearchResult['relaxed'] = [];
  if (attempt.found.length === 0 && attempt.hasPhrases) {
    relaxed.push(
      ...readQuestion(question).phrases.map((text) => ({
        kind: 'phrase' as const,
        text,
        reason: `No clause holds 「${text}」 as it is; its words were looked for.`,
      })),
    );
    attempt = await run(options, { withoutPhrases: true });
  }
  if (attempt.found.length === 0) {
    for (const [name, filters] of listWiderFilters(options)) {
      relaxed.push({
        kind: 'filter',
        text: name,
        reason: `Nothing was found with the filter ${name}; it was left out.`,
      });
      attempt = await run(
        { ...options, ...filters },
        { withoutPhrases: relaxed.some(({ kind }) => kind === 'phrase') },
      );
      if (attempt.found.length > 0) break;
    }
    if (attempt.found.length === 0)
      relaxed.splice(0, relaxed.length, ...relaxed.filter(({ kind }) => kind !== 'filter'));
  }
  relaxed.push(
    ...attempt.missing.map((text) => ({
      kind: 'word' as const,
      text,
      reason: `No clause holds ${text} or another word for it.`,
    })),
  );
  options.onFound?.(attempt.found);
  return {
    searchResultVersion: version,
    question,
    hits: attempt.found
      .slice(0, options.limit ?? 10)
      .map((found) => describeHit(found, attempt.wanted, options)),
    total: attempt.total,
    relaxed,
    suggestions: attempt.suggestions,
    engine: index.engine,
  };
}

/** Filters without one after the other, the narrowest first; all revisions come last. */
function* listWiderFilters(filters: SearchFilters): Generator<[string, SearchFilters]> {
  const left: Record<string, undefined | boolean> = {};
  const names = [
    'terms',
    'actors',
    'norms',
    'hasRule',
    'hasAmount',
    'hasDeadline',
    'chapters',
    'kinds',
    'documents',
    'revisions',
    'asOf',
  ] as const;
  for (const name of names) {
    if (filters[name] === undefined || filters[name] === false) continue;
    left[name] = undefined;
    yield [name, left as SearchFilters];
  }
  if (!filters.allRevisions)
    yield ['current revisions', { ...left, asOf: undefined, allRevisions: true } as unknown as SearchFilters];
}
