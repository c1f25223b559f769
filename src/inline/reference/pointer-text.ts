import type { PointerPart, PointerStep } from '../../text/pointer.ts';

/** A width-folded sentence with what is needed to read pointers in it. */
export interface PointerText {
  folded: string;
  /** Closers by openers, and openers by closers. */
  pairs: ReadonlyMap<number, number>;
  openers: ReadonlyMap<number, number>;
  /** Folded captions of the document's clauses. */
  captions: ReadonlySet<string>;
}

/** A pointer that was read; offsets are UTF-16 units. */
export interface ReadPointer {
  steps: PointerStep[];
  until?: PointerStep[];
  part?: PointerPart;
  captionAt?: [start: number, end: number];
  end: number;
}
