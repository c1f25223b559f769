import { NotChecked } from '../corpus/held-corpus.ts';
import { UnusableCorpus } from '../corpus/rules/rule-corpus.ts';
import { TooBusy, TooMuchWork } from '../corpus/work/work-pool.ts';
import { RuleError, UnusableFacts } from '../rule/index.ts';
import type { Tool } from './tool.ts';
import { checkDocument } from './tools/check.ts';
import { getClause, resolveCited } from './tools/clause.ts';
import { compareRevisions } from './tools/compare.ts';
import { listDocuments } from './tools/documents.ts';
import { verifyQuote } from './tools/quote.ts';
import { evaluateRule } from './tools/rule.ts';
import { searchClauses } from './tools/search.ts';

/** The tools, in the order in which they are offered. */
export const tools: readonly Tool[] = [
  listDocuments,
  searchClauses,
  getClause,
  resolveCited,
  compareRevisions,
  checkDocument,
  evaluateRule,
  verifyQuote,
];

/** Faults of the caller or of the corpus, which a tool answers with. */
export const knownFaults = [
  NotChecked,
  UnusableCorpus,
  RuleError,
  UnusableFacts,
  TooMuchWork,
  TooBusy,
] as const;
