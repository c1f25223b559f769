export type { SearchFilters } from './filter.ts';
export type { NearUnit, SemanticReader, SemanticRequest } from './rank/fuse-semantic.ts';
export { type SearchOptions, search } from './search.ts';
export { holdFiles, type IndexFile, type IndexFiles } from './segment/index-files.ts';
export { UnusableIndex } from './segment/unusable-index.ts';
export type { SentenceModel } from './semantic/sentence-model.ts';
export {
  type BuildOptions,
  type BuiltIndex,
  buildSearchIndex,
  openSearchIndex,
  updateSearchIndex,
} from './store/build-index.ts';
export type { SearchIndex } from './store/search-index.ts';
export type { SearchInput } from './unit/units.ts';
export type { SearchAnalyzer, SearchToken } from './words/analyzer.ts';
export { analyzerVersion, createAnalyzer, loadSearchAnalyzer } from './words/tokens.ts';
