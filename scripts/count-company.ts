// Counts which words stand together in terms and statutes at large: data/words/company.br. Numbers alone are kept, and nothing that
// stands in one text only.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { writeCompanyLines } from '../src/check/words/company/count-company.ts';
import { indexTree } from '../src/model/tree-index.ts';
import { readDocuments } from '../src/parse.ts';
import { loadMorphemes } from '../src/text/dictionary/morpheme.ts';

const shared = new URL('../../shared/examples/', import.meta.url);
const list = (folder: string, fits: RegExp) =>
  readdirSync(new URL(`${folder}/`, shared))
    .filter((name) => fits.test(name))
    .map((name) => new URL(`${folder}/${name}`, shared));

async function readSentences(place: URL): Promise<string[]> {
  const { documents } = await readDocuments(readFileSync(place), { name: basename(place.pathname) });
  return documents.flatMap(({ tree }) => indexTree(tree).sentences.map(({ sentence }) => sentence.value));
}

const places = [
  ...list('terms', /\.(?:txt|md|html|pdf|docx)$/),
  ...list('laws', /\.statute\.txt$/),
  ...list('laws-2', /\.statute\.txt$/),
];
const texts: string[][] = [];
for (const place of places) texts.push(await readSentences(place));
const lines = writeCompanyLines(texts, await loadMorphemes());
const folder = new URL('../data/words/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('company.br', folder), brotliCompressSync(lines.join('\n')));
console.log(`data/words/company.br: ${texts.length} texts, ${lines.length} lines.`);
