import { countFacets, type Facets, type FullResult, searchFully } from '../../search/facets.ts';
import type { SearchOptions } from '../../search/search-options.ts';
import { holdFiles } from '../../search/segment/index-files.ts';
import { openSearchIndex } from '../../search/store/build-index.ts';
import { openWordVocabulary } from '../../search/store/word-vocabulary.ts';
import { createVocabularyAnalyzer } from '../../search/words/segment-vocabulary.ts';
import { analyzerVersion } from '../../search/words/tokens.ts';
import { loadData } from './load-data.ts';

type AskOptions = Omit<SearchOptions, 'analyzer'>;

/** Answers questions from the index that is loaded. */
export interface OpenIndex {
  ask: (question: string, options: AskOptions) => Promise<FullResult>;
  /** Counts what an answer can be narrowed by; it takes as long as the answer, and is less urgent. */
  count: (question: string, options: AskOptions, found: FullResult['found']) => Promise<Facets>;
}

/**
 * Loads the files of an index and opens it.
 * @param files data scripts by the name of the file
 */
export async function openIndex(files: Readonly<Record<string, string>>): Promise<OpenIndex> {
  const entries = await Promise.all(
    Object.entries(files).map(
      async ([name, data]) => [name, readBase64(await loadData<string>(data))] as const,
    ),
  );
  const held = holdFiles(Object.fromEntries(entries));
  const index = await openSearchIndex(held, analyzerVersion, { isForOne: true });
  const analyzer = createVocabularyAnalyzer(openWordVocabulary(index, held));
  return {
    ask: (question, options) => searchFully(index, question, { ...options, analyzer }),
    count: (question, options, found) => countFacets(index, question, { ...options, analyzer }, found),
  };
}

function readBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place++) bytes[place] = letters.charCodeAt(place);
  return bytes;
}
