import type { ScorePart } from '../../model/search-result.ts';
import type { Concept } from '../query/concept.ts';
import type { Concepts } from '../query/concepts.ts';
import type { Hint } from '../query/question.ts';
import { flagBits, modalityBits } from '../segment/columns.ts';
import { readCount } from '../segment/field-counts.ts';
import { normLengths, rateImpact } from '../segment/impact.ts';
import type { Segment } from '../segment/segment.ts';
import { weights } from '../weights.ts';
import { locateTerms, readWanted, type WantedTerms } from './wanted-terms.ts';

/** Gives a unit its score and, if asked, what it is made of. */
export type Scorer = (segment: Segment, unit: number, explain?: ScorePart[]) => number;

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
    prepare(concept, atLarge(concept.alternatives[0].name), places, rarities),
  );
  const all = prepared.reduce((sum, { importance, isCompound }) => sum + (isCompound ? 0 : importance), 0);
  const isLong = !hints.includes('definition') && prepared.filter(({ isCompound }) => !isCompound).length > 1;
  const bigramPlaces = bigrams.map((bigram) => places.get(bigram) as number);
  const wantedIn = new WeakMap<Segment, WantedTerms>();
  const packed = new Uint8Array(terms.length);
  const impacts = new Float64Array(terms.length);

  return (segment, unit, explain) => {
    const wanted = wantedIn.get(segment) ?? locateTerms(terms, segment);
    wantedIn.set(segment, wanted);
    packed.fill(0);
    impacts.fill(0);
    const { bodyLength, captionLength, flags, norms } = segment.columns;
    readWanted(segment.readForward(unit, wanted.ids), wanted, packed);
    const lengths = normLengths(bodyLength[unit], captionLength[unit], segment.mean);
    for (let place = 0; place < impacts.length; place++)
      if (packed[place] > 0) impacts[place] = rateImpact(packed[place], lengths);
    let sum = 0;
    let covered = 0;
    let isDefined = false;
    for (const { alternatives, importance, isCompound, text } of prepared) {
      let [best, second, share] = [0, 0, 0];
      let by: (typeof alternatives)[number] | undefined;
      for (const alternative of alternatives) {
        const value = rate(alternative, impacts);
        if (value > best) {
          [best, second, by] = [value, best, alternative];
        } else if (value > second) second = value;
        if (value > 0) share = Math.max(share, alternative.weight);
      }
      if (!by) continue;
      const value = (best + weights.second * second) * (isCompound ? weights.compound : 1);
      sum += value;
      if (!isCompound) covered += importance * Math.min(1, share + weights.coveredBeyond);
      if (by.places.every((spellings) => spellings.some((place) => readCount(packed[place], 'term') > 0)))
        isDefined = true;
      explain?.push({ question: text, found: by.name, kind: by.kind, value: round(value) });
    }
    let ofBigrams = 0;
    for (const place of bigramPlaces) ofBigrams += rarities[place] * impacts[place];
    ofBigrams *= weights.bigrams;
    sum += ofBigrams;
    const share = all === 0 ? 1 : covered / all;
    const factor = weights.uncovered + (1 - weights.uncovered) * share ** weights.coverage;
    const { starts } = segment.columns.actors;
    const namesActor = starts[unit + 1] > starts[unit];
    const hint = rateHints(hints, { flags: flags[unit], norms: norms[unit], isDefined, namesActor });
    const prior =
      (isLong && flags[unit] & flagBits.isDefinition ? weights.besideDefinition : 1) *
      (flags[unit] & flagBits.isSupplementary ? weights.supplementary : 1) *
      (flags[unit] & flagBits.isDeleted ? weights.deleted : 1) *
      (flags[unit] & flagBits.isHeading ? weights.heading : 1) *
      (flags[unit] & flagBits.isDependent ? weights.dependent : 1) *
      (flags[unit] & flagBits.isFurther ? weights.further : 1);
    explain?.push(
      { question: '(bigrams)', kind: 'bigrams', value: round(ofBigrams) },
      { question: '(coverage)', kind: 'coverage', value: round(factor) },
    );
    if (hint !== 1) explain?.push({ question: `(${hints.join(', ')})`, kind: 'hint', value: round(hint) });
    if (prior !== 1) explain?.push({ question: '(prior)', kind: 'prior', value: round(prior) });
    return sum * factor * hint * prior;
  };
}

interface PreparedAlternative {
  /** Places of the terms, each with those of its other spellings that units hold. */
  places: number[][];
  rarities: number[];
  weight: number;
  share: number;
  kind: ScorePart['kind'];
  name: string;
}

interface PreparedConcept {
  text: string;
  isCompound: boolean;
  alternatives: PreparedAlternative[];
  /** How much it matters that a unit covers it. */
  importance: number;
}

function prepare(
  concept: Concept,
  atLarge: number | undefined,
  places: ReadonlyMap<string, number>,
  rarities: readonly number[],
): PreparedConcept {
  const alternatives = concept.alternatives.flatMap(
    ({ terms, weight, share = 1, kind, name }): PreparedAlternative[] => {
      const found = terms.map((spellings) =>
        spellings.map((term) => places.get(term) as number).filter((place) => rarities[place] > 0),
      );
      if (found.some((spellings) => spellings.length === 0)) return [];
      // A word in several spellings is as common as the commonest of them.
      const rare = found.map((spellings) => Math.min(...spellings.map((place) => rarities[place])));
      return [{ places: found, rarities: rare, weight, share, kind, name }];
    },
  );
  shareRarity(alternatives);
  const own = alternatives
    .filter(({ weight }) => weight === 1)
    .map(({ rarities: rare }) => Math.max(...rare));
  const others = alternatives.map(({ rarities: rare, weight }) => weight * Math.max(...rare));
  // A word that other words stand for matters as much as one that the texts hold; how much is known from texts at large.
  const unheld = others.length > 0 ? [...others, weights.unheld * (atLarge ?? 0)] : [];
  const importance = Math.max(...own, ...(own.length > 0 ? [] : unheld), 0) || weights.missingImportance;
  return { text: concept.text, isCompound: concept.isCompound, alternatives, importance };
}

/**
 * Makes the rarity of words for one thing more alike: what they have in common is as common as the commonest, and a word
 * that the texts seldom hold (受け取る) decides less where they have others for the thing (引渡し).
 */
function shareRarity(alternatives: readonly PreparedAlternative[]): void {
  const others = alternatives.filter(({ weight, kind }) => weight < 1 && kind !== 'kin');
  if (others.length === 0) return;
  const rarest = ({ rarities }: PreparedAlternative) => Math.max(...rarities);
  const mean = others.reduce((sum, other) => sum + rarest(other), 0) / others.length;
  for (const own of alternatives.filter(({ weight }) => weight === 1))
    drawRarity(own, Math.min(mean, rarest(own)), weights.ownRarity);
  const least = Math.min(...others.map(rarest));
  for (const other of others) drawRarity(other, least, weights.sharedRarity);
}

/** Moves the rarity of the rarest term part of the way, and that of the others with it. */
function drawRarity(alternative: PreparedAlternative, goal: number, share: number): void {
  const own = Math.max(...alternative.rarities);
  const factor = (own + share * (goal - own)) / own;
  alternative.rarities = alternative.rarities.map((rarity) => rarity * factor);
}

function rate({ places, rarities, weight, share }: PreparedAlternative, impacts: Float64Array): number {
  let value = 0;
  for (let index = 0; index < places.length; index++) {
    let impact = 0;
    for (const place of places[index]) impact = Math.max(impact, impacts[place]);
    if (impact === 0) return 0;
    value += rarities[index] * impact;
  }
  return (weight * share * value) / places.length;
}

const prohibition = modalityBits.prohibition ?? 0;

/** What a unit has that a question may ask for. */
interface Asked {
  flags: number;
  norms: number;
  isDefined: boolean;
  namesActor: boolean;
}

function rateHints(hints: readonly Hint[], { flags, norms, isDefined, namesActor }: Asked): number {
  const rates: Readonly<Record<Hint, number>> = {
    deadline: flags & flagBits.hasDeadline ? weights.hint : 0,
    amount: flags & flagBits.hasAmount ? weights.hint : 0,
    prohibition: norms & prohibition ? weights.hint : 0,
    definition: isDefined ? weights.definition : 0,
    list: flags & flagBits.hasItems ? weights.lists : 0,
    actor: namesActor ? weights.actor : 0,
  };
  return hints.reduce((factor, hint) => factor + rates[hint], 1);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
