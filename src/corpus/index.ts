export { type AddedText, type AddResult, addText } from './build/add.ts';
export { type BuildOptions, type BuildSummary, buildCorpus, type IndexBuilder } from './build/build.ts';
export { makeIndexBuilder } from './build/index-corpus.ts';
export { clauseBefore, type HeldClauses } from './clause/clause-before.ts';
export { type ClauseRevision, traceClause } from './clause/clause-history.ts';
export { type ClauseForce, forceOf, forcesWithin, revisionAt } from './clause/point-in-time.ts';
export { CorpusError } from './corpus-error.ts';
export {
  type Corpus,
  type CorpusDocument,
  type CorpusRevision,
  findDocument,
  type OpenOptions,
  openCorpus,
} from './open-corpus.ts';
export { type ReadPlaybook, readPlaybook } from './playbook/read-playbook.ts';
export { listPlaybooks, openPlaybook } from './playbook-files.ts';
export { type LoadedRules, loadRules, UnusableRules } from './rules/load-rules.ts';
