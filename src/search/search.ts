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
  const { missing } = attempt;
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
  // What is named and not there is no matter of filters.
  if (attempt.found.length === 0 && missing.length === 0) {
    const given: SearchResult['relaxed'] = [];
    const withoutPhrases = relaxed.length > 0;
    for (const [name, filters] of listWiderFilters(options)) {
      given.push({
        kind: 'filter',
        text: name,
        reason: `Nothing was found with the filter ${name}; it was left out.`,
      });
      const wider = await run({ ...options, ...filters }, { withoutPhrases });
      if (wider.found.length === 0) continue;
      attempt = wider;
      relaxed.push(...given);
      break;
    }
  }
  relaxed.push(
    ...attempt.unknown.map((text) => ({
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
    ...(missing.length > 0 && { missing }),
    relaxed,
    suggestions: attempt.suggestions,
    engine: index.engine,
  };
}

/**
 * Filters without one after the other, the narrowest first; all revisions come last where none was asked for.
 * Documents, kinds, days and revisions are what a reader has before them: an answer from elsewhere would be a wrong one.
 */
function* listWiderFilters(filters: SearchFilters): Generator<[string, SearchFilters]> {
  const left: Record<string, undefined | boolean> = {};
  for (const name of [
    'terms',
    'actors',
    'norms',
    'hasRule',
    'hasAmount',
    'hasDeadline',
    'chapters',
  ] as const) {
    if (filters[name] === undefined || filters[name] === false) continue;
    left[name] = undefined;
    yield [name, left as SearchFilters];
  }
  if (!filters.allRevisions && filters.asOf === undefined && filters.revisions === undefined)
    yield ['current revisions', { ...left, allRevisions: true } as unknown as SearchFilters];
}
