import { CorpusError } from './corpus-error.ts';

/** The id under which a statute is published: 412AC0000000061. */
const lawId = /^[0-9]{3}(?:[A-Z][A-Z0-9]{1,3}[0-9A-F]{8,10}|CONSTITUTION)$/;

/** A name of a folder on every system: a document that somebody put there by hand may have any. Without flags, for JSON Schema. */
export const documentIdPattern = /^[^\u0000-\u001f\u007f/\\:*?"<>|.][^\u0000-\u001f\u007f/\\:*?"<>|]{0,199}$/;

/**
 * An id that a document is given: small letters, digits, hyphens, single points, and no name that Windows keeps for devices; or that of
 * a statute. Without flags, for JSON Schema.
 */
export const newIdPattern =
  /^(?:(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$))(?!.*\.\.)[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?|[0-9]{3}(?:[A-Z][A-Z0-9]{1,3}[0-9A-F]{8,10}|CONSTITUTION))$/;

/** Whether an id is a law number id. */
export function isLawId(id: string): boolean {
  return lawId.test(id);
}

/**
 * Checks that a document id can be the name of a folder everywhere, and nothing else: `general-terms`.
 * @throws {CorpusError} otherwise
 */
export function checkDocumentId(id: string): void {
  if (newIdPattern.test(id)) return;
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
