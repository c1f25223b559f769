import { runChecks } from '../../check/run-checks.ts';
import { diffTerms } from '../../diff/diff-terms.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import { parseFile, readDocuments } from '../../parse.ts';
import { type AddedFacts, readAddedFacts } from '../build/added-facts.ts';
import { findDocument, openCorpus } from '../open-corpus.ts';
import { type DescribedText, describeText } from './describe-text.ts';

/** A file that somebody sent. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** What may take long, each with what it is given and what it gives: nothing but data, since it crosses threads. */
export interface Jobs {
  /** Parses a file and says what it holds. */
  describe: { given: SentFile; gives: DescribedText };
  /** Parses a file and says what is needed to store it. */
  facts: { given: SentFile; gives: AddedFacts };
  /** Parses and proof-reads a file. */
  check: { given: SentFile; gives: Finding[] };
  /** Compares two revisions of a document of a corpus. */
  compare: { given: { corpus: string; document: string; old: string; new: string }; gives: Comparison };
}
export type JobName = keyof Jobs;

/** How each is done. */
export const jobs: { [Name in JobName]: (given: Jobs[Name]['given']) => Promise<Jobs[Name]['gives']> } = {
  describe: async ({ name, bytes }) => describeText(await parseFile(bytes, { name }), name),
  facts: async ({ name, bytes }) => readAddedFacts(await parseFile(bytes, { name })),
  check: async ({ name, bytes }) => {
    const { source, documents } = await readDocuments(bytes, { name, norms: true });
    return runChecks(documents[0], { source: source.value });
  },
  compare: async ({ corpus, document, old, new: young }) => {
    const { revisions } = findDocument(await openCorpus(corpus), document);
    const [before, after] = await Promise.all(
      [old, young].map((day) => revisions.find(({ effective }) => effective === day)?.model()),
    );
    if (!before || !after) throw new Error(`${document} has no revisions of ${old} and ${young}.`);
    return diffTerms(before, after);
  },
};
