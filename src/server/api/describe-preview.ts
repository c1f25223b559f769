import { z } from '@hono/zod-openapi';
import { message } from '../../model/message.ts';

/** What a file holds, for a person who decides whether to store it. */
export const preview = z.object({
  token: z.string().describe('By which the file can be stored without being sent again'),
  name: z.string(),
  format: z.string(),
  title: z.string().optional(),
  issuer: z.string().optional(),
  effectiveDate: z.string().optional(),
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
});
export type Preview = z.infer<typeof preview>;
