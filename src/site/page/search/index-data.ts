import { deflateSync } from 'node:zlib';
import { findBuiltIndex } from '../../../corpus/build/open-index.ts';
import { writeBrowserIndex } from '../../../search/browser/write-index.ts';
import { UnusableIndex } from '../../../search/segment/unusable-index.ts';
import { writeDataScript } from '../../data/data-script.ts';
import { mediaTypes, type SitePage } from '../../site-page.ts';

/** The search index in shards as data scripts for a folder; none where the corpus is not built. */
export function listIndexData(folder: string): SitePage[] {
  return [...writeShards(folder)].map(([shard, bytes]) => {
    const name = `search-${shard}`;
    return {
      path: `data/${name}.js`,
      type: mediaTypes.script,
      render: async () =>
        writeDataScript(name, Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64')),
    };
  });
}

function writeShards(folder: string): ReadonlyMap<string, Uint8Array> {
  const files = findBuiltIndex(folder);
  if (!files) return new Map();
  try {
    return writeBrowserIndex(files);
  } catch (error) {
    if (error instanceof UnusableIndex) return new Map();
    throw error;
  }
}
