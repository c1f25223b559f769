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

/** An element as it stands in a file of law XML. */
export const printedElement = z.object({
  /** Name of the element. */
  name: z.string(),
  /** Its attributes; absent where it has none. */
  attributes: z.record(z.string(), z.string()).optional(),
  /** Its words, the elements in it, and the clauses in it by their index. */
  get children(): z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodInt, typeof printedElement]>> {
    return z.array(z.union([z.string(), z.int(), printedElement]));
  },
});
export type PrintedElement = z.infer<typeof printedElement>;

/** The element of a clause whose words stand where the tree does not tell; it holds as long as they are the same. */
export const keptElement = z.object({
  /** Digest of the words of the clause, those of the clauses in it left out. */
  digest: z.string(),
  /** The element itself. */
  element: printedElement,
});
export type KeptElement = z.infer<typeof keptElement>;
