import { z } from 'zod';

/**
 * `[textStart, sourceStart]`, ascending: from `textStart` on, the characters of the text stand in the source
 * from `sourceStart` on, until the next piece begins. One piece: the text is a slice of the source.
 */
export const piece = z.tuple([z.int(), z.int()]);
export type Piece = z.infer<typeof piece>;

/** Text of a source with the place of every character. */
export const sourceText = z.object({ text: z.string(), pieces: z.array(piece) });
export type SourceText = z.infer<typeof sourceText>;

/** Text that stands above or below the line (10⁶, CO₂) and is no part of a number beside it, or that has a reading (ruby). */
export const mark = z.object({
  /** UTF-16 offsets in the text that carries the mark, end exclusive. */
  start: z.int().min(0),
  /** UTF-16 offset, exclusive. */
  end: z.int().min(0),
  /** `ruby`: a reading is set beside the text. */
  kind: z.enum(['sup', 'sub', 'ruby']),
  /** Of `ruby`: the reading. */
  reading: z.string().optional(),
});
export type Mark = z.infer<typeof mark>;
