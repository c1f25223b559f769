import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildCorpus } from '../src/corpus/build/build.ts';
import { makeIndexBuilder } from '../src/corpus/build/index-corpus.ts';
import { findBuiltIndex } from '../src/corpus/build/open-index.ts';
import { searchFully } from '../src/search/facets.ts';
import { openSearchIndex } from '../src/search/store/open-index.ts';
import { analyzerVersion, loadSearchAnalyzer } from '../src/search/words/tokens.ts';
import { searchFolder } from '../src/site/client/search/folder-source.ts';
import { listIndexData } from '../src/site/page/search/index-data.ts';
import { writeCorpus } from './corpus/make-terms.ts';

/*
 * What a folder's search loads for a question, each asked by a reader who asks nothing else: kilobytes as they lie on the disk and
 * compressed, and whether the first ten hits are those of a server. `npx tsx bench/folder.ts [DOCUMENTS [ARTICLES]]` (1000, 5);
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
  const data = listIndexData(folder);
  const laid = Object.fromEntries(data.map(({ file, laid: one }) => [file, one]));
  const pages = new Map(data.flatMap(({ pages: own }) => own.map((page) => [page.path, page] as const)));
  const built = findBuiltIndex(folder);
  if (!built) throw new Error('There is no index.');
  const index = await openSearchIndex(built, analyzerVersion);
  const analyzer = await loadSearchAnalyzer();
  console.log(
    `${index.count} clauses; the list of parts in the page is ${kilobytes(JSON.stringify(laid).length)}`,
  );
  for (const question of questions) {
    const loaded = new Map<string, number>();
    let compressed = 0;
    const source = searchFolder(laid, async (script) => {
      const page = pages.get(`data/${script}.js`);
      const text = String(await page?.render());
      loaded.set(script, text.length);
      compressed += gzipSync(text).length;
      return JSON.parse(/=(".*");$/m.exec(text)?.[1] ?? '""');
    });
    const { result } = await source.ask(question, { limit: 10 });
    const { result: wanted } = await searchFully(index, question, { limit: 10, analyzer });
    const key = ({ document, node }: { document: string; node: string }) => `${document}#${node}`;
    const same = result.hits.filter((hit, at) => wanted.hits[at] && key(hit) === key(wanted.hits[at])).length;
    const sum = [...loaded.values()].reduce((total, size) => total + size, 0);
    const byFile = new Map<string, number>();
    for (const [script, size] of loaded) {
      const file = script.replace(/-\d+$/, '').replace(/^search-/, '');
      byFile.set(file, (byFile.get(file) ?? 0) + size);
    }
    const most = [...byFile].toSorted((a, b) => b[1] - a[1]).slice(0, 6);
    console.log(
      `${question}: ${kilobytes(sum)}, compressed ${kilobytes(compressed)}, ${loaded.size} scripts, ${same}/${wanted.hits.length} hits the same; ${most.map(([file, size]) => `${file} ${kilobytes(size)}`).join(', ')}`,
    );
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
