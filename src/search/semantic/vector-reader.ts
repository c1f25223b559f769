import { makeFilter } from '../filter.ts';
import type { NearUnit, SemanticReader } from '../rank/fuse-semantic.ts';
import type { Segment } from '../segment/segment.ts';
import type { SentenceModel } from './sentence-model.ts';
import { noRow, type VectorTable } from './vector-table.ts';

/** Makes the reader that compares a question with the vectors of all units that filters let through. */
export function makeVectorReader(model: SentenceModel, table: VectorTable): SemanticReader {
  // A question is asked several times in a row, with other filters: by the facets of a page.
  let last: { question: string; vector: Promise<Float32Array> } | undefined;
  const read = (question: string): Promise<Float32Array> => {
    if (last?.question !== question) last = { question, vector: model.read(question, 'question') };
    return last.vector;
  };
  return {
    rank: async (question, { limit, segments, filters }) => {
      const vector = await read(question);
      const near: NearUnit[] = [];
      for (const segment of segments) {
        const rows = table.rowsOf(segment.name);
        if (!rows) continue;
        const accept = makeFilter(segment, filters);
        for (let unit = 0; unit < segment.count; unit++) {
          if (rows[unit] === noRow || !accept(unit)) continue;
          near.push({ segment, unit, closeness: table.compare(vector, rows[unit]) });
        }
      }
      return spreadCloseness(near).slice(0, limit);
    },
  };
}

/** Cosines of any two sentences lie close together: what counts is how far a unit stands out from all others. */
function spreadCloseness(near: readonly NearUnit[]): NearUnit[] {
  const mean = near.reduce((sum, { closeness }) => sum + closeness, 0) / Math.max(1, near.length);
  const best = near.reduce((most, { closeness }) => Math.max(most, closeness), mean);
  const width = best - mean || 1;
  return near
    .map(({ segment, unit, closeness }) => ({ segment, unit, closeness: (closeness - mean) / width }))
    .sort((a, b) => b.closeness - a.closeness || placeOf(a.segment) - placeOf(b.segment) || a.unit - b.unit);
}

function placeOf({ name }: Segment): number {
  return Number(name.split('-')[1]);
}
