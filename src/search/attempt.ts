import type { ScorePart, SearchMissing, SearchResult } from '../model/search-result.ts';
import { findInForce, pickFilters, type SearchFilters } from './filter.ts';
import type { Found } from './found.ts';
import { listWanted } from './hit/describe-hit.ts';
import type { Wanted } from './hit/highlight.ts';
import { isFindable } from './query/concept.ts';
import { type Concepts, makeConcepts } from './query/concepts.ts';
import { joinCut } from './query/join-cut.ts';
import { addNearTerms } from './query/near-terms.ts';
import { readQuestion } from './query/question.ts';
import { comparePlaces } from './rank/compare-places.ts';
import { findNamed } from './rank/find-named.ts';
import { fuseSemantic, type SemanticReader } from './rank/fuse-semantic.ts';
import { promoteDefinition } from './rank/promote-definition.ts';
import { rankPhrases } from './rank/rank-phrases.ts';
import { makeScorer, type Scorer } from './rank/score.ts';
import { spreadArticles } from './rank/spread-articles.ts';
import type { SearchOptions } from './search-options.ts';
import { flagBits } from './segment/columns.ts';
import type { Segment } from './segment/segment.ts';
import { candidateDepth, type WeightedTerm } from './store/engine.ts';
import { makeRarity, rateAtLarge, type SearchIndex } from './store/search-index.ts';
import { weights } from './weights.ts';

/** What was found with some filters. */
export interface Attempt {
  found: Found[];
  total: number;
  hasPhrases: boolean;
  wanted: Wanted;
  /** Words of the question that no unit holds. */
  unknown: string[];
  /** What the question names and no text holds. */
  missing: SearchMissing[];
  suggestions: SearchResult['suggestions'];
}

/** Makes the function that searches for a question with filters that may be left out one after the other. */
export function makeRun(index: SearchIndex, text: string, options: SearchOptions) {
  const { analyzer, limit = 10, explain = false, synonyms = index.synonyms } = options;
  const question = readQuestion(text);
  const rarity = makeRarity(index);
  const segments = index.parts.map(({ segment }) => segment);

  return async (wanted: SearchFilters, { withoutPhrases = false } = {}): Promise<Attempt> => {
    const filters = { ...pickFilters(wanted), inForce: findInForce(segments, wanted.asOf) };
    const phrases = withoutPhrases ? [] : question.phrases;
    const words = [question.words, ...question.phrases].join(' ').trim();
    const concepts = makeConcepts(words, analyzer, { synonyms, kin: index.kin }, rarity);
    const suggestions = addNearTerms(index, concepts, rarity);
    const score = makeScorer(concepts, question.hints, rarity, (term) => rateAtLarge(index, term));
    const terms = weighTerms(concepts, rarity);
    const found: Found[] = [];
    const ofPhrases = phrases.map(describePhrase);
    let total = 0;
    for (const part of index.parts) {
      const answer =
        phrases.length > 0
          ? await rankPhrases(part, phrases, { analyzer, filters, terms })
          : await part.engine.search({ terms, limit: candidateDepth, filters });
      total += answer.total;
      for (const [place, unit] of answer.units.entries()) {
        // Of a very common phrase the likeliest units are told from one another, then come the others.
        const rate = place < candidateDepth ? score : () => 0;
        found.push(rateUnit(answer.segment, unit, rate, ofPhrases, options.from));
      }
    }
    const rated = found.filter(({ score, parts }) => score > 0 || parts.length > 0).sort(compareFound);
    const ranked = promoteDefinition(rated, question.words, analyzer);
    if (ranked !== rated) ranked.sort(compareFound);
    const { cited, missing } = await findNamed(index.parts, question, filters, options.from);
    const semantic =
      question.phrases.length === 0 && question.citations.length === 0
        ? pickReader(index, options)
        : undefined;
    const fused = semantic
      ? (await fuseSemantic(ranked, text, semantic, { segments, filters })).sort(compareFound)
      : ranked;
    const all = [...cited, ...spreadArticles(fused.filter((one) => !cited.some((two) => isSame(one, two))))];
    if (explain) {
      for (const [place, one] of all.slice(0, limit).entries()) {
        const parts: ScorePart[] = [];
        score(one.segment, one.unit, parts);
        all[place] = { ...one, parts: [...one.parts, ...parts] };
      }
    }
    // A clause that is cited and holds words of the question is counted among those that hold words.
    const further = cited.filter(({ segment, unit }) => terms.length === 0 || score(segment, unit) === 0);
    const onlyNear = semantic
      ? fused.filter(({ segment, unit, parts }) => isNear(parts) && score(segment, unit) === 0)
      : [];
    return {
      found: all,
      total: total + further.length + onlyNear.length,
      hasPhrases: phrases.length > 0,
      wanted: listWanted(concepts, rarity, phrases, analyzer),
      unknown: all.length === 0 && phrases.length > 0 ? [] : listUnknown(concepts, words, rarity),
      missing,
      suggestions,
    };
  };
}

function isNear(parts: readonly ScorePart[]): boolean {
  return parts.some(({ kind }) => kind === 'meaning');
}

function pickReader(index: SearchIndex, { semantic }: SearchOptions): SemanticReader | undefined {
  return semantic === false ? undefined : (semantic ?? index.semantic);
}

function isSame(a: Found, b: Found): boolean {
  if (a.segment === b.segment) return a.unit === b.unit;
  // An engine that is elsewhere brings the same unit in several segments.
  return nameUnit(a) === nameUnit(b);
}

function nameUnit({ segment: { columns }, unit }: Found): string {
  const { id } = columns.names.documents[columns.document[unit]];
  return `${id}@${columns.names.revisions[columns.revision[unit]]} ${columns.keyHash[unit]}`;
}

function compareFound(a: Found, b: Found): number {
  return b.score - a.score || Number(isOutside(a)) - Number(isOutside(b)) || comparePlaces(a, b);
}

function isOutside({ segment, unit }: Found): boolean {
  return (segment.columns.flags[unit] & flagBits.isSupplementary) !== 0;
}

function rateUnit(
  segment: Segment,
  unit: number,
  score: Scorer,
  ofPhrases: readonly ScorePart[],
  from: string | undefined,
): Found {
  const bonus = ofPhrases.length * weights.phrase;
  const isOwn =
    from !== undefined && segment.columns.names.documents[segment.columns.document[unit]].id === from;
  const value = (score(segment, unit) + bonus) * (isOwn ? weights.own : 1);
  return { segment, unit, score: value, parts: ofPhrases };
}

function describePhrase(phrase: string): ScorePart {
  return { question: `「${phrase}」`, kind: 'phrase', value: weights.phrase };
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
  const hints = bigrams
    .map((term) => ({ term, weight: weights.bigrams * rarity(term), isHint: true }))
    .filter(({ weight }) => weight > 0);
  return [...[...terms].map(([term, weight]) => ({ term, weight })), ...hints];
}

function listUnknown({ concepts }: Concepts, words: string, rarity: (term: string) => number): string[] {
  const unknown = concepts
    .filter((concept) => !concept.isCompound && !concept.isMisread)
    .filter(({ alternatives, ...concept }) => {
      // 動物 is hardly another word for ペンギン.
      const sure = alternatives.filter(({ kind, weight }) => kind !== 'kin' || weight > weights.kin / 4);
      return !isFindable({ ...concept, alternatives: sure }, rarity);
    })
    .map(({ text }) => text);
  return joinCut(unknown, words);
}
