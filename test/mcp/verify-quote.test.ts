import { beforeAll, describe, expect, it } from 'vitest';
import { quoteClause } from '../../src/corpus/clause/quote-clause.ts';
import type { HeldText } from '../../src/corpus/held-corpus.ts';
import { openCorpus } from '../../src/corpus/open-corpus.ts';
import { findQuote } from '../../src/mcp/quote/find-quote.ts';
import { foldWords, streamsOf } from '../../src/mcp/quote/printed-stream.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { copyCorpus } from '../corpus/copy-corpus.ts';

/** Numbers that look random and are the same each time. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

let texts: HeldText[];
let quotes: { text: HeldText; node: string; quote: string }[];

beforeAll(async () => {
  const { documents } = await openCorpus(copyCorpus());
  texts = await Promise.all(
    documents.flatMap((document) =>
      document.revisions.map(async (revision) => ({ document, revision, model: await revision.model() })),
    ),
  );
  const random = makeRandom(20_261_129);
  const all = texts.flatMap((text) =>
    indexTree(text.model.tree)
      .containers.filter(({ type }) => !['root', 'toc', 'tableCell'].includes(type))
      .map(({ id }) => ({ text, node: id })),
  );
  quotes = Array.from({ length: 150 }, () => all[random(all.length)]).map(({ text, node }) => ({
    text,
    node,
    quote: quoteClause(text, node).quote,
  }));
}, 60_000);

describe('every quote that an answer gave', () => {
  it('is confirmed, at the clause that it was given for', () => {
    const failed = quotes.filter(({ text, node, quote }) => {
      if (foldWords(quote).length < 2) return false;
      const { found } = findQuote(text, quote);
      const holders = indexTree(text.model.tree);
      return !found.some((place) => {
        for (let at: string | undefined = place.node; at !== undefined; at = holders.parentOf.get(at))
          if (at === node) return true;
        for (let at: string | undefined = node; at !== undefined; at = holders.parentOf.get(at))
          if (at === place.node) return true;
        return place.through !== undefined;
      });
    });
    expect(failed.map(({ node, quote }) => `${node}: ${quote.slice(0, 60)}`)).toEqual([]);
  });

  it('is confirmed in part, in other widths and lines, and over several clauses', () => {
    const random = makeRandom(7);
    for (const { text, quote } of quotes) {
      const [from, length] = [random(Math.max(1, quote.length - 12)), 12 + random(80)];
      const part = quote.slice(from, from + length);
      if (foldWords(part).length < 4) continue;
      const spread = part.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      expect(findQuote(text, part).found, part).not.toEqual([]);
      expect(findQuote(text, `　${spread.split('').join('\n')}`).found, spread).not.toEqual([]);
    }
  });

  it('is refused where a word was altered, unless the text says that elsewhere', () => {
    const random = makeRandom(99);
    const alter = (quote: string): string => {
      const places = [...quote.matchAll(/[0-9０-９一-龠ぁ-ん]/g)].map(({ index }) => index);
      const at = places[random(places.length)] ?? 0;
      const other = /[0-9０-９]/.test(quote[at])
        ? String((Number(quote[at].normalize('NFKC')) + 1) % 10)
        : '異';
      const ways = [
        `${quote.slice(0, at)}${other}${quote.slice(at + 1)}`,
        quote.slice(0, at) + quote.slice(at + 1),
        `${quote.slice(0, at)}不${quote.slice(at)}`,
      ];
      return ways[random(ways.length)];
    };
    let refused = 0;
    for (const { text, quote } of quotes) {
      if (foldWords(quote).length < 8) continue;
      const altered = alter(quote);
      const stands = streamsOf(text.model).some(({ folded }) => folded.includes(foldWords(altered)));
      const { found, near } = findQuote(text, altered);
      if (stands) continue;
      refused++;
      expect(found, altered).toEqual([]);
      expect(near?.similarity).toBeGreaterThan(0);
    }
    expect(refused).toBeGreaterThan(100);
  });
});

it('a quote cut at either end is confirmed; one without words is not', () => {
  const [{ text, quote }] = quotes.filter((one) => one.quote.length > 60);
  expect(findQuote(text, `…${quote.slice(10, 50)}…`).found).not.toEqual([]);
  for (const empty of ['', '（）', ' 　\n', '…']) expect(findQuote(text, empty).found).toEqual([]);
});

it('a quote that runs on as hits of a search do, without the numbers of items, is confirmed', () => {
  let seen = 0;
  for (const text of texts) {
    for (const { type, id, children } of indexTree(text.model.tree).containers) {
      const [own, below] = children.flatMap((child) => ('value' in child ? [child] : child.children));
      const isList = type === 'paragraph' && children[1] && 'children' in children[1];
      if (!isList || children[1].type !== 'item' || !('value' in own) || !('value' in below)) continue;
      seen++;
      const { found } = findQuote(text, `${own.value}　${below.value}`);
      expect(
        found.map(({ node }) => node),
        own.value,
      ).toContain(id);
    }
  }
  expect(seen).toBeGreaterThan(20);
});

it('a quote under the heading of its clause is confirmed, and under that of another is not', () => {
  const [text] = texts.filter(({ document }) => document.id === 'mobile-terms');
  const { title, citation, quote } = quoteClause(text, 'art_4');
  expect(findQuote(text, `${title} ${citation}\n${quote}`).found).toMatchObject([{ node: 'art_4' }]);
  expect(findQuote(text, `${title} 第5条\n${quote}`).found).toEqual([]);
  expect(findQuote(text, `${title} 第999条\n${quote}`).found).toEqual([]);
});
