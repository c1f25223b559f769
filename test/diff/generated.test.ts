import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { parseFile } from '../../src/parse.ts';
import {
  editArticles,
  type MadeArticle,
  makeRandom,
  parseArticles,
  readArticles,
} from './generate-revision.ts';

const corpus = new URL('../../corpus/general-terms/revisions/2026-04-01.md', import.meta.url);
const laws = new URL('../../../shared/examples/laws/', import.meta.url);
const runs = Number(process.env.YAKKAN_RUNS ?? 60);

async function articlesOf(file: URL, name: string): Promise<MadeArticle[]> {
  return readArticles((await parseFile(readFileSync(file), { name })).tree);
}

/** Texts that are edited, each a list of articles. */
async function listTexts(): Promise<{ name: string; articles: MadeArticle[] }[]> {
  const texts = [{ name: 'general-terms', articles: await articlesOf(corpus, 'a.md') }];
  const files = existsSync(laws) ? readdirSync(laws).filter((name) => name.endsWith('.terms.txt')) : [];
  for (const name of files.slice(0, Math.min(files.length, Math.ceil(runs / 5)))) {
    const articles = await articlesOf(new URL(name, laws), name);
    if (articles.length > 8) texts.push({ name, articles: articles.slice(0, 60) });
  }
  return texts;
}

interface Truth {
  pairs: Set<string>;
  moved: Set<string>;
  renumbered: Set<string>;
}

type Parsed = NonNullable<Awaited<ReturnType<typeof parseArticles>>>;

const write = (old: string | null, young: string | null): string => `${old ?? '-'} → ${young ?? '-'}`;

/** The pairs of ids whose id or words differ, by how the text was made. */
function tellTruth(
  before: Parsed,
  after: Parsed,
  edited: readonly MadeArticle[],
  movedKeys: readonly string[],
): Truth {
  const truth: Truth = { pairs: new Set(), moved: new Set(), renumbered: new Set() };
  const used = new Set<string>();
  const origins = new Map<string, string[]>();
  for (const article of edited) {
    for (const clause of [
      article,
      ...article.paragraphs.flatMap((paragraph) => [paragraph, ...paragraph.items]),
    ]) {
      origins.set(clause.key, clause.from);
    }
  }
  for (const [key, { id, words, number }] of after.clauses) {
    const isPart = key.startsWith('part');
    const sources = [...(isPart ? [] : [key]), ...(origins.get(key) ?? [])].flatMap((source) => {
      const old = before.clauses.get(source);
      return old ? [{ source, old }] : [];
    });
    if (sources.length === 0) truth.pairs.add(write(null, id));
    for (const { source, old } of sources) {
      used.add(source);
      if (old.id !== id || old.words !== words) truth.pairs.add(write(old.id, id));
      if (movedKeys.includes(source)) truth.moved.add(write(old.id, id));
      else if (old.number !== number && sources.length === 1 && !isPart)
        truth.renumbered.add(write(old.id, id));
    }
  }
  for (const [key, { id }] of before.clauses) if (!used.has(key)) truth.pairs.add(write(id, null));
  return truth;
}

function foundPairs({ map }: Comparison, before: Parsed, after: Parsed): Set<string> {
  const wordsOf = (parsed: Parsed) =>
    new Map([...parsed.clauses.values()].map(({ id, words }) => [id, words]));
  const [old, young] = [wordsOf(before), wordsOf(after)];
  return new Set(
    map
      .filter((pair) => pair.old !== pair.new || old.get(pair.old ?? '') !== young.get(pair.new ?? ''))
      .map((pair) => write(pair.old, pair.new)),
  );
}

describe('generated revisions', () => {
  it('are aligned as they were made', async () => {
    const texts = await listTexts();
    const total = {
      wanted: 0,
      found: 0,
      right: 0,
      moved: 0,
      movedFound: 0,
      renumbered: 0,
      renumberedFound: 0,
      texts: 0,
    };
    for (let seed = 1; seed <= runs; seed++) {
      const random = makeRandom(seed);
      const { articles } = texts[seed % texts.length];
      const stock = texts[(seed + 1) % texts.length].articles.slice(0, 30);
      const count = 1 + Math.floor(random() * 8);
      const { articles: edited, edits } = editArticles(articles, {
        count,
        random,
        stock: stock === articles ? articles : stock,
      });
      const [before, after] = [await parseArticles(articles), await parseArticles(edited)];
      if (!before || !after || edits.length === 0) continue;
      total.texts++;
      const moved = edits.filter(({ kind }) => kind === 'move').map(({ key }) => key);
      const truth = tellTruth(before, after, edited, moved);
      const comparison = diffDocuments(before.document, after.document);
      const found = foundPairs(comparison, before, after);
      total.wanted += truth.pairs.size;
      total.found += found.size;
      for (const pair of found) if (truth.pairs.has(pair)) total.right++;
      if (process.env.YAKKAN_SHOW) {
        for (const pair of found) if (!truth.pairs.has(pair)) console.log(seed, 'surplus', pair);
        for (const pair of truth.pairs)
          if (!found.has(pair)) console.log(seed, 'missing', pair, JSON.stringify(edits));
      }
      const kindsOf = new Map(
        comparison.changes.flatMap(({ kinds, old, new: young }) =>
          old.flatMap((left) => young.map((right) => [write(left, right), kinds] as const)),
        ),
      );
      // Of several clauses that changed places among each other any part may be called moved.
      const movedFound = [...kindsOf.values()].filter((kinds) => kinds.includes('moved')).length;
      total.moved += truth.moved.size;
      total.movedFound += Math.min(truth.moved.size, movedFound);
      for (const pair of truth.renumbered) {
        total.renumbered++;
        if (kindsOf.get(pair)?.some((kind) => kind === 'renumbered' || kind === 'moved'))
          total.renumberedFound++;
      }
    }
    const f1 = (2 * total.right) / (total.wanted + total.found);
    if (process.env.YAKKAN_SHOW) console.log(total, f1);
    expect(total.texts).toBeGreaterThan(runs / 2);
    expect(f1).toBeGreaterThanOrEqual(0.98);
    expect(total.movedFound / Math.max(total.moved, 1)).toBeGreaterThanOrEqual(0.95);
    expect(total.renumberedFound / Math.max(total.renumbered, 1)).toBeGreaterThanOrEqual(0.95);
  }, 60_000);

  it('report the renumbering of forty articles as one insertion', async () => {
    const articles = (await articlesOf(corpus, 'a.md')).slice(0, 41);
    const added: MadeArticle = {
      key: 'new',
      caption: '端末の貸与',
      from: [],
      paragraphs: [
        { key: 'new.0', text: '当社は、契約者に端末を貸与することができる。', from: [], items: [] },
      ],
    };
    const [before, after] = [
      await parseArticles(articles),
      await parseArticles([articles[0], added, ...articles.slice(1)]),
    ];
    if (!before || !after) throw new Error('The articles of the sample are not read as they were written.');
    const { changes } = diffDocuments(before.document, after.document);
    const kinds = changes.map((change) => change.kinds.join('+'));
    expect(kinds.filter((kind) => kind === 'inserted')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'renumbered')).toHaveLength(40);
    expect(kinds).toHaveLength(41);
  });
});
