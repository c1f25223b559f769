import { z } from 'zod';

export const document = z.string().describe('Id of a document, as list_documents gives it');
export const revision = z
  .string()
  .describe('Effective date of a revision, 2026-04-01; if omitted, the one in force');
export const asOf = z.string().describe('Day on which the text must have been in force, 2025-06-01');
export const cursor = z.string().describe('nextCursor of the page before; if omitted, the first page');

/** Findings, changes and quotes on one page. */
export const pageSize = 20;

/** A copy without the fields that are not there. */
export function omitUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never;
}
