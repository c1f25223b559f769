import { CorpusError } from './corpus-error.ts';

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Checks that a document id can be the name of a folder everywhere, and nothing else: `general-terms`.
 * @throws {CorpusError} otherwise
 */
export function checkDocumentId(id: string): void {
  const isSafe =
    /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/.test(id) && !id.includes('..') && !reserved.test(id);
  if (isSafe) return;
  throw new CorpusError(
    `「${id}」 cannot be the id of a document; use small letters, digits and hyphens, as in general-terms.`,
  );
}

/**
 * Checks that a day is written as 2026-04-01 and stands in the calendar.
 * @throws {CorpusError} otherwise, naming where the day came from
 */
export function checkDay(day: string, where: string): void {
  if (isDay(day)) return;
  throw new CorpusError(`${where} is 「${day}」, which is no day of the calendar; write it as 2026-04-01.`);
}

/** Whether a day is written as 2026-04-01 and stands in the calendar. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  );
}
