import { z } from '@hono/zod-openapi';
import { documentIdPattern, isDay, newIdPattern } from '../../corpus/document-id.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from '../../site/data/site-corpus.ts';
import { Problem } from '../problem.ts';

/** Most characters of an id or a citation that is asked for. */
const longest = 200;

export const documentId = z
  .string()
  .regex(documentIdPattern, 'is no document id; use letters, digits and hyphens, as in general-terms')
  .openapi({ description: 'Id of a document', example: 'general-terms' });

/** The id of a document that may be new. */
export const newDocumentId = z
  .string()
  .regex(newIdPattern, 'is no document id; use small letters, digits and hyphens, as in general-terms')
  .openapi({ description: 'Id of the document; a new one makes a new document', example: 'general-terms' });

export const day = z
  .string()
  .regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/, 'is no day; write it as 2026-04-01')
  .refine(isDay, 'is no day of the calendar; write it as 2026-04-01')
  .openapi({
    format: 'date',
    description: 'Day, ISO 8601',
    example: '2026-04-01',
  });

export const citation = z
  .string()
  .min(1)
  .max(longest)
  .openapi({ description: 'Citation (34条2項) or id of a clause', example: 'art_34__para_2' });

/** A field of a query or form that says yes or no. */
export const yesOrNo = z
  .enum(['true', 'false', '1', '0', ''])
  .transform((word) => word === 'true' || word === '1')
  .openapi({ type: 'string', enum: ['true', 'false', '1', '0', ''], description: 'An empty word says no' });

/** A field of a query that may stand there several times: `?norm=義務&norm=禁止`. */
export function several<Item extends z.ZodType>(item: Item, description: string) {
  return z
    .preprocess(
      // An empty field asks for nothing.
      (value) => (value === undefined ? value : [value].flat().filter((one) => one !== '')),
      z.array(item).max(50),
    )
    .optional()
    .openapi({ type: 'array', items: { type: 'string' }, description });
}

/** @throws {Problem} 404 if the corpus has no such document */
export function requireDocument(corpus: SiteCorpus, id: string): SiteDocument {
  const document = corpus.find(id);
  if (document) return document;
  const ids = corpus.documents.map((one) => one.id).join(', ') || 'none';
  throw new Problem(404, `The corpus has no document ${id}; it has ${ids}.`);
}

/**
 * The revision of a day; without one, the one in force.
 * @throws {Problem} 404 if the corpus does not hold it
 */
export function requireRevision(document: SiteDocument, effective: string | undefined): SiteRevision {
  const { id, revisions, current } = document;
  const found =
    effective === undefined ? current : revisions.find((revision) => revision.effective === effective);
  if (found) return found;
  if (revisions.length === 0) throw new Problem(404, `The corpus holds no text of ${id}.`);
  const dates = revisions.map((revision) => revision.effective).join(', ');
  throw new Problem(
    404,
    `The corpus does not hold the text of ${id} of ${effective}; it holds those of ${dates}.`,
  );
}

/** A copy without the fields that are not there. */
export function omitUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never;
}
