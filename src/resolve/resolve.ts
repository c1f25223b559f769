import type { MutatisMutandis, Reference } from '../model/annotation.ts';
import type { Message } from '../model/message.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import type { ApplicationPhrase } from '../text/application-phrase.ts';
import type { Pointer } from '../text/pointer.ts';
import { linkMutatisMutandis } from './reading.ts';
import { resolveReferences } from './reference-target.ts';

/** Annotations that point to nodes, and what a person should know about them. */
export interface Links {
  references: Reference[];
  mutatisMutandis: MutatisMutandis[];
  messages: Message[];
}

/** Links what the detectors found to the nodes of the tree. */
export function resolve(
  index: TreeIndex,
  found: { pointers: Pointer[]; applications: ApplicationPhrase[] },
): Links {
  const references = resolveReferences(index, found.pointers);
  return { references, ...linkMutatisMutandis(index, found.applications, references) };
}
