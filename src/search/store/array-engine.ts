import { makeFilter, type UnitFilters } from '../filter.ts';
import { makePhraseTest } from '../hit/find-phrases.ts';
import { type Segment, scanTerms } from '../segment/segment.ts';
import { termClasses } from '../words/term-classes.ts';
import { type Adder, makeAdder } from './add-impacts.ts';
import { citeUnits } from './cite-units.ts';
import type { Engine, EngineAnswer, EngineQuery, PhraseFold, PhraseQuery } from './engine.ts';
import { pickBest } from './pick-best.ts';

/** Postings of hints that are read for one question. */
const mostHints = 600_000;
/** Units that are few enough to be looked at one by one. */
const fewUnits = 48;
/** Filters whose units are remembered. */
const mostFilters = 8;

/**
 * The engine over postings in arrays: terms are read one after the other, the weightiest first.
 * @param findExactly finds the units that hold a fold of a phrase. If omitted, their words are read
 */
export function openArrayEngine(
  segment: Segment,
  findExactly?: (fold: PhraseFold) => Iterable<number>,
): Engine {
  const adder = makeAdder(segment);
  const accept = rememberFilters(segment);
  return {
    name: 'arrays',
    isExact: true,
    ...citeUnits(segment),
    search: (query) => {
      const accepted = accept(query.filters);
      if (!query.phrases) return searchAny(segment, adder, query, accepted, false);
      const find = findExactly ?? ((fold: PhraseFold) => findFold(segment, fold));
      const among = markUnits(segment, query.phrases, accepted, find);
      if (!findExactly) keepHolding(segment, query.phrases, among);
      return searchAny(segment, adder, query, among, true);
    },
  };
}

/** Makes the function that marks the units that filters let through; most searches have the same. */
function rememberFilters(segment: Segment): (filters: UnitFilters) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  return (filters) => {
    const key = JSON.stringify({ ...filters, inForce: [...filters.inForce] });
    let accepted = known.get(key);
    if (!accepted) {
      const accept = makeFilter(segment, filters);
      accepted = new Uint8Array(segment.count);
      for (let unit = 0; unit < segment.count; unit++) if (accept(unit)) accepted[unit] = 1;
      if (known.size >= mostFilters) known.clear();
      known.set(key, accepted);
    }
    return accepted;
  };
}

function searchAny(
  segment: Segment,
  adder: Adder,
  { terms, limit }: EngineQuery,
  accepted: Uint8Array,
  isForPhrases: boolean,
): EngineAnswer {
  const { vocabulary, countUnits } = segment;
  const { scores } = adder;
  const known = terms
    .map((term) => ({ ...term, id: vocabulary.find(term.term) }))
    .filter(({ id }) => id >= 0)
    .sort((a, b) => b.weight - a.weight);
  adder.clear();
  const byConcept = new Map<number, { postings: Uint8Array; weight: number }[]>();
  for (const { id, weight, concept, isHint } of known) {
    if (isHint) continue;
    const postings = segment.readPostings(id);
    const list = concept === undefined ? undefined : byConcept.get(concept);
    if (concept === undefined) adder.add(postings, weight);
    else if (list) list.push({ postings, weight });
    else byConcept.set(concept, [{ postings, weight }]);
  }
  for (const list of byConcept.values()) adder.addBest(list);
  // Of phrases every unit is a candidate; otherwise one that holds a word, or, where none does, a hint.
  let held = isForPhrases ? accepted : markHeld(scores, accepted);
  let total = countMarks(held);
  let read = 0;
  for (const { id, weight, isHint } of known) {
    const count = countUnits(id);
    if (!isHint || (read > 0 && read + count > mostHints)) continue;
    read += count;
    adder.add(segment.readPostings(id), weight);
  }
  if (total === 0 && !isForPhrases) {
    held = markHeld(scores, accepted);
    total = countMarks(held);
  }
  adder.finish();
  const units = pickBest(scores, limit, held);
  if (isForPhrases) addUnrated(units, scores, held, limit);
  return { segment, units, total };
}

function addUnrated(units: number[], scores: Float32Array, held: Uint8Array, limit: number): void {
  for (let unit = held.indexOf(1); unit >= 0 && units.length < limit; unit = held.indexOf(1, unit + 1))
    if (scores[unit] === 0) units.push(unit);
}

function markHeld(scores: Float32Array, accepted: Uint8Array): Uint8Array {
  const held = new Uint8Array(scores.length);
  for (let unit = 0; unit < scores.length; unit++) held[unit] = scores[unit] > 0 ? accepted[unit] : 0;
  return held;
}

function countMarks(marks: Uint8Array): number {
  let count = 0;
  for (let unit = 0; unit < marks.length; unit++) count += marks[unit];
  return count;
}

/** Unmarks the units that hold the terms of the phrases and not the phrases. */
function keepHolding(segment: Segment, phrases: readonly PhraseQuery[], marks: Uint8Array): void {
  const holds = makePhraseTest(phrases.map(({ words }) => words));
  for (let unit = marks.indexOf(1); unit >= 0; unit = marks.indexOf(1, unit + 1))
    if (!holds(segment, unit)) marks[unit] = 0;
}

/** Marks the accepted units that may hold all phrases. */
function markUnits(
  segment: Segment,
  phrases: readonly PhraseQuery[],
  accepted: Uint8Array,
  find: (fold: PhraseFold) => Iterable<number>,
): Uint8Array {
  let marks = accepted;
  for (const { folds } of phrases) {
    const next = new Uint8Array(segment.count);
    for (const fold of folds) for (const unit of find(fold)) if (marks[unit] === 1) next[unit] = 1;
    marks = next;
  }
  return marks;
}

function findFold(segment: Segment, fold: PhraseFold): Iterable<number> {
  return 'terms' in fold ? findAll(segment, fold.terms) : findBeginning(segment, fold.beginning);
}

function findBeginning({ vocabulary, visitUnits }: Segment, beginning: string): Set<number> {
  const [first, end] = vocabulary.range(beginning);
  const units = new Set<number>();
  if (beginning === termClasses.bigram) return units;
  for (let id = first; id < end; id++) visitUnits(id, (unit) => void units.add(unit));
  return units;
}

/** Units that hold all of the terms; others may be among them, and none that does is missing. */
function findAll({ vocabulary, countUnits, readPostings }: Segment, terms: readonly string[]): number[] {
  const ids = [...new Set(terms)].map((term) => vocabulary.find(term));
  if (ids.length === 0 || ids.some((id) => id < 0)) return [];
  ids.sort((a, b) => countUnits(a) - countUnits(b));
  let units: number[] = [];
  scanTerms(readPostings(ids[0]), (unit) => units.push(unit));
  for (const id of ids.slice(1)) {
    if (units.length <= fewUnits) break;
    const both: number[] = [];
    let place = 0;
    scanTerms(readPostings(id), (unit) => {
      while (units[place] < unit) place++;
      if (units[place] === unit) both.push(unit);
    });
    units = both;
  }
  return units;
}
