export type { SearchAnalyzer, SearchToken } from './analyzer.ts';
export {
  type BuildOptions,
  type BuiltIndex,
  buildSearchIndex,
  openSearchIndex,
  updateSearchIndex,
} from './build-index.ts';
export type { SearchFilters } from './filter.ts';
export { holdFiles, type IndexFile, type IndexFiles } from './index-files.ts';
export { type SearchOptions, search } from './search.ts';
export type { SearchIndex } from './search-index.ts';
export { analyzerVersion, createAnalyzer, loadSearchAnalyzer } from './tokens.ts';
export type { SearchInput } from './units.ts';
export { UnusableIndex } from './unusable-index.ts';
