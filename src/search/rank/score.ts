import type { ScorePart } from '../../model/search-result.ts';
import type { Concepts } from '../query/concepts.ts';
import type { Hint } from '../query/question.ts';
import { readCount } from '../segment/field-counts.ts';
import { type HeldTerms, locateTerms, readHeld, type WantedTerms } from '../segment/held-terms.ts';
import { normLengths, rateImpact } from '../segment/impact.ts';
import type { Segment } from '../segment/segment.ts';
import { weights } from '../weights.ts';
import { type ConceptTable, tabulateConcepts } from './concept-table.ts';
import { prepareConcept } from './prepare-concept.ts';
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
    const { sum, covered, isDefined } = rateConcepts(table, own, { impacts, counts }, explain);
    for (const place of own) impacts[place] = counts[place] = 0;
    const factor = weights.uncovered + (1 - weights.uncovered) * covered ** weights.coverage;
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

/** What the terms of a unit say of all concepts together. */
interface RatedConcepts {
  sum: number;
  /** The share of the question that is covered. */
  covered: number;
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
  let [sum, covered, isDefined] = [0, 0, false];
  for (const [place, { importance, isCompound, emphasis, text, alternatives }] of concepts.entries()) {
    if (by[place] < 0) continue;
    const value =
      (best[place] + weights.second * second[place]) * (isCompound ? weights.compound : 1) * emphasis;
    sum += value;
    if (!isCompound) covered += importance * Math.min(1, share[place] + weights.coveredBeyond);
    const found = alternatives[by[place]];
    if (found.places.every((spellings) => spellings.some((one) => readCount(counts[one], 'term') > 0)))
      isDefined = true;
    explain?.push({ question: text, found: found.name, kind: found.kind, value: round(value) });
  }
  return { sum, covered: table.importance === 0 ? 1 : covered / table.importance, isDefined };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
