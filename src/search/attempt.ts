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
import { makeScorer } from './rank/score.ts';
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
  const { analyzer, limit: shown = 10, explain = false, synonyms = index.synonyms } = options;
  const question = readQuestion(text);
  const rarity = makeRarity(index);
  const segments = index.parts.map(({ segment }) => segment);

  return async (wanted: SearchFilters, { withoutPhrases = false } = {}): Promise<Attempt> => {
    const filters = { ...pickFilters(wanted), inForce: findInForce(segments, wanted.asOf) };
    const phrases = withoutPhrases ? [] : question.phrases;
    const words = [question.words, ...question.phrases].join(' ').trim();
    const concepts = makeConcepts(words, analyzer, { synonyms, kin: index.kin }, rarity);
    const suggestions = addNearTerms(index, concepts, rarity);
    const scorer = makeScorer(concepts, question.hints, rarity, (term) => rateAtLarge(index, term));
    const terms = weighTerms(concepts, rarity);
    const found: Found[] = [];
    const ofPhrases = phrases.map(describePhrase);
    const limit = options.onFound ? Number.MAX_SAFE_INTEGER : Math.max(candidateDepth, shown);
    let total = 0;
    for (const part of index.parts) {
      const answer =
        phrases.length > 0
          ? await rankPhrases(part, phrases, { filters, terms, limit })
          : await part.engine.search({ terms, limit: candidateDepth, filters });
      total += answer.total;
      // Of a very common phrase the likeliest units are told from one another, then come the others.
      const scores = scorer.rate(answer.segment, answer.units.slice(0, candidateDepth));
      const describe = makeFound(answer.segment, ofPhrases, options.from);
      for (const [place, unit] of answer.units.entries()) found.push(describe(unit, scores[place] ?? 0));
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
      for (const [place, one] of all.slice(0, shown).entries()) {
        all[place] = { ...one, parts: [...one.parts, ...scorer.explain(one.segment, one.unit)] };
      }
    }
    // A clause that is cited and holds words of the question is counted among those that hold words.
    const holdsNothing = ({ segment, unit }: Found) => scorer.rate(segment, [unit])[0] === 0;
    const further = cited.filter((one) => terms.length === 0 || holdsNothing(one));
    const onlyNear = semantic ? fused.filter((one) => isNear(one.parts) && holdsNothing(one)) : [];
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

function makeFound(segment: Segment, ofPhrases: readonly ScorePart[], from: string | undefined) {
  const { columns } = segment;
  const bonus = ofPhrases.length * weights.phrase;
  const isOwn = (unit: number) =>
    from !== undefined && columns.names.documents[columns.document[unit]].id === from;
  return (unit: number, rated: number): Found => {
    const score = (rated + bonus) * (isOwn(unit) ? weights.own : 1);
    return { segment, unit, score, parts: ofPhrases };
  };
}

function describePhrase(phrase: string): ScorePart {
  return { question: `「${phrase}」`, kind: 'phrase', value: weights.phrase };
}

/** Lists what an engine looks for, each term with what it may add to a score. */
function weighTerms({ concepts, bigrams }: Concepts, rarity: (term: string) => number): WeightedTerm[] {
  const terms = new Map<string, WeightedTerm>();
  const add = (term: string, factor: number, concept: number | undefined) => {
    const weight = factor * rarity(term);
    if (weight > (terms.get(term)?.weight ?? 0))
      terms.set(term, { term, weight, ...(concept !== undefined && { concept }) });
  };
  for (const [concept, { alternatives, isCompound }] of concepts.entries()) {
    for (const { terms: together, weight } of alternatives) {
      for (const term of together.flat())
        add(
          term,
          (weight * (isCompound ? weights.compound : 1)) / together.length,
          isCompound ? undefined : concept,
        );
    }
  }
  const hints = bigrams
    .map((term) => ({ term, weight: weights.bigrams * rarity(term), isHint: true }))
    .filter(({ weight }) => weight > 0);
  return [...terms.values(), ...hints];
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
