import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchEngines, measureSize } from './engines.ts';

/*
 * One measurement in a process of its own, so that memory is that of one library: `build|ask ENGINE FOLDER COUNT`.
 * Prints one line of JSON.
 */

/** Questions asked before the clock runs. */
const warmUp = 30;

const [task, name, folder, count] = process.argv.slice(2);
const engine = benchEngines[name];
const megabytes = (bytes: number) => bytes / 1e6;

async function build() {
  let [started, ended] = [0, 0];
  await engine.build(
    folder,
    Number(count),
    () => {
      ended = performance.now();
    },
    () => {
      started = performance.now();
    },
  );
  return { build: (ended - started) / 1000, size: megabytes(measureSize(folder, name)) };
}

async function ask() {
  const questions = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')) as string[];
  const { loadSearchAnalyzer } = await import('../../src/search/words/tokens.ts');
  await loadSearchAnalyzer();
  const before = performance.now();
  const find = await engine.open(folder);
  await find(questions[0]);
  const load = performance.now() - before;
  const times: number[] = [];
  let answered = 0;
  for (const [index, question] of questions.entries()) {
    const start = performance.now();
    const found = await find(question);
    if (index < warmUp) continue;
    times.push(performance.now() - start);
    if (found > 0) answered++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return {
    load,
    p50: at(0.5),
    p95: at(0.95),
    memory: megabytes(process.memoryUsage().rss),
    answered: answered / times.length,
  };
}

console.log(JSON.stringify(await (task === 'build' ? build() : ask())));
