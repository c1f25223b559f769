import lunr from 'lunr';
import { makeFilter } from '../filter.ts';
import { readCount, searchFields } from '../segment/field-counts.ts';
import type { Segment } from '../segment/segment.ts';
import { UnusableIndex } from '../segment/unusable-index.ts';
import { weights } from '../weights.ts';
import { citeUnits } from './cite-units.ts';
import type { Engine, EngineQuery, PhraseQuery, WeightedTerm } from './engine.ts';

/** Writes what lunr needs to search a segment; its own pipeline would turn Japanese into nothing. */
export function writeLunr(segment: Segment): string {
  const builder = new lunr.Builder();
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref('unit');
  for (const field of searchFields) builder.field(field, { boost: weights.fields[field] });
  for (let unit = 0; unit < segment.count; unit++) {
    const fields: Record<string, string[]> = Object.fromEntries(searchFields.map((field) => [field, []]));
    segment.readTerms(unit, (id, packed) => {
      const term = segment.vocabulary.term(id);
      for (const field of searchFields) {
        for (let count = readCount(packed, field); count > 0; count--) fields[field].push(term);
      }
    });
    builder.add({ unit: String(unit), ...fields });
  }
  return JSON.stringify(builder.build());
}

/**
 * Opens what `writeLunr` wrote.
 * @throws {UnusableIndex} where it is damaged
 */
export function openLunrEngine(text: string, segment: Segment): Engine {
  const index = load(text);
  return {
    name: 'lunr',
    ...citeUnits(segment),
    search: ({ terms, phrases, limit, filters }: EngineQuery) => {
      const accept = makeFilter(segment, filters);
      const rated = ask(index, terms);
      const words = terms.filter(({ isHint }) => !isHint);
      const held = ask(index, words).filter(accept);
      const among = phrases ? findPhrases(index, segment, phrases).filter(accept) : held;
      if (!phrases && held.length === 0) {
        const units = rated.filter(accept);
        return { segment, units: units.slice(0, limit), total: units.length };
      }
      const wanted = new Set(among);
      const first = rated.filter((unit) => wanted.delete(unit));
      return { segment, units: [...first, ...wanted].slice(0, limit), total: among.length };
    },
  };
}

/** The units that hold any of the terms, the likeliest first. */
function ask(index: lunr.Index, terms: readonly WeightedTerm[]): number[] {
  // A query without terms gives everything.
  if (terms.length === 0) return [];
  // Not `search`, which reads marks such as : and ~ of the question as its own.
  const results = index.query((query) => {
    for (const { term, weight } of terms) query.term(term, { usePipeline: false, boost: weight });
  });
  return results.map(({ ref }) => Number(ref));
}

function findPhrases(
  index: lunr.Index,
  { vocabulary, visitUnits }: Segment,
  phrases: readonly PhraseQuery[],
): number[] {
  let units: number[] | undefined;
  for (const { folds } of phrases) {
    const known = new Set<number>();
    for (const fold of folds) {
      if ('terms' in fold) for (const unit of askAll(index, fold.terms)) known.add(unit);
      else {
        const [first, end] = vocabulary.range(fold.beginning);
        for (let id = first; id < end; id++) visitUnits(id, (unit) => void known.add(unit));
      }
    }
    units = (units ?? [...known].sort((a, b) => a - b)).filter((unit) => known.has(unit));
  }
  return units ?? [];
}

/** The units that hold all of the terms. */
function askAll(index: lunr.Index, terms: readonly string[]): number[] {
  if (terms.length === 0) return [];
  const results = index.query((query) => {
    for (const term of new Set(terms))
      query.term(term, { usePipeline: false, presence: lunr.Query.presence.REQUIRED });
  });
  return results.map(({ ref }) => Number(ref));
}

function load(text: string): lunr.Index {
  try {
    return lunr.Index.load(JSON.parse(text));
  } catch (cause) {
    throw new UnusableIndex('the part of lunr is damaged', { cause });
  }
}
