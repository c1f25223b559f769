import { CorpusError } from '../../corpus/corpus-error.ts';
import { checkDay } from '../../corpus/document-id.ts';
import { findLawChanges, type LawChangesOptions } from '../../corpus/law/changes/law-changes.ts';
import { type Corpus, openCorpus } from '../../corpus/open-corpus.ts';
import { lawChangesToAtom } from '../../export/law/feed.ts';
import { lawChangesToMarkdown } from '../../export/law/markdown.ts';
import type { LawChanges } from '../../model/law-change.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { renderLawChanges } from './render-changes.ts';

interface ChangesChoices {
  corpus: string;
  since?: string;
  between?: string;
  format: 'text' | 'json' | 'markdown' | 'sarif' | 'atom';
  address?: string;
}

/** `yakkan law changes`: what changed in the acts of the corpus, and which clauses that touches. */
export async function runLawChanges(
  { corpus: folder, since, between, format, address }: ChangesChoices,
  surface: Surface,
): Promise<ExitCode> {
  try {
    const options = readOptions(since, between);
    const corpus = await openCorpus(folder);
    const changes = await findLawChanges(corpus, options);
    await writeAll(surface.stdout, [await write(changes, { format, address }, corpus)]);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
}

function readOptions(since: string | undefined, between: string | undefined): LawChangesOptions {
  if (since !== undefined) checkDay(since, '--since');
  if (between === undefined) return since === undefined ? {} : { since };
  const [old = '', young = ''] = between.split('..');
  for (const day of [old, young]) checkDay(day, '--between');
  return { between: [old, young] };
}

async function write(
  changes: LawChanges,
  { format, address }: Pick<ChangesChoices, 'format' | 'address'>,
  corpus: Corpus,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(changes, null, 2)}\n`;
  if (format === 'markdown') return lawChangesToMarkdown(changes);
  if (format === 'atom') return lawChangesToAtom(changes, address);
  if (format === 'sarif') return (await import('./changes-sarif.ts')).writeSarif(changes, corpus);
  return renderLawChanges(changes);
}
