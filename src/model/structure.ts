import { z } from 'zod';
import { keptElement, lawElement } from './law-element.ts';
import { containerTypes, leafTypes } from './node-type.ts';
import { mark, sourceText } from './source-text.ts';

/** Text of a structured source whose type the source tells. */
export const structureLeaf = z.object({
  /** `words`: sentences that the format does not part. */
  type: z.enum([...leafTypes, 'words']),
  text: sourceText,
  function: z.enum(['main', 'proviso']).optional(),
  endsLine: z.literal(true).optional(),
  marks: z.array(mark).optional(),
  elements: z.array(lawElement).optional(),
});
export type StructureLeaf = z.infer<typeof structureLeaf>;

/** A node of a source whose format tells the structure: the stage `block` places it and guesses nothing. */
export const structureNode = z.object({
  type: z.enum(containerTypes),
  /** Id that the source carries; if omitted, it follows from the numbers. */
  id: z.string().optional(),
  label: sourceText.optional(),
  /** The words of the caption, without brackets. */
  caption: sourceText.optional(),
  /** The caption as printed, where that is more than its words: `（目的）`. */
  printedCaption: sourceText.optional(),
  captionMarks: z.array(mark).optional(),
  number: z.string().optional(),
  through: z.string().optional(),
  deleted: z.literal(true).optional(),
  head: z.literal(true).optional(),
  certainty: z.number().optional(),
  elements: z.array(lawElement).optional(),
  keptElement: keptElement.optional(),
  get children(): z.ZodArray<z.ZodUnion<readonly [typeof structureLeaf, typeof structureNode]>> {
    return z.array(z.union([structureLeaf, structureNode]));
  },
});
export type StructureNode = z.infer<typeof structureNode>;
