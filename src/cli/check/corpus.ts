import type { OtherDocument } from '../../check/define-check.ts';
import type { CheckOptions } from '../../check/run-checks.ts';
import { namesOf } from '../../corpus/build/link-models.ts';
import { revisionAt } from '../../corpus/clause/point-in-time.ts';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { isStatute } from '../../corpus/document-facts.ts';
import { readStatutes } from '../../corpus/law/read-statutes.ts';
import {
  type Corpus,
  type CorpusDocument,
  type CorpusRevision,
  findDocument,
  openCorpus,
} from '../../corpus/open-corpus.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { linkDocuments } from '../../resolve/link-documents.ts';
import { linkStatutes } from '../../resolve/link-statutes.ts';
import { today } from '../terminal/today.ts';
import { CheckRefused } from './refused.ts';

/** A revision of the corpus that is checked. */
export interface HeldRevision extends CorpusRevision {
  document: CorpusDocument;
}

/** What checks ask of a corpus. */
export interface CheckCorpus {
  /** Names of the newest text of each document: general-terms@2026-04-01. */
  listNewest: () => string[];
  /** The revision of a name. */
  find: (name: string) => Promise<HeldRevision>;
  /** The other documents as they were when a revision took effect; without one, the newest of all. */
  listOthers: (held: HeldRevision | undefined) => Promise<OtherDocument[]>;
  /** A document with its references to the others linked. */
  link: (document: YakkanDocument, held: HeldRevision | undefined) => Promise<YakkanDocument>;
  /** What the rules of the corpus know of a revision. */
  factsOf: (held: HeldRevision | undefined, document: YakkanDocument) => Promise<Partial<CheckOptions>>;
}

/** @throws {CheckRefused} if the corpus cannot be opened */
export async function openCheckCorpus(folder: string): Promise<CheckCorpus> {
  const corpus = await refuse(() => openCorpus(folder));
  const othersOf = (held: HeldRevision | undefined) =>
    corpus.documents.flatMap((document) => {
      const { id, facts, revisions } = document;
      if (id === held?.document.id || revisions.length === 0 || isStatute(facts)) return [];
      const inForce = held && revisions.findLast(({ effective }) => effective <= held.effective);
      return [
        {
          id,
          names: namesOf(facts),
          revision: inForce ?? (held ? revisions[0] : revisions[revisions.length - 1]),
        },
      ];
    });
  const readOthers = (held: HeldRevision | undefined) =>
    refuse(() =>
      Promise.all(
        othersOf(held).map(async ({ id, names, revision }) => ({
          id,
          names,
          document: await revision.model(),
        })),
      ),
    );
  return {
    listNewest: () =>
      corpus.documents.flatMap(({ id, facts, revisions }) => {
        const newest = revisions.at(-1);
        return newest && !isStatute(facts) ? [`${id}@${newest.effective}`] : [];
      }),
    find: (name) => refuse(() => findRevision(corpus, name)),
    listOthers: readOthers,
    link: async (document, held) => {
      const names = held ? namesOf(held.document.facts) : [document.document.title ?? ''].filter(Boolean);
      const own = { id: held?.document.id ?? document.document.source.name, names, document };
      const linked = linkDocuments([own, ...(await readOthers(held))])[0];
      const day = held?.effective ?? document.document.effectiveDate ?? today();
      return linkStatutes(linked, day, await refuse(() => readStatutes(corpus, linked, day)));
    },
    factsOf: async (held, document) => {
      if (!held) return {};
      const [{ loadRules, UnusableRules }, { findLateChargeRates }] = await Promise.all([
        import('../../corpus/rules/load-rules.ts'),
        import('../../corpus/rules/late-charge-rates.ts'),
      ]);
      const own = { id: held.document.id, revision: held.effective, model: document };
      try {
        const { rules } = await loadRules(folder, own.id);
        return { lateChargeRates: findLateChargeRates(rules, [own]) };
      } catch (error) {
        // Texts can be checked though a rule file does not load; `yakkan rule check` says what is wrong with it.
        if (error instanceof UnusableRules) return {};
        throw error;
      }
    },
  };
}

async function findRevision(corpus: Corpus, name: string): Promise<HeldRevision> {
  const [id, day] = name.split('@');
  if (!corpus.documents.some((document) => document.id === id))
    throw new CorpusError(
      `There is no file ${name}, and the corpus ${corpus.folder} has no document ${id}; check the path.`,
    );
  const document = findDocument(corpus, id);
  return { ...revisionAt(document, day ?? '9999-12-31'), document };
}

/** What is wrong with the corpus stops the check. */
async function refuse<Value>(read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    throw new CheckRefused(error.message, { cause: error });
  }
}
