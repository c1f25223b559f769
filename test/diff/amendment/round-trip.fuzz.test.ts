import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAmendment } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { findDifference } from '../../../src/diff/amendment/write/compare-trees.ts';
import { writeAmendment } from '../../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { parseFile } from '../../../src/parse.ts';
import { isShared, listShared, titleFor } from '../../block/shared-folder.ts';
import { anyEdits, reviseTree } from './generate-edits.ts';
import { parsePlain, parseTree } from './parse-plain.ts';

const laws = 'examples/laws/';
const terms = ['general-terms/revisions/2023-04-01.md', 'general-terms/revisions/2026-04-01.md'];

/** Bytes above which a text takes too long for a thousand rounds. */
const largest = 60_000;

function checkRoundTrips(olds: readonly YakkanDocument[], numRuns: number): void {
  let [refused, all] = [0, 0];
  fc.assert(
    fc.property(fc.nat(olds.length - 1), anyEdits, (which, edits) => {
      const old = olds[which];
      const young = parsePlain(reviseTree(old.tree, edits));
      const written = writeAmendment(old, young, diffDocuments(old, young), { parse: parseTree });
      all++;
      if (!('text' in written)) {
        refused++;
        return;
      }
      const amended = parseTree(applyAmendment(old, parseAmendment(written.text)));
      expect(findDifference(amended, young.tree)).toBeUndefined();
    }),
    { numRuns },
  );
  expect(refused / all).toBeLessThanOrEqual(0.1);
}

describe('amendments of generated revisions', () => {
  it('lead to the new text of our corpus, or are refused', async () => {
    const folder = new URL('../../../corpus/', import.meta.url);
    const olds = await Promise.all(
      terms.map((path) => parseFile(readFileSync(new URL(path, folder)), { name: path })),
    );
    checkRoundTrips(olds, 400);
  });

  it.skipIf(!isShared(laws))(titleFor('lead to the new text of laws, or are refused', laws), async () => {
    const files = listShared(laws, /\.terms\.txt$/).map((file) => ({
      name: file.pathname,
      bytes: readFileSync(file),
    }));
    const olds = await Promise.all(
      files
        .filter(({ bytes }) => bytes.length <= largest)
        .map(({ name, bytes }) => parseFile(bytes, { name })),
    );
    checkRoundTrips(olds, 800);
  });
});
