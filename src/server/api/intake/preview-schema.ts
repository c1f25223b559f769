import { z } from '@hono/zod-openapi';
import { readLine } from '../../../model/correction.ts';
import { message } from '../../../model/message.ts';

/** What a file holds, for a person who decides whether to store it. */
export const preview = z.object({
  token: z.string().describe('By which the file can be stored without being sent again'),
  name: z.string(),
  format: z.string(),
  title: z.string().optional(),
  issuer: z.string().optional(),
  effectiveDate: z.string().optional(),
  effectiveDateFrom: z
    .object({ text: z.string(), line: z.int().optional() })
    .optional()
    .describe('The words that the day was read from'),
  proposed: z
    .object({ id: z.string(), kana: z.string() })
    .optional()
    .describe('A free id in Latin letters, and the title in kana'),
  counts: z.record(z.string(), z.int()),
  outline: z.array(
    z.object({
      depth: z.int().describe('0 for the outermost'),
      node: z.string(),
      label: z.string().optional(),
      caption: z.string().optional(),
    }),
  ),
  messages: z.array(message.extend({ line: z.int().optional() })),
  lines: z
    .array(readLine.extend({ line: z.int(), node: z.string().optional() }))
    .describe('Every line with how it was read; none where the format states its structure'),
});
export type Preview = z.infer<typeof preview>;
