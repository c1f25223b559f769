import type { IndexFiles } from '../segment/index-files.ts';
import { segmentFiles } from '../segment/write-segment.ts';
import { indexFileName } from './description.ts';
import { backgroundFileName, kinFileName, surfaceFileName, synonymFileName } from './word-vocabulary.ts';

/**
 * Lists the files of an index that a browser needs: all but lunr's own, which is for those who ask often and have a
 * dictionary. `holdFiles` of them can be opened with `isForOne`.
 * @returns none where the index cannot be read
 */
export function listBrowserFiles(files: IndexFiles): string[] {
  const file = files.open(indexFileName);
  if (!file) return [];
  let segments: readonly { name: string }[];
  try {
    ({ segments } = JSON.parse(new TextDecoder().decode(file.read(0, file.size))));
  } catch {
    return [];
  }
  const names = [
    ...segments.flatMap(({ name }) => Object.values(segmentFiles).map((part) => `${name}.${part}`)),
    surfaceFileName,
    synonymFileName,
    kinFileName,
    backgroundFileName,
  ];
  return [indexFileName, ...names.filter((name) => files.open(name) !== undefined)];
}
