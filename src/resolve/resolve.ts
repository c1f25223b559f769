import type { Definition, Reference, TermUse } from '../model/annotation.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import type { Pointer } from '../text/pointer.ts';
import type { PrintedDefinition } from '../text/printed-definition.ts';
import { nameDefinitions, nameReferences } from './annotation-id.ts';
import { resolveDefinitions } from './definition-scope.ts';
import { resolveReferences } from './reference-target.ts';
import { findTermUses } from './term-use.ts';

/** What the detectors found, before it is linked. */
export interface Unlinked {
  definitions: PrintedDefinition[];
  pointers: Pointer[];
}

/** Annotations that point to nodes. */
export interface Links {
  definitions: Definition[];
  termUses: TermUse[];
  references: Reference[];
}

/** Links what the detectors found to the nodes of the tree; references come first, since the others lean on them. */
export function resolve(index: TreeIndex, found: Unlinked): Links {
  const references = nameReferences(resolveReferences(index, found.pointers));
  const definitions = nameDefinitions(resolveDefinitions(index, found.definitions, references));
  return { definitions, termUses: findTermUses(index, definitions), references };
}
