import type { Quantity } from '../model/annotation.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import type { Pointer } from '../text/pointer.ts';
import type { PrintedDefinition } from '../text/printed-definition.ts';
import { findDefinitions } from './definition.ts';
import { detectQuantities } from './quantity.ts';
import type { ReferenceOptions } from './reference/reference-context.ts';
import { findReferences } from './reference.ts';

/** What the words of a document say by themselves, before anything is linked. */
export interface Findings {
  definitions: PrintedDefinition[];
  pointers: Pointer[];
  quantities: Quantity[];
}

/** Names that references may use; see `ReferenceOptions`. */
export type AnnotateOptions = ReferenceOptions;

/** Runs the detectors over a tree, each for itself. */
export function annotate(index: TreeIndex, options: AnnotateOptions = {}): Findings {
  return {
    definitions: findDefinitions(index),
    pointers: findReferences(index, options),
    quantities: detectQuantities(index),
  };
}
