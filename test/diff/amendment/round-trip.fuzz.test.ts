import { statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShared, listShared, titleFor } from '../../block/shared-folder.ts';
import { anyEdits, reviseTree } from './generate-edits.ts';
import { parsePlain, type ReadText, readFileText } from './parse-plain.ts';
import { roundTrip } from './round-trip-pairs.ts';

const laws = 'examples/laws/';
const terms = ['general-terms/revisions/2023-04-01.md', 'general-terms/revisions/2026-04-01.md'];

/** Bytes above which a text takes too long for a thousand rounds. */
const largest = 60_000;

function checkRoundTrips(olds: readonly ReadText[], numRuns: number): void {
  let [refused, all] = [0, 0];
  fc.assert(
    fc.property(fc.nat(olds.length - 1), anyEdits, (which, edits) => {
      const old = olds[which];
      const outcome = roundTrip(old, parsePlain(reviseTree(old.document.tree, edits)));
      all++;
      if (typeof outcome === 'string') refused++;
      else expect(outcome).toBeUndefined();
    }),
    { numRuns },
  );
  expect(refused / all).toBeLessThanOrEqual(0.1);
}

describe('amendments of generated revisions', () => {
  it('lead to the new text of our corpus, or are refused', async () => {
    const folder = new URL('../../../corpus/', import.meta.url);
    checkRoundTrips(await Promise.all(terms.map((path) => readFileText(new URL(path, folder)))), 400);
  });

  it.skipIf(!isShared(laws))(titleFor('lead to the new text of laws, or are refused', laws), async () => {
    const files = listShared(laws, /\.terms\.txt$/).filter((file) => statSync(file).size <= largest);
    checkRoundTrips(await Promise.all(files.map(readFileText)), 800);
  });
});
