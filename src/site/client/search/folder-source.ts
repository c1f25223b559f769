/// <reference lib="dom" />
import { countFacets, searchFully } from '../../../search/facets.ts';
import { openSearchIndex } from '../../../search/store/open-index.ts';
import { openWordVocabulary } from '../../../search/store/word-vocabulary.ts';
import { createVocabularyAnalyzer } from '../../../search/words/segment-vocabulary.ts';
import { analyzerVersion } from '../../../search/words/tokens.ts';
import { loadData } from '../load-data.ts';
import { type LaidFile, PartFiles, withParts } from './part-files.ts';
import type { SearchSource } from './source.ts';

/**
 * Searches the index that lies beside the pages of a folder; nothing of it is loaded before the first question.
 * @param read gives the data of a script, Base64; if omitted, a script of the page does
 */
export function searchFolder(
  laid: Readonly<Record<string, LaidFile>>,
  read: (script: string) => Promise<string> = loadData,
): SearchSource {
  const files = new PartFiles(laid);
  const load = async (script: string) => files.hold(script, readBase64(await read(script)));
  const withFiles = <Value>(work: () => Promise<Value>) => withParts(work, load);
  const open = async () => {
    // What is read whole is loaded at once instead of one after the other.
    await Promise.all(
      Object.values(laid).flatMap(({ scripts }) => (scripts.length === 1 ? scripts.map(load) : [])),
    );
    return withFiles(async () => {
      const index = await openSearchIndex(files, analyzerVersion, { isForOne: true });
      return { index, analyzer: createVocabularyAnalyzer(openWordVocabulary(index, files)) };
    });
  };
  let opening: ReturnType<typeof open> | undefined;
  return {
    pause: 12,
    ask: async (question, options) => {
      opening ??= open();
      opening.catch(() => {
        opening = undefined;
      });
      const { index, analyzer } = await opening;
      const asked = { ...options, analyzer };
      const { result, found } = await withFiles(() => searchFully(index, question, asked));
      return {
        result,
        count: found.length,
        facets: () => withFiles(() => countFacets(index, question, asked, found)),
      };
    },
  };
}

function readBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place++) bytes[place] = letters.charCodeAt(place);
  return bytes;
}
