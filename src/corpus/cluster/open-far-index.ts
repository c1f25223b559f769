import type { SearchIndex } from '../../search/store/search-index.ts';

/**
 * Opens the index that a cluster holds, with what is known of words.
 * @param nodes addresses of the cluster: https://search.example:9200
 * @throws {UnusableIndex} where it cannot be reached, is missing, or was cut by another analyzer
 */
export async function openFarIndex(nodes: readonly string[]): Promise<SearchIndex> {
  const [{ openClusterIndex }, { loadKnowledge }, { readCompiledSynonyms }, { analyzerVersion }] =
    await Promise.all([
      import('./open-cluster.ts'),
      import('../build/load-knowledge.ts'),
      import('../build/load-synonyms.ts'),
      import('../../search/words/tokens.ts'),
    ]);
  const synonyms = readCompiledSynonyms(analyzerVersion);
  return openClusterIndex({ nodes }, analyzerVersion, { ...loadKnowledge(), ...(synonyms && { synonyms }) });
}
