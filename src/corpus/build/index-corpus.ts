import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Hook } from '../../model/annotation.ts';
import { readSourceText } from '../../parse.ts';
import { hooksFor } from '../../rule/bind/hooks-for.ts';
import type { Rule } from '../../rule/define-rule.ts';
import { documentsOf } from '../../rule/documents-of.ts';
import type { RuleDocument } from '../../rule/rule-document.ts';
import { buildFromUnits, chooseEngine } from '../../search/store/build-index.ts';
import { searchIndexVersion } from '../../search/store/description.ts';
import { replaceRevisions } from '../../search/store/replace-revisions.ts';
import type { SearchUnit } from '../../search/unit/unit.ts';
import { collectUnits, type SearchInput } from '../../search/unit/units.ts';
import { weights } from '../../search/weights.ts';
import { analyzerVersion, loadSearchAnalyzer } from '../../search/words/tokens.ts';
import { digestText } from '../model-store.ts';
import { listDocumentIds } from '../open-corpus.ts';
import { readRevision } from '../revision-source.ts';
import { type LoadedRules, loadRules } from '../rules/load-rules.ts';
import { describeBroken } from '../rules/rule-corpus.ts';
import type { BuiltRevision, IndexBuilder } from './index-builder.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { loadSynonyms, readCompiledSynonyms } from './load-synonyms.ts';

/**
 * Makes what builds the search index of a corpus, with the rules of its documents as facts about clauses.
 * @throws {CorpusError} if the corpus cannot be opened
 * @throws {UnusableRules} if a rule file does not load
 */
export async function makeIndexBuilder(folder: string): Promise<IndexBuilder> {
  // The dictionary is loaded only where there are words to cut.
  const synonyms = readCompiledSynonyms(analyzerVersion) ?? loadSynonyms(await loadSearchAnalyzer());
  const knowledge = loadKnowledge();
  const loaded: LoadedRules[] = [];
  const notes: string[] = [];
  for (const id of await listDocumentIds(folder)) {
    // What has no document.yaml is no document.
    if (!existsSync(join(folder, id, 'document.yaml'))) continue;
    const own = await loadRules(folder, id);
    loaded.push(own);
    notes.push(...own.broken.map((one) => `A file of rules cannot be used: ${describeBroken(id, one)}`));
  }
  const rules = loaded.flatMap((one) => one.rules);
  const collect = async (revision: BuiltRevision, all: readonly BuiltRevision[]): Promise<SearchUnit[]> =>
    collectUnits(await toInput(revision, all, rules));
  return {
    key: digestText(
      [searchIndexVersion, analyzerVersion, JSON.stringify([weights, synonyms, knowledge.digest])].join('\n'),
    ),
    partKey: (revision, all) =>
      rulesOf(revision, rules)
        .map((rule) => {
          const { id, implements: clauses, pins } = rule;
          const needed = new Set(documentsOf(rule));
          const models = all.filter((one) => one.isCurrent && needed.has(one.id));
          return JSON.stringify([id, clauses, pins, ...models.map(({ modelName }) => modelName)]);
        })
        .join('\n'),
    build: async (revisions) => {
      const units: SearchUnit[] = [];
      for (const revision of revisions)
        for (const unit of await collect(revision, revisions)) units.push(unit);
      const { files } = await buildFromUnits(units, {
        analyzer: await loadSearchAnalyzer(),
        engine: chooseEngine(units.length),
        synonyms,
        ...knowledge,
      });
      return { files, notes };
    },
    update: async (before, { added, gone }, all) => {
      const units = (await Promise.all(added.map((revision) => collect(revision, all)))).flat();
      const revisions = gone.map((part) => {
        const [document, revision] = part.split('@');
        return { document, revision };
      });
      return replaceRevisions(
        before,
        { added: units, gone: revisions },
        { analyzer: await loadSearchAnalyzer(), synonyms, ...knowledge },
      );
    },
  };
}

/** The rules of any document that compute clauses of a revision. */
function rulesOf({ id, isCurrent }: BuiltRevision, rules: readonly Rule[]): Rule[] {
  return isCurrent ? rules.filter((rule) => documentsOf(rule).includes(id)) : [];
}

async function toInput(
  revision: BuiltRevision,
  all: readonly BuiltRevision[],
  rules: readonly Rule[],
): Promise<SearchInput> {
  const { id, facts, effective, isCurrent, path } = revision;
  const model = await revision.model();
  const source = await readSourceText(await readRevision(path), { name: basename(path) });
  return {
    documentId: id,
    ...(facts.title !== undefined && { title: facts.title }),
    ...(facts.kind !== undefined && { kind: facts.kind }),
    revision: effective,
    isCurrent,
    model,
    source,
    hooks: await hooksOf({ id, revision: effective, model }, all, rulesOf(revision, rules)),
  };
}

async function hooksOf(
  own: RuleDocument,
  all: readonly BuiltRevision[],
  rules: readonly Rule[],
): Promise<Hook[]> {
  if (rules.length === 0) return [];
  const needed = new Set(rules.flatMap(documentsOf));
  const others = await Promise.all(
    all
      .filter(({ id, isCurrent }) => isCurrent && id !== own.id && needed.has(id))
      .map(
        async ({ id, effective, model }): Promise<RuleDocument> => ({
          id,
          revision: effective,
          model: await model(),
        }),
      ),
  );
  return hooksFor(own, rules, others);
}
