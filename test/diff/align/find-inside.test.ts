import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClauseEntry } from '../../../src/diff/align/clause-entry.ts';
import { makeInsideFinder } from '../../../src/diff/align/find-inside.ts';
import { containment, shinglesOf } from '../../../src/diff/align/similarity.ts';

const share = 0.6;
const entry = fc
  .string({ unit: fc.constantFrom(...'甲乙丙丁料金'), minLength: 2, maxLength: 14 })
  .map((words) => ({ words }) as ClauseEntry);

it('leaves out no part of which so much stands in a whole', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 6 }),
      fc.array(entry, { maxLength: 8 }),
      (wholes, parts) => {
        const find = makeInsideFinder(wholes, parts, share);
        for (const whole of wholes) {
          const inside = parts.filter((part) => containment(shinglesOf(part), shinglesOf(whole)) >= share);
          const found = find(whole);
          expect(inside.filter((part) => !found.includes(part))).toEqual([]);
          expect(found).toEqual(parts.filter((part) => found.includes(part)));
        }
      },
    ),
  );
});
