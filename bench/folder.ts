import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import { buildCorpus } from '../src/corpus/build/build.ts';
import { makeIndexBuilder } from '../src/corpus/build/index-corpus.ts';
import { findBuiltIndex } from '../src/corpus/build/open-index.ts';
import { searchFully } from '../src/search/facets.ts';
import { openSearchIndex } from '../src/search/store/open-index.ts';
import { analyzerVersion, loadSearchAnalyzer } from '../src/search/words/tokens.ts';
import { searchFolder } from '../src/site/client/search/folder-source.ts';
import { listIndexData } from '../src/site/page/search/index-data.ts';
import { searchPage } from '../src/site/page/search/search-page.ts';
import { writeCorpus } from './corpus/make-terms.ts';

/*
 * What a folder's search loads for a question, each asked by a reader who asks nothing else, compressed: the page with its script
 * and style, the shards of the index that the hits need, and those that what narrows them needs; and whether the first twelve hits
 * are those of a server. Needs the bundles of `npm run build`. `npx tsx bench/folder.ts [DOCUMENTS [ARTICLES]]` (1000, 5);
 * a folder in $CORPUS that is built already is taken instead.
 */

const [documents = '1000', articles = '5'] = process.argv.slice(2);
const questions = [
  '利用料金の支払',
  '遅延損害金',
  '個人情報を開示してはならない',
  '第7号サービス利用規程3条2項',
  '「端末設備第100種」',
  'ほしょうきん',
  '解約したいときは',
  '30日以内に返還',
];

const assetFolder = fileURLToPath(new URL('../dist/site/assets', import.meta.url));
const { CORPUS: given } = process.env;
const folder = given ?? mkdtempSync(join(tmpdir(), 'yakkan-folder-'));
if (given === undefined) {
  writeCorpus(folder, Number(documents), Number(articles));
  await buildCorpus(folder, { version: 'bench', index: await makeIndexBuilder(folder) });
}
try {
  await measure();
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const pages = new Map(listIndexData(folder).map((page) => [page.path, page]));
  const built = findBuiltIndex(folder);
  if (!built) throw new Error('There is no index.');
  const index = await openSearchIndex(built, analyzerVersion);
  const analyzer = await loadSearchAnalyzer();
  const page = await weighPage();
  console.log(
    `${index.count} clauses in ${pages.size} scripts; the page weighs ${kilobytes(page)} compressed`,
  );
  for (const question of questions) {
    const loaded = new Map<string, number>();
    const source = searchFolder(async (script) => {
      const text = String(await pages.get(`data/${script}.js`)?.render());
      loaded.set(script, gzipSync(text).length);
      return JSON.parse(/=(".*");$/m.exec(text)?.[1] ?? '""');
    });
    const { result, facets } = await source.ask(question, { limit: 12 });
    const ofHits = sum(loaded);
    await facets();
    const { result: wanted } = await searchFully(index, question, { limit: 12, analyzer });
    const key = ({ document, node }: { document: string; node: string }) => `${document}#${node}`;
    const same = result.hits.filter((hit, at) => wanted.hits[at] && key(hit) === key(wanted.hits[at])).length;
    const byFile = new Map<string, number>();
    for (const [script, size] of loaded) {
      const file = script.replace(/-\d+$/, '').replace(/^search-/, '');
      byFile.set(file, (byFile.get(file) ?? 0) + size);
    }
    const most = [...byFile].toSorted((a, b) => b[1] - a[1]).slice(0, 7);
    console.log(
      `${question}: ${kilobytes(page + sum(loaded))} with the page, ${kilobytes(ofHits)} for the hits, ${kilobytes(sum(loaded) - ofHits)} for what narrows them, ${loaded.size} scripts, ${same}/${wanted.hits.length} hits the same, ${result.total}/${wanted.total} found; ${most.map(([file, size]) => `${file} ${kilobytes(size)}`).join(', ')}`,
    );
  }
}

/** The page with its scripts and styles, compressed. */
async function weighPage(): Promise<number> {
  const html = toHtml(searchPage({ hasServer: false, documents: [] }));
  const assets = ['search.js', 'shell.js', 'theme.css'].map((name) => readFileSync(join(assetFolder, name)));
  return [Buffer.from(html), ...assets].reduce((total, bytes) => total + gzipSync(bytes).length, 0);
}

function sum(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((total, size) => total + size, 0);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
