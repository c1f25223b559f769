import { expect } from 'vitest';
import type { Source } from '../../src/model/line.ts';
import type { Container } from '../../src/model/node.ts';
import { findTreeLosses } from './tree-losses.ts';

/** Expects every character that is not white space in exactly one leaf, label, caption or syntax range, and sound positions. */
export function assertLossless(trees: Container | readonly Container[], source: Source): void {
  expect(findTreeLosses(trees, source)).toEqual([]);
}
