export { type AddedText, type AddResult, addText } from './add.ts';
export { type BuildOptions, type BuildSummary, buildCorpus, type IndexBuilder } from './build.ts';
export { clauseBefore, type HeldClauses } from './clause-before.ts';
export { type ClauseRevision, traceClause } from './clause-history.ts';
export { CorpusError } from './corpus-error.ts';
export { makeIndexBuilder } from './index-corpus.ts';
export { type LoadedRules, loadRules, UnusableRules } from './load-rules.ts';
export {
  type Corpus,
  type CorpusDocument,
  type CorpusRevision,
  findDocument,
  type OpenOptions,
  openCorpus,
} from './open-corpus.ts';
export { type ClauseForce, forceOf, forcesWithin, revisionAt } from './point-in-time.ts';
