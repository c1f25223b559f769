import lunr from 'lunr';
import { readCount, searchFields } from '../segment/field-counts.ts';
import { fieldWeights } from '../segment/impact.ts';
import type { Segment } from '../segment/segment.ts';
import { UnusableIndex } from '../segment/unusable-index.ts';
import type { Engine } from './engine.ts';

/** Writes what lunr needs to search a segment; its own pipeline would turn Japanese into nothing. */
export function writeLunr(segment: Segment): string {
  const builder = new lunr.Builder();
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref('unit');
  for (const field of searchFields) builder.field(field, { boost: fieldWeights[field] });
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
export function openLunrEngine(text: string): Engine {
  const index = load(text);
  const ask = (words: readonly string[], change: (place: number) => object) =>
    // Not `search`, which reads marks such as : and ~ of the question as its own.
    index.query((query) => {
      for (const [place, word] of words.entries()) query.term(word, { usePipeline: false, ...change(place) });
    });
  return {
    name: 'lunr',
    search: (terms, limit, accept) => {
      // A query without terms gives everything.
      if (terms.length === 0) return [];
      const places = new Map(terms.map(({ term }, place) => [term, place]));
      const results = ask(
        terms.map(({ term }) => term),
        (place) => ({ boost: terms[place].weight }),
      );
      const candidates = [];
      for (const { ref, matchData } of results) {
        if (candidates.length >= limit) break;
        if (!accept(Number(ref))) continue;
        const matched = Object.keys(matchData.metadata).flatMap((term) => places.get(term) ?? []);
        candidates.push({ unit: Number(ref), matched });
      }
      return candidates;
    },
    searchAll: (terms) => {
      if (terms.length === 0) return [];
      const results = ask([...new Set(terms)], () => ({ presence: lunr.Query.presence.REQUIRED }));
      return results.map(({ ref }) => Number(ref)).sort((a, b) => a - b);
    },
  };
}

function load(text: string): lunr.Index {
  try {
    return lunr.Index.load(JSON.parse(text));
  } catch (cause) {
    throw new UnusableIndex('the part of lunr is damaged', { cause });
  }
}
