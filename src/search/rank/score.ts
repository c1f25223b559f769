import type { ScorePart } from '../../model/search-result.ts';
import type { Concepts } from '../query/concepts.ts';
import type { Hint } from '../query/question.ts';
import { readCount, type SearchField } from '../segment/field-counts.ts';
import { type HeldTerms, locateTerms, readHeld, type WantedTerms } from '../segment/held-terms.ts';
import { normLengths, rateImpact } from '../segment/impact.ts';
import type { Segment } from '../segment/segment.ts';
import { weights } from '../weights.ts';
import { type ConceptTable, tabulateConcepts } from './concept-table.ts';
import { type PreparedAlternative, prepareConcept } from './prepare-concept.ts';
import { rateHints, ratePrior } from './rate-unit.ts';

/** Gives units of a segment their scores. */
export interface Scorer {
  rate: (segment: Segment, units: readonly number[]) => Float64Array;
  /** Says what the score of a unit is made of. */
  explain: (segment: Segment, unit: number) => ScorePart[];
}

/** Rates units by concepts: the sum of what covers each, times how much of the question is covered. */
export function makeScorer(
  { concepts, bigrams }: Concepts,
  hints: readonly Hint[],
  rarity: (term: string) => number,
  atLarge: (term: string) => number | undefined = () => undefined,
): Scorer {
  const terms = [
    ...new Set([
      ...concepts.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.terms.flat())),
      ...bigrams,
    ]),
  ];
  const places = new Map(terms.map((term, place) => [term, place]));
  const rarities = terms.map(rarity);
  const prepared = concepts.map((concept) =>
    prepareConcept(concept, atLarge(concept.alternatives[0].name), places, rarities),
  );
  const table = tabulateConcepts(prepared, terms.length);
  const ofBigrams = new Float64Array(terms.length);
  for (const bigram of bigrams) {
    const place = places.get(bigram) as number;
    ofBigrams[place] = weights.bigrams * rarities[place];
  }
  const isLong = !hints.includes('definition') && prepared.filter(({ isCompound }) => !isCompound).length > 1;
  const counts = new Uint8Array(terms.length);
  const impacts = new Float64Array(terms.length);
  const wantedIn = new WeakMap<Segment, WantedTerms>();

  /** Rates one unit, whose terms stand from `start` to before `end`. */
  const rateUnit = (segment: Segment, unit: number, held: HeldTerms, slot: number, explain?: ScorePart[]) => {
    const { bodyLength, captionLength, flags, norms, actors } = segment.columns;
    const own = held.places.subarray(held.starts[slot], held.starts[slot + 1]);
    const lengths = normLengths(bodyLength[unit], captionLength[unit], segment.mean);
    let bigramSum = 0;
    for (let index = 0; index < own.length; index++) {
      const place = own[index];
      counts[place] = held.counts[held.starts[slot] + index];
      impacts[place] = rateImpact(counts[place], lengths);
      bigramSum += ofBigrams[place] * impacts[place];
    }
    const { sum, isDefined, ...share } = rateConcepts(table, own, { impacts, counts }, explain);
    for (const place of own) impacts[place] = counts[place] = 0;
    const factor = rateCoverage(share);
    const namesActor = actors.starts[unit + 1] > actors.starts[unit];
    const hint = rateHints(hints, { flags: flags[unit], norms: norms[unit], isDefined, namesActor });
    const prior = ratePrior(flags[unit], isLong);
    explain?.push(
      { question: '(bigrams)', kind: 'bigrams', value: round(bigramSum) },
      { question: '(coverage)', kind: 'coverage', value: round(factor) },
    );
    if (hint !== 1) explain?.push({ question: `(${hints.join(', ')})`, kind: 'hint', value: round(hint) });
    if (prior !== 1) explain?.push({ question: '(prior)', kind: 'prior', value: round(prior) });
    return (sum + bigramSum) * factor * hint * prior;
  };
  const read = (segment: Segment, units: readonly number[]): HeldTerms => {
    const wanted = wantedIn.get(segment) ?? locateTerms(terms, segment);
    wantedIn.set(segment, wanted);
    return readHeld(segment, wanted, units);
  };
  return {
    rate: (segment, units) => {
      const held = read(segment, units);
      return Float64Array.from(units, (unit, slot) => rateUnit(segment, unit, held, slot));
    },
    explain: (segment, unit) => {
      const parts: ScorePart[] = [];
      rateUnit(segment, unit, read(segment, [unit]), 0, parts);
      return parts;
    },
  };
}

/** How much of a question a unit covers, from 0 to 1. */
interface CoveredShare {
  covered: number;
  /** By what its caption says, or the term that it defines. */
  captioned: number;
  /** By words of the question as they stand there. */
  worded: number;
}

/**
 * Rates what a unit covers. A caption says what a clause is about. That people and clauses use the same word says less than
 * its rarity tells: what a question is about is seldom called in a clause what people call it.
 */
function rateCoverage({ covered, captioned, worded }: CoveredShare): number {
  const all = weights.uncovered + (1 - weights.uncovered) * covered ** weights.coverage;
  return all * (1 + weights.captioned * captioned) * (1 - weights.worded * worded);
}

/** What the terms of a unit say of all concepts together. */
interface RatedConcepts extends CoveredShare {
  sum: number;
  /** Whether the unit defines one of them. */
  isDefined: boolean;
}

function rateConcepts(
  table: ConceptTable,
  own: Uint16Array,
  { impacts, counts }: { impacts: Float64Array; counts: Uint8Array },
  explain?: ScorePart[],
): RatedConcepts {
  const { concepts, best, second, share, by } = table;
  table.rate(own, impacts);
  let [sum, covered, captioned, worded, isDefined] = [0, 0, 0, 0, false];
  const holds = ({ places }: PreparedAlternative, field: SearchField) =>
    places.every((spellings) => spellings.some((one) => readCount(counts[one], field) > 0));
  for (const [place, { importance, isCompound, emphasis, text, alternatives }] of concepts.entries()) {
    if (by[place] < 0) continue;
    const value =
      (best[place] + weights.second * second[place]) * (isCompound ? weights.compound : 1) * emphasis;
    sum += value;
    const found = alternatives[by[place]];
    const defines = holds(found, 'term');
    if (!isCompound) {
      covered += importance * Math.min(1, share[place] + weights.coveredBeyond);
      if (found.weight === 1) worded += importance;
      if (found.kind !== 'kin' && (holds(found, 'caption') || defines)) captioned += importance;
    }
    if (defines) isDefined = true;
    explain?.push({ question: text, found: found.name, kind: found.kind, value: round(value) });
  }
  const all = table.importance;
  if (all === 0) return { sum, covered: 1, captioned: 0, worded: 0, isDefined };
  return { sum, covered: covered / all, captioned: captioned / all, worded: worded / all, isDefined };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
