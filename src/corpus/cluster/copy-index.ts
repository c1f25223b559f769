import { createHash } from 'node:crypto';
import { readBack } from '../../search/segment/merge-segments.ts';
import { UnusableIndex } from '../../search/segment/unusable-index.ts';
import { openSearchIndex } from '../../search/store/open-index.ts';
import type { SearchUnit } from '../../search/unit/unit.ts';
import { analyzerVersion, loadSearchAnalyzer } from '../../search/words/tokens.ts';
import { findBuiltIndex } from '../build/open-index.ts';
import type { ClusterOptions } from './cluster-client.ts';
import { writeClusterIndex } from './write-cluster.ts';

/**
 * Writes the index of a corpus that was built into a cluster.
 * @throws {UnusableIndex} where the corpus was not built, or the cluster cannot be reached or refuses
 */
export async function copyIndexToCluster(
  folder: string,
  options: ClusterOptions & { onProgress?: (done: number, total: number) => void },
): Promise<{ index: string; units: number; resumedAt: number }> {
  const files = findBuiltIndex(folder);
  if (!files) throw new UnusableIndex(`${folder} changed since it was built`);
  const { parts } = await openSearchIndex(files, analyzerVersion, { isForOne: true });
  const units: SearchUnit[] = [];
  const hash = createHash('sha256').update(analyzerVersion);
  for (const { segment } of parts) {
    for (let unit = 0; unit < segment.count; unit++) {
      if (segment.isGone(unit)) continue;
      const read = readBack(segment, unit);
      hash.update(JSON.stringify(read));
      units.push(read);
    }
  }
  const analyzer = await loadSearchAnalyzer();
  const written = await writeClusterIndex(units, { ...options, analyzer, key: hash.digest('hex') });
  return { ...written, units: units.length };
}
