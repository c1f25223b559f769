import { z } from '@hono/zod-openapi';
import { type Correction, correction } from '../../../model/correction.ts';
import { day } from '../parts.ts';

/** A file in a form. */
export const file = z
  .instanceof(File, { message: 'must be a file' })
  .openapi({ type: 'string', format: 'binary', description: 'Word, PDF, HTML, Markdown, text, law XML' });

/** Words that may be left empty. */
export const words = z
  .string()
  .max(300)
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .optional()
  .openapi({ type: 'string', maxLength: 300 });

/** A day that may be left empty. */
export const dayOrNothing = z
  .union([z.literal('').transform(() => undefined), day])
  .optional()
  .openapi({ type: 'string', description: 'If omitted, the day that the text says', example: '2026-04-01' });

const most = 1000;

/** Corrections in JSON, and in a form as the JSON text of them. */
export const corrections = z
  .preprocess((given, context) => {
    if (typeof given !== 'string') return given;
    if (given.trim() === '') return [];
    try {
      return JSON.parse(given);
    } catch {
      context.addIssue({ code: 'custom', message: 'is no JSON', input: given });
      return z.NEVER;
    }
  }, z.array(correction).max(most))
  .optional()
  .openapi({
    type: 'array',
    items: { type: 'object' },
    maxItems: most,
    description: 'What lines are that were misread; in a form the JSON text of the list',
  });
export type Corrections = readonly Correction[];
