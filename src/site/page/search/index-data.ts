import { findBuiltIndex } from '../../../corpus/build/open-index.ts';
import { segmentFiles } from '../../../search/segment/write-segment.ts';
import { listBrowserFiles } from '../../../search/store/browser-files.ts';
import { writeDataScript } from '../../data/data-script.ts';
import { mediaTypes, type SitePage } from '../../site-page.ts';
import type { SearchView } from './search-page.ts';

/** A file of the search index, and the data scripts that hold it. */
export interface IndexData {
  file: string;
  laid: SearchView['indexFiles'][string];
  pages: SitePage[];
}

/** Files of which a question needs only a little, and bytes of the parts into which they are cut. */
const cut: ReadonlySet<string> = new Set([segmentFiles.postings, segmentFiles.forward, segmentFiles.units]);
const partSize = 48 * 1024;

/** The files of the search index as data scripts for a folder; none where the corpus is not built. */
export function listIndexData(folder: string): IndexData[] {
  const files = findBuiltIndex(folder);
  return (files ? listBrowserFiles(files) : []).flatMap((file) => {
    const opened = files?.open(file);
    if (!opened) return [];
    const { size } = opened;
    const part = cut.has(file.slice(file.lastIndexOf('.') + 1)) ? partSize : Math.max(size, 1);
    const starts = Array.from({ length: Math.max(1, Math.ceil(size / part)) }, (_, at) => at * part);
    const names = starts.map((_, at) => (starts.length === 1 ? `search-${file}` : `search-${file}-${at}`));
    const pages = starts.map((start, at): SitePage => {
      const bytes = () => opened.read(start, Math.min(size, start + part));
      return {
        path: `data/${names[at]}.js`,
        type: mediaTypes.script,
        render: async () => writeDataScript(names[at], Buffer.from(bytes()).toString('base64')),
      };
    });
    return [{ file, laid: { size, part, scripts: names }, pages }];
  });
}
