import { z } from 'zod';
import { span } from './position.ts';

/** Where words of an extracted text stand in the XML of the part that they were read from. */
export const partPlace = z.object({
  /** UTF-16 offsets in the extracted text, end exclusive; equal where a paragraph has no words of its own. */
  text: span,
  /** UTF-16 offsets in the decoded XML: a whole child of a paragraph, or the end of a paragraph without words. */
  xml: span,
});
export type PartPlace = z.infer<typeof partPlace>;

/** An extracted text with the places of its words, ascending by `text`. */
export const locatedText = z.object({
  value: z.string(),
  /** Path of the part in the package: `word/document.xml`. */
  part: z.string(),
  places: z.array(partPlace),
});
export type LocatedText = z.infer<typeof locatedText>;
