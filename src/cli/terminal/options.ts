import { InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from './surface.ts';

/** Takes the exit code of the verb that ran. */
export type Finish = (code: ExitCode) => void;

/** `--source-format`, for verbs that read a file. */
export function sourceFormat(): Option {
  return new Option(
    '--source-format <format>',
    'format of the file (default: told by its name and text)',
  ).choices(['plain', 'markdown', 'html', 'docx', 'odt', 'rtf', 'pdf', 'egov-xml', 'akoma-ntoso']);
}

/** `--tracked SIDE`, for verbs that read one file. */
export function trackedSide(): Option {
  return new Option(
    '--tracked <side>',
    'which side of the tracked changes of a Word document to read (default: final)',
  ).choices(['original', 'final']);
}

/** `--corpus DIR`, for verbs that work on a corpus. */
export function corpusFolder(): Option {
  return new Option('--corpus <folder>', 'folder of the corpus').default('corpus');
}

/** Where the search index is: in files of the corpus, or in a cluster. */
export function searchEngine(): Option {
  return new Option('--engine <engine>', 'where the search index is: in files, or in a cluster')
    .choices(['arrays', 'opensearch'])
    .default('arrays');
}

/** An option that takes one value, so that the question may follow it, and may stand several times. */
export function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: string[] = []) => [
    ...before,
    value,
  ]);
}

/** Takes a day of the calendar as `2025-06-01`. */
export function readDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (!isDay) throw new InvalidArgumentError('Give a day as 2025-06-01.');
  return text;
}
