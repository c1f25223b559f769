import { CorpusError } from '../../corpus/corpus-error.ts';
import { readJournal } from '../../corpus/intake/journal.ts';
import { journalToCsv, tellAction, tellChanges } from '../../corpus/intake/journal-table.ts';
import { listDocumentIds } from '../../corpus/open-corpus.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';

/** `yakkan history --journal`: every write of the corpus, or of a document, the newest first. */
export async function runJournal(
  document: string | undefined,
  { corpus, format, lang }: { corpus: string; format: 'text' | 'json' | 'csv'; lang: 'ja' | 'en' },
  surface: Surface,
): Promise<ExitCode> {
  try {
    await listDocumentIds(corpus);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
  const { entries, breaks } = await readJournal(corpus);
  const wanted = entries
    .filter((entry) => document === undefined || entry.document === document)
    .toReversed();
  if (format === 'json') surface.stdout.write(`${JSON.stringify({ entries: wanted, breaks }, null, 2)}\n`);
  else if (format === 'csv') await writeAll(surface.stdout, [journalToCsv(wanted, lang)]);
  else {
    const lines = wanted.map((entry) => {
      const { at, from, by, document: id, effective, digest } = entry;
      const what = [`${id}${effective === undefined ? '' : ` ${effective}`}`, tellChanges(entry, lang)];
      const who = by === undefined ? from : `${by} (${from})`;
      const sum = digest === undefined ? [] : [`sha256 ${digest.slice(0, 16)}…`];
      return [at, tellAction(entry, lang), ...what, who, ...sum].filter((part) => part !== '').join('  ');
    });
    await writeAll(surface.stdout, [lines.map((line) => `${line}\n`).join('')]);
  }
  if (breaks.length === 0) return exitCodes.done;
  const lines = breaks.map(({ line }) => line).join(', ');
  return failWith(
    `The journal does not hold together at line ${lines}: a line there or before it was changed or taken out. Compare it with a backup.`,
    surface,
    exitCodes.failed,
  );
}
