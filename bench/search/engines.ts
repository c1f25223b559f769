import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { openFolder } from '../../src/corpus/build/index-folder.ts';
import { loadKnowledge } from '../../src/corpus/build/load-knowledge.ts';
import { search } from '../../src/search/search.ts';
import { buildFromUnits } from '../../src/search/store/build-index.ts';
import { openSearchIndex } from '../../src/search/store/open-index.ts';
import type { SearchAnalyzer } from '../../src/search/words/analyzer.ts';
import { termClasses } from '../../src/search/words/term-classes.ts';
import { analyzerVersion, loadSearchAnalyzer } from '../../src/search/words/tokens.ts';
import { makeClauses } from './clauses.ts';

/** Finds the best ten clauses for a question and says how many it found. */
type Ask = (question: string) => number | Promise<number>;

/** A search library in the benchmark: all are fed with the same tokens. */
export interface BenchEngine {
  /** Builds an index of the clauses and stores it in a folder; `ready` is called when the index is made and not yet stored. */
  build: (folder: string, count: number, ready: () => void, start: () => void) => Promise<void>;
  open: (folder: string) => Promise<Ask>;
}

const indexFolder = (folder: string, name: string) => join(folder, `index-${name}`);

/** The terms of a question, as the index of a library has them. */
function listTerms(question: string, analyzer: SearchAnalyzer): string[] {
  const prefixes: Readonly<Record<string, string>> = {
    bigram: termClasses.bigram,
    reading: termClasses.reading,
  };
  return [...new Set(analyzer.analyzeQuery(question).map(({ term, kind }) => (prefixes[kind] ?? '') + term))];
}

function readTokens(folder: string): AsyncIterable<string> {
  return createInterface({
    input: createReadStream(join(folder, 'tokens.txt'), 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
}

const splitTerms = (text: string) => text.split(' ');
const ourFolder = (folder: string) => indexFolder(folder, 'yakkan');

const yakkan: BenchEngine = {
  build: async (folder, count, ready, start) => {
    const [clauses, analyzer] = [await makeClauses(count), await loadSearchAnalyzer()];
    start();
    const { files } = await buildFromUnits(clauses, { analyzer, ...loadKnowledge() });
    ready();
    mkdirSync(ourFolder(folder), { recursive: true });
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(ourFolder(folder), name), bytes);
  },
  open: async (folder) => {
    const index = await openSearchIndex(openFolder(ourFolder(folder), { isHeld: true }), analyzerVersion);
    const analyzer = await loadSearchAnalyzer();
    return async (question) => (await search(index, question, { analyzer })).hits.length;
  },
};

const miniOptions = { fields: ['text'], tokenize: splitTerms, processTerm: (term: string) => term };
const minisearch: BenchEngine = {
  build: async (folder, _count, ready, start) => {
    start();
    const index = new MiniSearch(miniOptions);
    let id = 0;
    for await (const text of readTokens(folder)) index.add({ id: id++, text });
    ready();
    storeText(indexFolder(folder, 'minisearch'), 'index.json', JSON.stringify(index));
  },
  open: async (folder) => {
    const index = MiniSearch.loadJSON(
      readFileSync(join(indexFolder(folder, 'minisearch'), 'index.json'), 'utf8'),
      miniOptions,
    );
    const analyzer = await loadSearchAnalyzer();
    return (question) => index.search(listTerms(question, analyzer).join(' ')).slice(0, 10).length;
  },
};

const makeFlex = () =>
  new FlexSearch.Index({ tokenize: 'strict', encode: splitTerms, resolution: 9 } as object);
const flexsearch: BenchEngine = {
  build: async (folder, _count, ready, start) => {
    start();
    const index = makeFlex();
    let id = 0;
    for await (const text of readTokens(folder)) index.add(id++, text);
    ready();
    const chunks: [string, string][] = [];
    await index.export((key: string, data: string) => void chunks.push([key, data]));
    for (const [key, data] of chunks) if (data) storeText(indexFolder(folder, 'flexsearch'), key, data);
  },
  open: async (folder) => {
    const index = makeFlex();
    const place = indexFolder(folder, 'flexsearch');
    for (const key of readdirSync(place)) index.import(key, readFileSync(join(place, key), 'utf8'));
    const analyzer = await loadSearchAnalyzer();
    return (question) =>
      index.search(listTerms(question, analyzer).join(' '), { limit: 10, suggest: true }).length;
  },
};

const plainLunr: BenchEngine = {
  build: async (folder, _count, ready, start) => {
    start();
    const builder = new lunr.Builder();
    builder.tokenizer = ((text: string) =>
      splitTerms(text).map((term) => new lunr.Token(term, {}))) as typeof lunr.tokenizer;
    builder.ref('id');
    builder.field('text');
    let id = 0;
    for await (const text of readTokens(folder)) builder.add({ id: id++, text });
    const index = builder.build();
    ready();
    storeText(indexFolder(folder, 'lunr'), 'index.json', JSON.stringify(index));
  },
  open: async (folder) => {
    const index = lunr.Index.load(
      JSON.parse(readFileSync(join(indexFolder(folder, 'lunr'), 'index.json'), 'utf8')),
    );
    const analyzer = await loadSearchAnalyzer();
    return (question) =>
      index
        .query((query) => listTerms(question, analyzer).forEach((term) => void query.term(term, {})))
        .slice(0, 10).length;
  },
};

function storeText(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, name), 'w');
  writeFileSync(file, text);
  closeSync(file);
}

export const benchEngines: Readonly<Record<string, BenchEngine>> = {
  yakkan,
  MiniSearch: minisearch,
  FlexSearch: flexsearch,
  lunr: plainLunr,
};

/** Bytes of the index of a library. */
export function measureSize(folder: string, name: string): number {
  const place = indexFolder(folder, name.toLowerCase());
  return readdirSync(place).reduce((sum, file) => sum + statSync(join(place, file)).size, 0);
}
