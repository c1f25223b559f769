import type { Line, SourceText } from '../../model/line.ts';
import type { LineType } from '../evidence/form.ts';
import type { Marker } from '../evidence/marker/marker.ts';
import type { Choice } from './choice.ts';

/** A note that the format states: a footnote, the words of a text box. */
export interface SetNote {
  lines: readonly Line[];
  text: SourceText;
  /** Offset of the line of text that it stands behind. */
  behind: number;
  /** The sign that it begins with, where it has one, without brackets and points: `1`, `注2`. */
  sign?: string;
}

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
  /** What was decided: where the line hangs. */
  choice?: Choice;
  /** Notes of the format that stand behind it. */
  notes?: readonly SetNote[];
}
