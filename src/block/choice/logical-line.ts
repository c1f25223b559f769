import type { Line, SourceText } from '../../model/line.ts';
import type { LineType } from '../evidence/form.ts';
import type { Marker } from '../evidence/marker/marker.ts';

/** A logical line: a label, a caption and text, however many lines of the source they take. */
export interface Block {
  type: LineType;
  line: Line;
  marker?: Marker;
  label?: SourceText;
  /** Brackets included. */
  caption?: SourceText;
  body: SourceText;
  /** Rows only. */
  cells?: SourceText[];
  /** The whole block as printed, one entry for each line. */
  lines: SourceText[];
  /** How the last line filled its width: `cut` and `full` may go on mid-sentence, `edge` also with a new sentence. */
  fill: Fill;
}

export type Fill = 'short' | 'cut' | 'full' | 'edge';
