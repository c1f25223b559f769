import type { IndexFiles } from '../segment/index-files.ts';
import { UnusableIndex } from '../segment/unusable-index.ts';

/** Version of the files: an index of another version is built again. */
export const searchIndexVersion = 5;

/** The file that is opened first; it names the others. */
export const indexFileName = 'search.json';

/** What `indexFileName` holds. */
export interface IndexDescription {
  format: 'yakkan-search-index';
  version: number;
  analyzerVersion: string;
  segments: { name: string; engine: 'lunr' | 'arrays'; count: number; gone: number[] }[];
}

/** Writes the description as it is stored. */
export function writeDescription(description: IndexDescription): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(description)}\n`);
}

/**
 * Reads the description of an index.
 * @throws {UnusableIndex} where it is missing, damaged, foreign, or of another version
 */
export function readDescription(files: IndexFiles): IndexDescription {
  const file = files.open(indexFileName);
  if (!file) throw new UnusableIndex(`${indexFileName} is missing`);
  let value: Partial<IndexDescription> | null;
  try {
    value = JSON.parse(new TextDecoder().decode(file.read(0, file.size)));
  } catch (cause) {
    throw new UnusableIndex(`${indexFileName} is no JSON`, { cause });
  }
  if (value?.format !== 'yakkan-search-index')
    throw new UnusableIndex(`${indexFileName} is no index of this program`);
  if (value.version !== searchIndexVersion)
    throw new UnusableIndex(`it is of version ${value.version}, and this reads ${searchIndexVersion}`);
  const isWhole =
    Array.isArray(value.segments) && value.segments.length > 0 && typeof value.analyzerVersion === 'string';
  if (!isWhole) throw new UnusableIndex(`${indexFileName} is not whole`);
  return value as IndexDescription;
}
