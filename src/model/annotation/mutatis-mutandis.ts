import { z } from 'zod';
import { at } from './at.ts';

const segment = z.object({
  /** The words as they read. */
  text: z.string(),
  /** Index of the substitution that gave them; absent for words of the provision itself. */
  substitution: z.int().optional(),
  at,
});

/** 準用 and 読替え: a provision applied to another case, with other words. */
export const mutatisMutandis = z.object({
  /** `mm_1`: by its place among all. */
  id: z.string(),
  /** Clause that says it. */
  node: z.string(),
  /** Provisions that are applied. */
  applies: z.array(
    z.object({
      /** Id of the provision. */
      node: z.string(),
    }),
  ),
  /** What they are applied to. */
  to: z.array(
    z.object({
      /** Id of the clause. */
      node: z.string(),
    }),
  ),
  /** Words that are read as others: 「申込」とあるのは「変更の請求」と. */
  substitutions: z.array(
    z.object({
      /** Words of the provision. */
      from: z.string(),
      /** Words as which they are read. */
      to: z.string(),
      /** Where the substitution is printed. */
      at: at.optional(),
    }),
  ),
  /** How the provisions read after it. */
  readings: z.array(
    z.object({
      /** Id of the clause that is read. */
      node: z.string(),
      /** Its words in order: its own, and those put in their place. */
      segments: z.array(segment),
    }),
  ),
  at,
});
export type MutatisMutandis = z.infer<typeof mutatisMutandis>;
