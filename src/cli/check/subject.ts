import { existsSync } from 'node:fs';
import { checks } from '../../check/check-table.ts';
import type { Check, OtherDocument } from '../../check/define-check.ts';
import { type CheckOptions, runChecks } from '../../check/run-checks.ts';
import { explainSilence, type WhyNot } from '../../check/why-not.ts';
import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/line.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { type ReadDocuments, readDocuments } from '../../parse.ts';
import { UnreadableSource } from '../../source/unreadable-source.ts';
import { findMorphemes } from '../../text/dictionary/morpheme.ts';
import { readInput, UnreadableInput } from '../terminal/read-input.ts';
import { reportMessages } from '../terminal/report.ts';
import type { Surface } from '../terminal/surface.ts';
import { nameOf } from './baseline.ts';
import type { CheckConfig } from './config.ts';
import { type CheckCorpus, openCheckCorpus } from './corpus.ts';
import { openCheckPlaybook } from './playbook.ts';
import { CheckRefused } from './refused.ts';

/** One text that is checked. */
export interface CheckSubject {
  /** As it was given; `DOCUMENT@DATE` for a revision of the corpus. */
  path: string;
  /** File name without folders. */
  name: string;
  format?: Source['format'];
  /** File that may be written; absent for standard input. */
  file?: string;
  bytes: Uint8Array;
  read: ReadDocuments;
  document: YakkanDocument;
  findings: Finding[];
  /** Why each check that found nothing did so. */
  silence: () => WhyNot[];
  /** Checks another state of the file. */
  check: (
    bytes: Uint8Array,
  ) => Promise<Pick<CheckSubject, 'bytes' | 'read' | 'document' | 'findings' | 'silence'>>;
}

export interface SubjectOptions {
  corpus?: string;
  /** Name or file of a playbook. */
  playbook?: string;
  /** Checks of one's own. */
  own?: readonly Check[];
  sourceFormat?: Source['format'];
}

/**
 * Reads and checks each text that was named; a text that cannot be read is reported and gives `unread`.
 * @throws {CheckRefused} if nothing was named, or the corpus cannot be opened
 */
export async function* openSubjects(
  files: readonly string[],
  { corpus: folder, playbook, sourceFormat, own = [] }: SubjectOptions,
  { ignoredTerms, okurigana }: CheckConfig,
  surface: Surface,
): AsyncGenerator<CheckSubject | 'unread'> {
  const corpus = folder === undefined ? undefined : await openCheckCorpus(folder);
  if (files.length === 0 && !corpus) {
    throw new CheckRefused('Name the files to check, or a corpus with --corpus.', { isUsage: true });
  }
  const book = playbook === undefined ? [] : await openCheckPlaybook(playbook);
  const names = files.length > 0 ? files : (corpus?.listNewest() ?? []);
  for (const path of names) {
    const subject = await openSubject(
      path,
      { corpus, book, own, format: sourceFormat, ignoredTerms: new Set(ignoredTerms), okurigana },
      surface,
    );
    yield subject ?? 'unread';
  }
}

/** What every text is checked with. */
interface SubjectMeans {
  corpus: CheckCorpus | undefined;
  /** The checks of a playbook. */
  book: readonly Check[];
  /** Checks of one's own. */
  own: readonly Check[];
  format: Source['format'] | undefined;
  ignoredTerms: ReadonlySet<string>;
  okurigana: CheckConfig['okurigana'];
}

async function openSubject(
  path: string,
  { corpus, book, own, format, ignoredTerms, okurigana }: SubjectMeans,
  surface: Surface,
): Promise<CheckSubject | undefined> {
  const held = existsSync(path) ? undefined : await corpus?.find(path);
  const file = held?.path ?? (path === '-' ? undefined : path);
  const check = async (bytes: Uint8Array, name: string) => {
    const read = await readDocuments(bytes, { name, norms: book.length > 0, ...(format && { format }) });
    const others: readonly OtherDocument[] | undefined = await corpus?.listOthers(held);
    const document = corpus ? await corpus.link(read.documents[0], held) : read.documents[0];
    const readMorphemes = await findMorphemes();
    const options: CheckOptions = {
      checks: [...checks, ...book, ...own],
      source: read.source.value,
      ...(readMorphemes && { readMorphemes }),
      ignoredTerms,
      ...(okurigana && { okurigana }),
      ...(held && { effective: held.effective }),
      ...(others && { others }),
      ...(corpus && (await corpus.factsOf(held, document))),
    };
    const findings = runChecks(document, options);
    const silence = () => explainSilence(document, options);
    return { bytes, read, document, findings, silence };
  };
  try {
    const { bytes, name } = await readInput(file ?? '-', surface);
    const checked = await check(bytes, name);
    return {
      path: held ? path : path === '-' ? '<stdin>' : path,
      name: nameOf(name),
      ...(format && { format }),
      ...(file !== undefined && { file }),
      ...checked,
      check: (changed) => check(changed, name),
    };
  } catch (error) {
    if (!(error instanceof UnreadableInput || error instanceof UnreadableSource)) throw error;
    await reportMessages(
      [{ ruleId: 'unreadable-source', severity: 'error', reason: error.message }],
      path,
      surface,
    );
    return undefined;
  }
}

/** Reads a file after it was corrected. */
export async function readAgain(subject: CheckSubject): Promise<CheckSubject> {
  const { bytes } = await readInput(subject.file ?? '-', {} as Surface);
  return { ...subject, ...(await subject.check(bytes)) };
}
