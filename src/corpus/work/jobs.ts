import { runChecks } from '../../check/run-checks.ts';
import { diffTerms } from '../../diff/diff-terms.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Correction } from '../../model/correction.ts';
import type { Finding } from '../../model/finding.ts';
import type { StandardComparison } from '../../model/review/standard-comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { parseFile, readDocuments, readSourceText } from '../../parse.ts';
import { findMorphemes } from '../../text/dictionary/morpheme.ts';
import { type AddedFacts, readAddedFacts } from '../build/added-facts.ts';
import { plainTitle } from '../intake/plain-title.ts';
import { findDocument, openCorpus } from '../open-corpus.ts';
import { parseRevision, readRevision } from '../revision-source.ts';
import { type DescribedText, describeText } from './describe-text.ts';

/** A file that somebody sent. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** What may take long, each with what it is given and what it gives: nothing but data, since it crosses threads. */
export interface Jobs {
  /** Parses a file and says what it holds. */
  describe: {
    given: SentFile & { corrections?: readonly Correction[]; taken?: readonly string[] };
    gives: {
      described: DescribedText & { proposed?: { id: string; kana: string } };
      model: YakkanDocument;
      /** The text as it was read. */
      source: string;
    };
  };
  /** Parses a file and says what is needed to store it. */
  facts: { given: SentFile & { corrections?: readonly Correction[] }; gives: AddedFacts };
  /** Parses a revision as a build does. */
  parse: {
    given: SentFile & { corrections: readonly Correction[] };
    gives: YakkanDocument;
  };
  /** Parses and proof-reads a file. */
  check: { given: SentFile; gives: Finding[] };
  /** Compares two revisions of a document of a corpus. */
  compare: { given: { corpus: string; document: string; old: string; new: string }; gives: Comparison };
  /** Sets a revision of a corpus beside another text of it. */
  standard: { given: { corpus: string; ours: HeldText; standard: HeldText }; gives: StandardComparison };
  /** Tells what a revision of a corpus should have, by a playbook of the package. */
  playbook: { given: { corpus: string; text: HeldText; playbook: string }; gives: Finding[] };
}

/** A revision of a corpus. */
export interface HeldText {
  document: string;
  effective: string;
}

export type JobName = keyof Jobs;

/** How each is done. */
export const jobs: { [Name in JobName]: (given: Jobs[Name]['given']) => Promise<Jobs[Name]['gives']> } = {
  describe: async ({ name, bytes, corrections = [], taken = [] }) => {
    const { source, documents, listReadings } = await readDocuments(bytes, { name, corrections });
    const [model] = documents;
    const proposed = await propose(plainTitle(model.document.title), taken);
    const described = describeText(model, { name, value: source.value, lines: listReadings() });
    return { described: { ...described, ...(proposed && { proposed }) }, model, source: source.value };
  },
  facts: async ({ name, bytes, corrections = [] }) =>
    readAddedFacts(await parseFile(bytes, { name, corrections })),
  parse: ({ name, bytes, corrections }) => parseRevision(bytes, name, corrections),
  check: async ({ name, bytes }) => {
    const { source, documents } = await readDocuments(bytes, { name, norms: true });
    const readMorphemes = await findMorphemes();
    return runChecks(documents[0], { source: source.value, ...(readMorphemes && { readMorphemes }) });
  },
  compare: async ({ corpus, document, old, new: young }) => {
    const { revisions } = findDocument(await openCorpus(corpus), document);
    const [before, after] = await Promise.all(
      [old, young].map((day) => revisions.find(({ effective }) => effective === day)?.model()),
    );
    if (!before || !after) throw new Error(`${document} has no revisions of ${old} and ${young}.`);
    return diffTerms(before, after);
  },
  standard: async ({ corpus, ours, standard }) => {
    const { compareWithStandard } = await import('../../compare/compare-with-standard.ts');
    const [own, other] = await Promise.all([readHeld(corpus, ours), readHeld(corpus, standard)]);
    const readMorphemes = await findMorphemes();
    return compareWithStandard(own.model, other.model, readMorphemes ? { readMorphemes } : {});
  },
  playbook: async ({ corpus, text, playbook }) => {
    const [{ makePlaybookChecks }, { openPlaybook }] = await Promise.all([
      import('../../playbook/playbook-checks.ts'),
      import('../playbook-files.ts'),
    ]);
    const { model, source } = await readHeld(corpus, text);
    return runChecks(model, { checks: makePlaybookChecks(openPlaybook(playbook)), source });
  },
};

/** The model of a revision, as its pages show it, and the text as it was read. */
async function readHeld(corpus: string, { document, effective }: HeldText) {
  const { revisions } = findDocument(await openCorpus(corpus), document);
  const revision = revisions.find((one) => one.effective === effective);
  if (!revision) throw new Error(`${document} has no revision of ${effective}.`);
  const model = await revision.model();
  return { model, source: await readSourceText(await readRevision(revision.path), { name: revision.file }) };
}

/** An id that is free, from the words of the title. */
async function propose(
  title: string | undefined,
  taken: readonly string[],
): Promise<{ id: string; kana: string } | undefined> {
  if (title === undefined) return undefined;
  const [{ freeId, proposeName }, { loadMorphemes }] = await Promise.all([
    import('../intake/propose-id.ts'),
    import('../../text/dictionary/morpheme.ts'),
  ]);
  const name = proposeName(title, await loadMorphemes());
  return name && { ...name, id: freeId(name.id, new Set(taken)) };
}
