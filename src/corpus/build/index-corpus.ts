import { basename } from 'node:path';
import type { Hook } from '../../model/annotation.ts';
import { readSourceText } from '../../parse.ts';
import { hooksFor } from '../../rule/bind/hooks-for.ts';
import type { RuleDocument } from '../../rule/rule-document.ts';
import { buildSearchIndex, searchIndexVersion } from '../../search/store/build-index.ts';
import type { SearchInput } from '../../search/unit/units.ts';
import { weights } from '../../search/weights.ts';
import { loadSearchAnalyzer } from '../../search/words/tokens.ts';
import { digestText } from '../model-store.ts';
import { openCorpus, readRevision } from '../open-corpus.ts';
import { type LoadedRules, loadRules } from '../rules/load-rules.ts';
import type { BuiltRevision, IndexBuilder } from './build.ts';
import { loadSynonyms } from './load-synonyms.ts';

/**
 * Makes what builds the search index of a corpus, with the rules of its documents as facts about clauses.
 * @throws {CorpusError} if the corpus cannot be opened
 * @throws {UnusableRules} if a rule file does not load
 */
export async function makeIndexBuilder(folder: string): Promise<IndexBuilder> {
  const analyzer = await loadSearchAnalyzer();
  const synonyms = loadSynonyms(analyzer);
  const rules = new Map<string, LoadedRules>();
  for (const { id } of (await openCorpus(folder)).documents) rules.set(id, await loadRules(folder, id));
  const pinned = [...rules.values()].flatMap((loaded) =>
    loaded.rules.map(({ id, implements: clauses, pins }) => JSON.stringify([id, clauses, pins])),
  );
  return {
    key: digestText(
      [searchIndexVersion, analyzer.version, JSON.stringify([weights, synonyms]), ...pinned].join('\n'),
    ),
    build: async (revisions) => {
      const inputs = await Promise.all(revisions.map((revision) => toInput(revision, revisions, rules)));
      const { files } = await buildSearchIndex(inputs, { analyzer, synonyms });
      return { files, notes: [] };
    },
  };
}

async function toInput(
  { id, facts, effective, isCurrent, path, model }: BuiltRevision,
  all: readonly BuiltRevision[],
  rules: ReadonlyMap<string, LoadedRules>,
): Promise<SearchInput> {
  const source = await readSourceText(await readRevision(path), { name: basename(path) });
  return {
    documentId: id,
    ...(facts.title !== undefined && { title: facts.title }),
    ...(facts.kind !== undefined && { kind: facts.kind }),
    revision: effective,
    isCurrent,
    model,
    source,
    hooks: isCurrent ? hooksOf({ id, revision: effective, model }, all, rules) : [],
  };
}

/** The rules of any document that compute clauses of this one. */
function hooksOf(
  own: RuleDocument,
  all: readonly BuiltRevision[],
  rules: ReadonlyMap<string, LoadedRules>,
): Hook[] {
  const others = all
    .filter(({ id, isCurrent }) => isCurrent && id !== own.id)
    .map(({ id, effective, model }): RuleDocument => ({ id, revision: effective, model }));
  return [...rules.values()].flatMap((loaded) => hooksFor(own, loaded.rules, others));
}
