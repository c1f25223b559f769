import type { ClassifiedLine } from '../evidence/form.ts';
import type { Marker } from '../evidence/marker/marker.ts';

/** Where a line with a marker or without one hangs. */
export type Place =
  /** A paragraph of its own (項). */
  | { at: 'paragraph' }
  /** A member of the list at this depth: so many open levels stay open above it. */
  | { at: 'item'; depth: number; gap: boolean }
  /** A further line of the open remark. */
  | { at: 'remark' }
  /** The title of the annex that it stands in. */
  | { at: 'title' }
  /** A further line of the open paragraph, behind its items. */
  | { at: 'sentence' }
  /** A further line of the item at this level. */
  | { at: 'hung'; level: number };

/** How one line is read: what it is, and where it hangs. */
export interface Choice {
  action:
    | 'goesOn'
    | 'text'
    | 'list'
    | 'article'
    | 'heading'
    | 'caption'
    | 'captionBehind'
    | 'supplProvision'
    | 'dated'
    | 'appdx'
    | 'title'
    | 'part'
    | 'closing'
    | 'remark'
    | 'row'
    | 'end'
    | 'toc'
    | 'note';
  /** Index of the line, and how many lines the form takes. */
  index: number;
  taken: number;
  form: ClassifiedLine;
  /** Of a list: the reading of its marker that was taken (イ of イロハ or of アイウ). */
  marker?: Marker;
  place?: Place;
  /** Whether an article begins its run anew at 1, or a heading does. */
  restarts?: boolean;
  /** Returns from a 附則 or an annex to the main provision. */
  returns?: boolean;
  /** By how much it is dearer to read the line as something else; absent where nothing came near. */
  margin?: number;
}
