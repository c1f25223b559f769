import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTerms, writeCorpus } from './corpus/make-terms.ts';

/*
 * What one text more costs a corpus that is built: CPU of `yakkan add --build` and of a question in processes of their own (the built
 * program), the size of the index, and whether the answers are those of a corpus that is built from nothing.
 * `npx tsx bench/one-text.ts [DOCUMENTS…]` (64, which are 9,000 clauses; 1430 are 200,000).
 */

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const articles = 28;
const questions = ['料金の支払', '第3条', '損害', '契約者の届出は何日以内', '追加の規程', '保証金の返還'];
/** Writes CPU milliseconds of a process to the error stream when it ends. */
const meter = `data:text/javascript,process.on('exit',()=>{const c=process.cpuUsage();process.stderr.write('\\ncpu '+(c.user+c.system)/1000)})`;

interface Ran {
  cpu: number;
  wall: number;
  stdout: string;
}

function run(...words: string[]): Ran {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', meter, main, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  return { cpu: Number(/cpu ([\d.]+)$/.exec(stderr)?.[1]), wall: performance.now() - start, stdout };
}

function sizeOf(folder: string, wanted: (path: string) => boolean): number {
  const paths = readdirSync(folder, { recursive: true }) as string[];
  const files = paths.filter(wanted).map((path) => statSync(join(folder, path)));
  return files.reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0) / 1e6;
}

const ask = (corpus: string): string =>
  questions
    .map((question) => run('search', question, '--corpus', corpus, '--format', 'json').stdout)
    .join('');
const say = (name: string, { cpu, wall }: Ran): void =>
  console.log(`${name.padEnd(34)} CPU ${cpu.toFixed(0).padStart(7)} ms, ${wall.toFixed(0).padStart(7)} ms`);

function measure(folder: string, documents: number): boolean {
  const corpus = join(folder, 'corpus');
  writeCorpus(corpus, documents, articles);
  console.log(
    `${documents} documents, ${sizeOf(corpus, (path) => path.endsWith('.txt')).toFixed(0)} MB of sources`,
  );
  say('build of all', run('build', '--corpus', corpus));
  console.log(`index ${sizeOf(join(corpus, '.yakkan'), (path) => path.startsWith('index-')).toFixed(1)} MB`);
  const text = join(folder, 'more.txt');
  for (const [place, day] of ['2026-04-01', '2026-05-01', '2026-06-01'].entries()) {
    writeFileSync(text, makeTerms(9000 + place, articles + 2, { title: `追加の規程${place}` }));
    say(
      'one text more',
      run('add', text, '--document', `more-${place}`, '--effective', day, '--build', '--corpus', corpus),
    );
  }
  for (let round = 0; round < 3; round++)
    say('a question', run('search', questions[round], '--corpus', corpus));
  const anew = join(folder, 'anew');
  cpSync(corpus, anew, { recursive: true, filter: (path) => !path.endsWith('.yakkan') });
  say('build of all anew', run('build', '--corpus', anew));
  const isSame = ask(corpus) === ask(anew);
  console.log(isSame ? 'the answers are the same' : 'THE ANSWERS DIFFER');
  return isSame;
}

const sizes = process.argv.slice(2).map(Number);
for (const documents of sizes.length > 0 ? sizes : [64]) {
  const folder = mkdtempSync(join(tmpdir(), 'yakkan-one-text-'));
  try {
    if (!measure(folder, documents)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
