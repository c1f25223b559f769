import { basename } from 'node:path';
import { runChecks } from '../../check/run-checks.ts';
import { namesOf } from '../../corpus/build/link-models.ts';
import { isStatute } from '../../corpus/document-facts.ts';
import {
  type CorpusDocument,
  type CorpusRevision,
  type OpenOptions,
  openCorpus,
} from '../../corpus/open-corpus.ts';
import { readRevision } from '../../corpus/revision-source.ts';
import { type LoadedRules, loadRules } from '../../corpus/rules/load-rules.ts';
import { diffDocuments } from '../../diff/diff-documents.ts';
import type { Hook } from '../../model/annotation.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { readSourceText } from '../../parse.ts';
import { hooksFor } from '../../rule/bind/hooks-for.ts';
import type { RuleDocument } from '../../rule/rule-document.ts';
import { findMorphemes, loadMorphemes } from '../../text/dictionary/morpheme.ts';

/** A revision as pages show it; everything is read when it is asked for, and kept. */
export interface SiteRevision {
  effective: string;
  model: () => Promise<YakkanDocument>;
  /** The text as it was read. */
  source: () => Promise<string>;
  /** The rules that compute its clauses. */
  hooks: () => Promise<readonly Hook[]>;
  findings: () => Promise<readonly Finding[]>;
}

/** A document as pages show it. */
export interface SiteDocument {
  id: string;
  title: string;
  facts: CorpusDocument['facts'];
  /** The oldest first; none where the corpus holds only rules. */
  revisions: readonly SiteRevision[];
  /** The revision in force today, else the first that will be. */
  current: SiteRevision | undefined;
  rules: () => Promise<LoadedRules>;
}

/** A corpus as pages show it. */
export interface SiteCorpus {
  folder: string;
  /** The day it is, ISO 8601. */
  today: string;
  documents: readonly SiteDocument[];
  find: (id: string) => SiteDocument | undefined;
  /** Compares two revisions of a document. */
  compare: (old: SiteRevision, young: SiteRevision) => Promise<Comparison>;
}

/**
 * Opens a corpus for pages.
 * @throws {CorpusError} if the folder is not there or a document.yaml cannot be read
 */
export async function openSiteCorpus(
  folder: string,
  today: string,
  options: OpenOptions = {},
): Promise<SiteCorpus> {
  const { documents } = await openCorpus(folder, options);
  const made: SiteDocument[] = [];
  const newestOthers = (id: string) =>
    Promise.all(
      documents.flatMap((other) => {
        const newest = other.revisions.at(-1);
        return other.id === id || !newest || isStatute(other.facts)
          ? []
          : [
              newest
                .model()
                .then((model): RuleDocument => ({ id: other.id, revision: newest.effective, model })),
            ];
      }),
    );
  for (const document of documents) {
    const rules = once(() => loadRules(folder, document.id));
    const revisions = document.revisions.map((revision) =>
      makeRevision(document, revision, {
        others: () => newestOthers(document.id),
        names: (id) => namesOf(documents.find((other) => other.id === id)?.facts ?? document.facts),
        rules: async () =>
          (await Promise.all(made.map((one) => one.rules()))).flatMap((loaded) => loaded.rules),
      }),
    );
    const current = revisions.findLast(({ effective }) => effective <= today) ?? revisions[0];
    made.push({
      id: document.id,
      title: document.facts.title ?? document.id,
      facts: document.facts,
      revisions,
      current,
      rules,
    });
  }
  const comparisons = new Map<string, Promise<Comparison>>();
  return {
    folder,
    today,
    documents: made,
    find: (id) => made.find((document) => document.id === id),
    compare: (old, young) => {
      const document = made.find(({ revisions }) => revisions.includes(old))?.id;
      const key = `${document} ${old.effective} ${young.effective}`;
      const known = comparisons.get(key) ?? compare(old, young);
      comparisons.set(key, known);
      return known;
    },
  };
}

interface Around {
  others: () => Promise<RuleDocument[]>;
  names: (id: string) => string[];
  rules: () => Promise<LoadedRules['rules']>;
}

function makeRevision(
  { id, facts }: CorpusDocument,
  { effective, path, model }: CorpusRevision,
  { others, names, rules }: Around,
): SiteRevision {
  const source = once(async () => readSourceText(await readRevision(path), { name: basename(path) }));
  return {
    effective,
    model,
    source,
    hooks: once(async () => {
      const [own, all, around] = [await model(), await rules(), await others()];
      return hooksFor({ id, revision: effective, model: own }, all, around);
    }),
    findings: once(async () => {
      // Statutes are not ours to proof-read.
      if (isStatute(facts)) return [];
      const around = (await others()).map((other) => ({
        id: other.id,
        names: names(other.id),
        document: other.model,
      }));
      const readMorphemes = await findMorphemes();
      return runChecks(await model(), {
        source: await source(),
        ...(readMorphemes && { readMorphemes }),
        effective,
        others: around,
      });
    }),
  };
}

async function compare(old: SiteRevision, young: SiteRevision): Promise<Comparison> {
  return diffDocuments(await old.model(), await young.model(), { readMorphemes: await loadMorphemes() });
}

function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
