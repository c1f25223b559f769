import type { IndexFiles } from '../segment/index-files.ts';
import { openSegment, type Segment } from '../segment/segment.ts';
import type { SearchUnit } from '../unit/unit.ts';
import { type BuildOptions, makeSegmentFiles } from './build-index.ts';
import { indexFileName, readDescription, writeDescription } from './description.ts';

/**
 * Replaces units of an index by others without building it again: what is new becomes a small segment, what was there
 * under the same keys, or under `removed`, is marked as gone.
 * @returns the files that are new or differ; the others stay as they are
 */
export async function updateSearchIndex(
  files: IndexFiles,
  { added, removed = [] }: { added: readonly SearchUnit[]; removed?: readonly string[] },
  options: BuildOptions & { opened?: readonly Segment[] },
): Promise<Record<string, Uint8Array>> {
  const description = readDescription(files);
  const segments =
    options.opened ?? description.segments.map(({ name, gone }) => openSegment(name, files, new Set(gone)));
  const next = {
    ...description,
    segments: description.segments.map((one) => ({ ...one, gone: [...one.gone] })),
  };
  for (const key of [...removed, ...added.map((unit) => unit.key)]) {
    for (const [index, segment] of segments.entries()) {
      const unit = segment.findUnit(key);
      if (unit >= 0) next.segments[index].gone.push(unit);
    }
  }
  const changed: Record<string, Uint8Array> = {};
  if (added.length > 0) {
    const numbers = next.segments.map(({ name }) => Number(name.split('-')[1]));
    const name = `segment-${Math.max(...numbers) + 1}`;
    // Small segments need no engine that takes long to open.
    Object.assign(changed, await makeSegmentFiles(name, added, 'arrays', options.analyzer));
    next.segments.push({ name, engine: 'arrays', count: added.length, gone: [] });
  }
  changed[indexFileName] = writeDescription(next);
  return changed;
}
