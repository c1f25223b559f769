import type { Segment } from '../segment/segment.ts';
import { readPassage } from './passage.ts';
import type { SentenceModel } from './sentence-model.ts';
import { packVector, type VectorTable, writeVectorTable } from './vector-table.ts';

/** How segments are read. */
export interface ReadSegmentsOptions {
  /** Vectors of before: a passage whose words stayed is not read again. */
  known?: VectorTable;
  /** Digest of the words of a passage, 16 hex digits. */
  digest: (words: string) => string;
  /** Hears of each passage before it is read. */
  onStep?: (done: number, total: number) => void;
}

/** Reads what the units of segments say, each wording once, and writes the vectors. */
export async function readSegments(
  segments: readonly Segment[],
  model: SentenceModel,
  { known, digest, onStep }: ReadSegmentsOptions,
): Promise<{ table: Uint8Array; read: number }> {
  const passages = new Map<string, { segment: Segment; unit: number }>();
  const places = new Map<string, string[]>();
  for (const segment of segments) {
    const digests: string[] = [];
    for (let unit = 0; unit < segment.count; unit++) {
      const name = segment.isGone(unit) ? '' : digest(readPassage(segment, unit));
      digests.push(name);
      if (name !== '' && !passages.has(name)) passages.set(name, { segment, unit });
    }
    places.set(segment.name, digests);
  }
  const vectors = new Map<string, Int8Array>();
  const unread: string[] = [];
  const before = known?.model === model.digest ? known : undefined;
  for (const name of passages.keys()) {
    const row = before?.find(name) ?? -1;
    if (before && row >= 0) vectors.set(name, before.rowBytes(row));
    else unread.push(name);
  }
  for (const [done, name] of unread.entries()) {
    onStep?.(done, unread.length);
    const { segment, unit } = passages.get(name) as { segment: Segment; unit: number };
    vectors.set(name, packVector(await model.read(readPassage(segment, unit), 'passage')));
  }
  const rows = { model: model.digest, dimensions: model.dimensions, vectors, segments: places };
  return { table: writeVectorTable(rows), read: unread.length };
}
