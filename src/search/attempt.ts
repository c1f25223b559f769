import type { ScorePart, SearchResult } from '../model/search-result.ts';
import { findInForce, makeFilter, type SearchFilters } from './filter.ts';
import type { Found } from './found.ts';
import { listWanted } from './hit/describe-hit.ts';
import type { Wanted } from './hit/highlight.ts';
import { type Concepts, isFindable, makeConcepts } from './query/concepts.ts';
import { addNearTerms } from './query/near-terms.ts';
import { readQuestion } from './query/question.ts';
import { findCited } from './rank/find-cited.ts';
import { promoteDefinition } from './rank/promote-definition.ts';
import { rankPhrases } from './rank/rank-phrases.ts';
import { makeScorer, type Scorer, weights } from './rank/score.ts';
import type { SearchOptions } from './search-options.ts';
import { flagBits } from './segment/columns.ts';
import type { Segment } from './segment/segment.ts';
import { candidateDepth, type WeightedTerm } from './store/engine.ts';
import { makeRarity, type SearchIndex } from './store/search-index.ts';

/** What was found with some filters. */
export interface Attempt {
  found: Found[];
  total: number;
  hasPhrases: boolean;
  wanted: Wanted;
  /** Words of the question that no unit holds. */
  missing: string[];
  suggestions: SearchResult['suggestions'];
}

/** Makes the function that searches for a question with filters that may be left out one after the other. */
export function makeRun(index: SearchIndex, text: string, options: SearchOptions) {
  const { analyzer, limit = 10, explain = false, synonyms = index.synonyms } = options;
  const question = readQuestion(text);
  const rarity = makeRarity(index);

  return async (filters: SearchFilters, { withoutPhrases = false } = {}): Promise<Attempt> => {
    const inForce = findInForce(
      index.parts.map(({ segment }) => segment),
      filters.asOf,
    );
    const phrases = withoutPhrases ? [] : question.phrases;
    const words = [question.words, ...question.phrases].join(' ').trim();
    const concepts = makeConcepts(words, analyzer, synonyms, rarity);
    const suggestions = addNearTerms(index, concepts, rarity);
    const score = makeScorer(concepts, question.hints, rarity);
    const terms = weighTerms(concepts, rarity);
    const found: Found[] = [];
    let total = 0;
    for (const part of index.parts) {
      const accept = makeFilter(part.segment, filters, inForce);
      const units =
        phrases.length > 0
          ? await rankPhrases(part, phrases, { analyzer, accept, score, terms, limit })
          : (await part.engine.search(terms, candidateDepth, accept)).map(({ unit }) => unit);
      total += units.length;
      for (const unit of units) found.push(rateUnit(part.segment, unit, score, phrases));
    }
    const ranked = found.filter(({ score, parts }) => score > 0 || parts.length > 0).sort(compareFound);
    found.splice(0, found.length, ...promoteDefinition(ranked, question.words, analyzer).sort(compareFound));
    const cited =
      question.citation === undefined ? [] : findCited(index, question.citation, text, filters, inForce);
    const all = [
      ...cited,
      ...found.filter(
        ({ segment, unit }) => !cited.some((one) => one.segment === segment && one.unit === unit),
      ),
    ];
    if (explain) {
      for (const one of all.slice(0, limit)) {
        const parts: ScorePart[] = [];
        score(one.segment, one.unit, parts);
        one.parts.push(...parts);
      }
    }
    return {
      found: all,
      total: total + cited.length,
      hasPhrases: phrases.length > 0,
      wanted: listWanted(concepts, rarity, phrases),
      missing: all.length === 0 && phrases.length > 0 ? [] : listMissing(concepts, rarity),
      suggestions,
    };
  };
}

function compareFound(a: Found, b: Found): number {
  return (
    b.score - a.score ||
    Number(isOutside(a)) - Number(isOutside(b)) ||
    (a.segment === b.segment ? a.unit - b.unit : a.segment.name < b.segment.name ? -1 : 1)
  );
}

function isOutside({ segment, unit }: Found): boolean {
  return (segment.columns.flags[unit] & flagBits.isSupplementary) !== 0;
}

function rateUnit(segment: Segment, unit: number, score: Scorer, phrases: readonly string[]): Found {
  const bonus = phrases.length * weights.phrase;
  const parts: ScorePart[] = phrases.map((phrase) => ({
    question: `「${phrase}」`,
    kind: 'phrase',
    value: weights.phrase,
  }));
  return { segment, unit, score: score(segment, unit) + bonus, parts };
}

/** Lists what an engine looks for, each term with what it may add to a score. */
function weighTerms({ concepts, bigrams }: Concepts, rarity: (term: string) => number): WeightedTerm[] {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => {
    const rated = weight * rarity(term);
    if (rated > (terms.get(term) ?? 0)) terms.set(term, rated);
  };
  for (const { alternatives, isCompound } of concepts) {
    for (const { terms: together, weight } of alternatives) {
      for (const term of together.flat())
        add(term, (weight * (isCompound ? weights.compound : 1)) / together.length);
    }
  }
  for (const bigram of bigrams) add(bigram, weights.bigrams);
  return [...terms].map(([term, weight]) => ({ term, weight }));
}

function listMissing({ concepts }: Concepts, rarity: (term: string) => number): string[] {
  return concepts
    .filter((concept) => !concept.isCompound && !isFindable(concept, rarity))
    .map(({ text }) => text);
}
