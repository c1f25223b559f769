import { z } from 'zod';
import { position } from './position.ts';

/** Something a person should know about the text or about what was made of it. */
export const message = z.object({
  /** Kebab-case name of the finding, stable for other tools. */
  ruleId: z.string(),
  /** How bad it is. */
  severity: z.enum(['info', 'warning', 'error']),
  /** What, where and what to do, in one sentence. */
  reason: z.string(),
  /** Id of the node concerned. */
  node: z.string().optional(),
  position: position.optional(),
});
export type Message = z.infer<typeof message>;
