import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCount } from '../src/search/segment/field-counts.ts';
import { countTerms } from '../src/search/segment/unit-terms.ts';
import { loadSearchAnalyzer } from '../src/search/words/tokens.ts';
import { hasTexts, makeClauses, makeQuestions } from './search/clauses.ts';

/*
 * Time to build, size, time to open, to load (with the first answer) and to answer, by the clock and by the processor
 * (which is what counts where the machine does much else), and memory of our search beside MiniSearch,
 * FlexSearch and plain lunr, all fed with the same tokens; each in a process of its own with Node's default heap.
 * `npx tsx bench/search.ts [COUNT …] [--only ENGINE]`. Ours analyzes the clauses while it builds, ranks by fields and synonyms and cuts
 * snippets; the others are given the tokens and return numbers of clauses.
 */

const engines = ['yakkan', 'MiniSearch', 'FlexSearch', 'lunr'];
const questionCount = 530;
/** A measurement that takes longer is given up. */
const mostSeconds = 300;

const figureNames = [
  'build',
  'size',
  'open',
  'openWork',
  'load',
  'p50',
  'p95',
  'work50',
  'work95',
  'memory',
  'answered',
] as const;
type Figures = Partial<Record<(typeof figureNames)[number], number>> & { failure?: string };

/** Writes the tokens of each clause on a line, as often as they are counted. */
async function prepare(folder: string, count: number): Promise<number> {
  const clauses = await makeClauses(count);
  const analyzer = await loadSearchAnalyzer();
  writeFileSync(
    join(folder, 'questions.json'),
    JSON.stringify(makeQuestions(clauses, analyzer, questionCount)),
  );
  const file = openSync(join(folder, 'tokens.txt'), 'w');
  const start = performance.now();
  let waiting: string[] = [];
  const write = () => {
    writeSync(file, waiting.join(''));
    waiting = [];
  };
  let spent = 0;
  for (const clause of clauses) {
    const before = performance.now();
    const { counts } = countTerms(clause, analyzer);
    spent += performance.now() - before;
    const terms: string[] = [];
    for (const [term, packed] of counts)
      for (let times = Math.max(1, readCount(packed, 'body')); times > 0; times--)
        terms.push(term.replaceAll(/[\s\0]/g, '_'));
    waiting.push(`${terms.join(' ')}\n`);
    if (waiting.length === 1000) write();
  }
  write();
  closeSync(file);
  console.log(
    `${count} clauses: analysis ${(spent / 1000).toFixed(1)} s, with writing ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return spent;
}

function measure(task: string, engine: string, folder: string, count: number): Figures {
  const script = fileURLToPath(new URL('search/measure.ts', import.meta.url));
  try {
    const output = execFileSync('node', ['--import', 'tsx', script, task, engine, folder, String(count)], {
      timeout: mostSeconds * 1000,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 26,
    });
    return JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Figures;
  } catch (error) {
    const { code, stderr = '', message = '' } = error as { code?: string; stderr?: string; message?: string };
    if (code === 'ETIMEDOUT') return { failure: `${task}: over ${mostSeconds} s` };
    const reason = /heap out of memory|Invalid string length|RangeError: [^\n]*|Error: [^\n]*/.exec(
      stderr || message,
    )?.[0];
    return { failure: `${task}: ${(reason ?? 'ended').slice(0, 60)}` };
  }
}

const number = (value: number | undefined, digits: number) => value?.toFixed(digits) ?? '–';

function tabulate(name: string, count: number, figures: Figures, ours: Figures): Record<string, string> {
  const ratio = figures.p95 && ours.p95 ? figures.p95 / ours.p95 : undefined;
  return {
    engine: name,
    'build s': number(figures.build, 1),
    'size MB': number(figures.size, 1),
    'KB a clause': number(figures.size && (figures.size * 1000) / count, 2),
    'open ms': number(figures.open, 0),
    'open cpu': number(figures.openWork, 0),
    'load ms': number(figures.load, 0),
    'memory MB': number(figures.memory, 0),
    'p50 ms': number(figures.p50, 2),
    'p95 ms': number(figures.p95, 2),
    'cpu p50': number(figures.work50, 2),
    'cpu p95': number(figures.work95, 2),
    'p95 × ours': number(ratio, 2),
    answered: number(figures.answered, 3),
    failure: figures.failure ?? '',
  };
}

if (hasTexts()) {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string' } },
    allowPositionals: true,
  });
  const counts = positionals.map(Number);
  for (const count of counts.length > 0 ? counts : [1_000, 20_000, 200_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'yakkan-bench-'));
    try {
      await prepare(folder, count);
      const rows: Record<string, string>[] = [];
      let ours: Figures = {};
      for (const name of engines.filter((one) => values.only === undefined || values.only === one)) {
        const built = measure('build', name, folder, count);
        const figures = built.failure ? built : { ...built, ...measure('ask', name, folder, count) };
        if (name === 'yakkan') ours = figures;
        rows.push(tabulate(name, count, figures, ours));
      }
      console.table(rows);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
} else console.log('Skipped: the texts that clauses are made of are not there (../shared/examples/laws).');
