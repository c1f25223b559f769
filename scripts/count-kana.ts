// Counts in how many terms and statutes each run of five hiragana stands, and puts the counts into data/words/company.br;
// run behind scripts/count-company.ts, which writes that file anew. Numbers alone are kept.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { writeKanaLine } from '../src/check/words/kana/kana-runs.ts';

const shared = new URL('../../shared/examples/', import.meta.url);
const read = (folder: string, fits: RegExp) =>
  readdirSync(new URL(`${folder}/`, shared))
    .filter((name) => fits.test(name))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, shared), 'utf8').replace(/<[^>]+>/g, ''));

const texts = [
  ...read('terms', /\.(?:txt|md|html)$/),
  ...read('laws', /\.statute\.txt$/),
  ...read('laws-2', /\.statute\.txt$/),
];
const file = new URL('../data/words/company.br', import.meta.url);
const lines = brotliDecompressSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
const line = writeKanaLine(texts);
writeFileSync(file, brotliCompressSync([...lines.filter((one) => !one.startsWith('k\t')), line].join('\n')));
console.log(`data/words/company.br: kana of ${texts.length} texts.`);
