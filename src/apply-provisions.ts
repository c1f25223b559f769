import { findMutatisMutandis } from './inline/mutatis-mutandis.ts';
import type { Reference } from './model/annotation.ts';
import type { TreeIndex } from './model/tree-index.ts';
import { type LinkedApplications, linkMutatisMutandis } from './resolve/reading.ts';

/** Finds what a text applies to other cases (準用, 読替え), and how it reads there; loaded for texts that do so. */
export function applyProvisions(index: TreeIndex, references: readonly Reference[]): LinkedApplications {
  return linkMutatisMutandis(index, findMutatisMutandis(index), references);
}
