import type { Correction } from '../../model/correction.ts';
import type { Source } from '../../model/line.ts';
import type { Message } from '../../model/message.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { type ReadDocuments, readDocuments } from '../../parse.ts';
import { UnreadableSource } from '../../source/unreadable-source.ts';
import { parseCached } from './parse-cache.ts';
import { makeProgress } from './progress.ts';
import { readInput, UnreadableInput } from './read-input.ts';
import { reportMessages } from './report.ts';
import type { Surface } from './surface.ts';

/** Options of every verb that reads a file. */
export interface InputOptions {
  sourceFormat?: Source['format'];
  quiet?: boolean;
  norms?: boolean;
  /** Which side of the tracked changes of a Word document; if omitted, `final`. */
  tracked?: 'original' | 'final';
  corrections?: readonly Correction[];
  /** Hears of the text as it was read, and of the bytes of the file. */
  onSource?: (read: Pick<ReadDocuments, 'source' | 'encoding'>, bytes: Uint8Array) => void;
}

/**
 * Reads and parses a file and reports what a person should know about it.
 * @returns the documents that hold terms; none where the file cannot be read or holds none, which has been reported
 */
export async function parseInput(
  path: string,
  {
    all = false,
    sourceFormat,
    quiet,
    norms = false,
    tracked,
    corrections,
    onSource,
  }: InputOptions & { all?: boolean },
  surface: Surface,
): Promise<YakkanDocument[]> {
  const progress = makeProgress(surface);
  try {
    const { bytes, name } = await readInput(path, surface);
    const onProgress = (done: number, total: number): void =>
      progress.show(`Reading ${name}: page ${done} of ${total}`);
    const options = {
      name,
      norms,
      onProgress,
      ...(sourceFormat && { format: sourceFormat }),
      ...(tracked && { tracked }),
      ...(corrections && { corrections }),
    };
    const parse = async () => {
      const read = await readDocuments(bytes, { ...options, all });
      onSource?.(read, bytes);
      return read.documents;
    };
    // Who wants the text as well gets it from the file itself.
    const how = { name, norms, all, sourceFormat, tracked, corrections };
    const documents = onSource ? await parse() : await parseCached(bytes, how, surface, parse);
    progress.clear();
    await reportMessages(
      documents.flatMap(({ messages }) => messages),
      path,
      surface,
      quiet,
    );
    return documents.filter(({ messages }) => !messages.some(({ ruleId }) => ruleId === 'no-terms'));
  } catch (error) {
    progress.clear();
    // Anything else is a bug and not the file's fault.
    if (!(error instanceof UnreadableInput || error instanceof UnreadableSource)) throw error;
    const message: Message = { ruleId: 'unreadable-source', severity: 'error', reason: error.message };
    await reportMessages([message], path, surface);
    return [];
  }
}
