import { amendDraft } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { findDifference, type TreeDifference } from '../../../src/diff/amendment/write/compare-trees.ts';
import { writeAmendment } from '../../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { editArticles, type MadeArticle, makeRandom, parseArticles } from '../generate-revision.ts';
import { type ReadText, rereadInPlace } from './parse-plain.ts';

/** What became of made pairs of revisions: how many there were, how many were refused, and where the text was another. */
export interface RoundTrips {
  all: number;
  refused: string[];
  unequal: { seed: number; difference: TreeDifference }[];
}

/** Writes and applies the amendments of pairs made from `most` articles of a text by edits, insertions, moves, splits and merges. */
export async function roundTripPairs(
  stocks: readonly (readonly MadeArticle[])[],
  { from, count, edits, most }: { from: number; count: number; edits: number; most: number },
): Promise<RoundTrips> {
  const trips: RoundTrips = { all: 0, refused: [], unequal: [] };
  for (let seed = from; seed < from + count; seed++) {
    const random = makeRandom(seed);
    const below = (limit: number) => Math.floor(random() * limit);
    const [own, stock] = [stocks[below(stocks.length)], stocks[below(stocks.length)]];
    const start = below(Math.max(1, own.length - most));
    const articles = own.slice(start, start + most);
    const edited = editArticles(articles, { count: 1 + below(edits), random, stock });
    const pair = await Promise.all([parseArticles(articles), parseArticles(edited.articles)]);
    if (!pair[0] || !pair[1]) continue;
    trips.all++;
    const outcome = roundTrip(pair[0], pair[1].document);
    if (typeof outcome === 'string') trips.refused.push(outcome);
    else if (outcome) trips.unequal.push({ seed, difference: outcome });
  }
  return trips;
}

/** The reason of a refusal, or where the amended text differs from the new one; nothing where they are equal. */
export function roundTrip(old: ReadText, young: YakkanDocument): string | TreeDifference | undefined {
  const written = writeAmendment(old.document, young, diffDocuments(old.document, young), {
    reread: rereadInPlace(old),
  });
  if (!('text' in written)) return written.reason;
  const amended = amendDraft(old.document, parseAmendment(written.text));
  return findDifference(rereadInPlace(old)(amended), young.tree);
}
