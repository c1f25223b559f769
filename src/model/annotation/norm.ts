import { z } from 'zod';
import { at } from './at.ts';

/** What a sentence does (規範): who must, may or may not do what. */
export const norm = z.object({
  /** `norm_9`: by its place among all norms. */
  id: z.string(),
  /** What the sentence does: しなければならない `obligation`, してはならない `prohibition`, みなす `deeming`. */
  modality: z.enum([
    'obligation',
    'prohibition',
    'permission',
    'power',
    'right',
    'deeming',
    'exemption',
    'application',
    'definition',
    'commencement',
    'none',
  ]),
  /** Who must, may or may not: the words, as printed. */
  actor: z.string().optional(),
  /** Id of the definition of the actor, where it is a defined term. */
  actorDefinition: z.string().optional(),
  /** The conditions under which it holds: …の場合. */
  condition: at.optional(),
  /** Until when it is to be done: 10日以内に, 直ちに. */
  deadline: at.optional(),
  /** The conditions among `condition` in which it does not hold: …の場合を除き. */
  exception: at.optional(),
  /** Id of the norm to which this one is the exception. */
  exceptionTo: z.string().optional(),
  /** Sentence, or clause, that says it. */
  node: z.string(),
  at,
});
export type Norm = z.infer<typeof norm>;
