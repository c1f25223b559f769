import { openSearchIndex } from '../../search/build-index.ts';
import { type FacetedResult, searchByFacets } from '../../search/facets.ts';
import { holdFiles } from '../../search/index-files.ts';
import type { SearchOptions } from '../../search/search-options.ts';
import { createVocabularyAnalyzer } from '../../search/segment-vocabulary.ts';
import { analyzerVersion } from '../../search/tokens.ts';
import { openWordVocabulary } from '../../search/word-vocabulary.ts';
import { loadData } from './load-data.ts';

/** Answers questions from the index that is loaded. */
export type Ask = (question: string, options: Omit<SearchOptions, 'analyzer'>) => Promise<FacetedResult>;

/**
 * Loads the files of an index and opens it.
 * @param files data scripts by the name of the file
 */
export async function openIndex(files: Readonly<Record<string, string>>): Promise<Ask> {
  const entries = await Promise.all(
    Object.entries(files).map(
      async ([name, data]) => [name, readBase64(await loadData<string>(data))] as const,
    ),
  );
  const held = holdFiles(Object.fromEntries(entries));
  const index = await openSearchIndex(held, analyzerVersion, { isForOne: true });
  const analyzer = createVocabularyAnalyzer(openWordVocabulary(index, held));
  return (question, options) => searchByFacets(index, question, { ...options, analyzer });
}

function readBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place++) bytes[place] = letters.charCodeAt(place);
  return bytes;
}
