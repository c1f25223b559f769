import type { Norm } from '../../model/annotation.ts';
import type { SearchUnit, UnitFacts } from '../unit/unit.ts';
import { flagBits, type ListColumn, modalityBits } from './columns.ts';
import type { MeanLengths } from './impact.ts';
import type { Segment } from './segment.ts';
import type { UnitTerms } from './unit-terms.ts';
import { type SegmentBytes, writeCounted } from './write-segment.ts';

/** Writes what is left of several segments as one, without cutting a word anew. */
export function mergeSegments(segments: readonly Segment[]): SegmentBytes {
  const units: SearchUnit[] = [];
  const origins: { segment: Segment; unit: number }[] = [];
  for (const segment of segments) {
    for (let unit = 0; unit < segment.count; unit++) {
      if (segment.isGone(unit)) continue;
      units.push(readBack(segment, unit));
      origins.push({ segment, unit });
    }
  }
  return writeCounted(units, (_, index) => readCounts(origins[index].segment, origins[index].unit));
}

/** Mean lengths over all units that are left. */
export function meanLengths(segments: readonly Segment[]): MeanLengths {
  let [count, body, caption] = [0, 0, 0];
  for (const { columns, count: all, isGone } of segments) {
    for (let unit = 0; unit < all; unit++) {
      if (isGone(unit)) continue;
      count++;
      body += columns.bodyLength[unit];
      caption += columns.captionLength[unit];
    }
  }
  const share = (sum: number) => Math.max(1, sum / Math.max(1, count));
  return { body: share(body), caption: share(caption) };
}

function readCounts({ columns, readTerms, vocabulary }: Segment, unit: number): UnitTerms {
  const counts = new Map<string, number>();
  readTerms(unit, (term, packed) => void counts.set(vocabulary.term(term), packed));
  return { counts, bodyLength: columns.bodyLength[unit], captionLength: columns.captionLength[unit] };
}

/** The unit as it was when it was written. */
export function readBack(segment: Segment, unit: number): SearchUnit {
  const { columns } = segment;
  const { names } = columns;
  const record = segment.readUnit(unit);
  const { id, title, kind } = names.documents[columns.document[unit]];
  const flags = Object.entries(flagBits).map(([flag, bit]) => [flag, (columns.flags[unit] & bit) !== 0]);
  const norms = Object.entries(modalityBits).flatMap(([norm, bit]) =>
    columns.norms[unit] & bit ? [norm as Norm['modality']] : [],
  );
  return {
    ...record,
    key: segment.key(unit, record.node),
    document: id,
    revision: names.revisions[columns.revision[unit]],
    title,
    chapters: listValues(columns.chapters, unit).map((place) => {
      const [, heading, words] = names.chapters[place].split('\t');
      return { id: heading, title: words };
    }),
    facts: {
      ...(Object.fromEntries(flags) as Omit<UnitFacts, 'kind' | 'norms' | 'actors' | 'usedTerms'>),
      kind,
      norms,
      actors: listValues(columns.actors, unit).map((place) => names.actors[place]),
      usedTerms: listValues(columns.terms, unit).map((place) => names.terms[place]),
    },
  };
}

function listValues({ starts, values }: ListColumn, unit: number): number[] {
  return [...values.subarray(starts[unit], starts[unit + 1])];
}
