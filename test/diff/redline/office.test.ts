import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { readAlike } from '../../../src/diff/lines/read-alike.ts';
import { listPrintedLines } from '../../../src/diff/redline/printed-lines.ts';
import { writeRedline } from '../../../src/diff/redline/write-redline.ts';
import type { Container } from '../../../src/model/node.ts';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { parseFile } from '../../../src/parse.ts';
import { editArticles, makeRandom, readArticles, renderArticles } from '../generate-revision.ts';
import { lineStyles, renderLines } from '../lines/render-lines.ts';
import { hasOffice, settleChanges } from './office.ts';

const corpus = new URL('../../../corpus/general-terms/revisions/', import.meta.url);
const parse = (text: string | Uint8Array, name: string) =>
  parseFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, { name });

const bare = (text: string): string => text.replace(/[\s\uFEFF]+/g, '');
const printed = (tree: Container): string =>
  bare(
    listPrintedLines(tree)
      .flatMap(({ cells }) => cells)
      .join(''),
  );

/** Twenty pairs: our revisions both ways, edited texts with numbers, and such without. */
async function listPairs(): Promise<[YakkanDocument, YakkanDocument][]> {
  const revisions = await Promise.all(
    readdirSync(corpus).map((name) => parse(readFileSync(new URL(name, corpus)), name)),
  );
  const pairs: [YakkanDocument, YakkanDocument][] = [];
  for (const [at, young] of revisions.slice(1).entries())
    pairs.push([revisions[at], young], [young, revisions[at]]);
  const articles = readArticles(revisions[0].tree).slice(0, 24);
  for (let seed = 1; pairs.length < 20; seed++) {
    const edits = { count: 6, random: makeRandom(seed * 13), stock: articles.slice(12) };
    const { articles: edited } = editArticles(articles.slice(0, 12), edits);
    const style = lineStyles[seed % lineStyles.length];
    const write = (made: typeof articles): [string, string] => {
      if (seed % 2 === 0) return [renderArticles(made).text, 'a.txt'];
      const { text, name } = renderLines(made, style);
      return [text, name];
    };
    pairs.push([await parse(...write(articles.slice(0, 12))), await parse(...write(edited))]);
  }
  return pairs;
}

describe.skipIf(!hasOffice)('a redline in an office program (skipped where there is none)', () => {
  it('reads the new text where all is accepted and the old one where all is rejected, on 20 pairs', async () => {
    const pairs = await listPairs();
    expect(pairs).toHaveLength(20);
    const sides = await settleChanges(
      pairs.map(([old, young]) => writeRedline(old, young, diffDocuments(old, young))),
    );
    for (const [at, [before, after]] of pairs.entries()) {
      const { old, new: young } = readAlike(before, after);
      expect(bare(sides[at].accepted), `pair ${at}`).toBe(printed(young.tree));
      expect(bare(sides[at].rejected), `pair ${at}`).toBe(printed(old.tree));
    }
  }, 180_000);
});
