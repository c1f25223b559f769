import { z } from 'zod';

/**
 * An element of the standard law XML (法令標準XML) that the types of nodes do not tell: `List`, `AmendProvision`, `Remarks`.
 * A chain of them leads from the element of the parent node down to the node itself.
 */
export const lawElement = z.object({
  /** Name of the element. */
  name: z.string(),
  /** Which of the siblings of this name it is; absent: the first. */
  index: z.int().min(2).optional(),
  /** Its attributes; absent where they follow from the node. */
  attributes: z.record(z.string(), z.string()).optional(),
  /** Where the element covers a part of a leaf: UTF-16 offset in `value` at which it begins. */
  start: z.int().min(0).optional(),
  /** Where it lies within a sentence: offset at which it ends; absent: where the next one begins. */
  end: z.int().min(0).optional(),
});
export type LawElement = z.infer<typeof lawElement>;
