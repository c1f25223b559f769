import type { SearchHit } from '../../model/search-result.ts';
import type { Found } from '../found.ts';
import type { Concepts } from '../query/concepts.ts';
import type { SearchOptions } from '../search-options.ts';
import { flagBits } from '../segment/columns.ts';
import { mostInBody, readCount } from '../segment/field-counts.ts';
import { locateTerms, readHeld } from '../segment/held-terms.ts';
import type { Segment } from '../segment/segment.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';
import { termClasses } from '../words/term-classes.ts';
import { markHit, stemOf, type Wanted } from './highlight.ts';

/** Lists what hits are searched for to be marked. */
export function listWanted(
  { concepts }: Concepts,
  rarity: (term: string) => number,
  phrases: readonly string[],
  { foldForPhrase }: SearchAnalyzer,
): Wanted {
  const stems = new Map<string, number>();
  const readings = new Map<string, number>();
  for (const { alternatives } of concepts) {
    const own = Math.max(...alternatives.map(({ weight }) => weight));
    for (const { terms: together, weight } of alternatives) {
      for (const term of together.flat()) {
        const isReading = term.startsWith(termClasses.reading);
        const rated = weight * rarity(term);
        if (rated === 0) continue;
        if (isReading) {
          readings.set(term.slice(1), rated);
          continue;
        }
        const stem = foldForPhrase(stemOf(term)).text;
        // One letter that is only near to what was asked (日 to 年) is found, and not shown.
        const isShown = stem.length > 1 || weight === own;
        if (stem !== '' && isShown) stems.set(stem, Math.max(rated, stems.get(stem) ?? 0));
      }
    }
  }
  return { stems, readings, phrases };
}

/** How often readings stand in a unit beside its captions; more than can be counted may stand there any number of times. */
function countReadings(
  segment: Segment,
  unit: number,
  readings: ReadonlyMap<string, number>,
): Map<string, number> {
  const names = [...readings.keys()];
  if (names.length === 0) return new Map();
  const terms = locateTerms(
    names.map((reading) => termClasses.reading + reading),
    segment,
  );
  const { places, counts } = readHeld(segment, terms, [unit]);
  return new Map(
    [...places].map((place, index) => {
      const count = readCount(counts[index], 'body');
      return [names[place], count < mostInBody ? count : Number.POSITIVE_INFINITY];
    }),
  );
}

/** Says of a unit that was found what a reader needs. */
export function describeHit(
  { segment, unit, score, parts, node }: Found,
  wanted: Wanted,
  { analyzer, explain }: SearchOptions,
): SearchHit {
  const { columns } = segment;
  const record = segment.readUnit(unit);
  const { id, title } = columns.names.documents[columns.document[unit]];
  const chapters: string[] = [];
  for (let place = columns.chapters.starts[unit]; place < columns.chapters.starts[unit + 1]; place++) {
    chapters.push(columns.names.chapters[columns.chapters.values[place]].split('\t')[2]);
  }
  return {
    key: segment.key(unit, record.node),
    document: id,
    title,
    revision: columns.names.revisions[columns.revision[unit]],
    isCurrent: (columns.flags[unit] & flagBits.isCurrent) !== 0,
    node: node ?? record.node,
    ...(record.lineage !== undefined && (node ?? record.node) === record.node && { lineage: record.lineage }),
    citation: record.citation,
    caption: record.caption,
    chapters,
    score: Math.round(score * 1000) / 1000,
    ...(explain && { parts: [...parts] }),
    ...markHit(record, wanted, analyzer, countReadings(segment, unit, wanted.readings)),
  };
}
