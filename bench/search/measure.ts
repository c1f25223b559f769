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

/** Milliseconds of the processor since a moment, all threads together: what does not depend on what else the machine does. */
function spentSince(moment = 0): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - moment;
}

function rankAt(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

async function ask() {
  const questions = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')) as string[];
  const { loadSearchAnalyzer } = await import('../../src/search/words/tokens.ts');
  await loadSearchAnalyzer();
  const before = performance.now();
  const beforeWork = spentSince();
  const find = await engine.open(folder);
  const [open, openWork] = [performance.now() - before, spentSince(beforeWork)];
  await find(questions[0]);
  const load = performance.now() - before;
  const times: number[] = [];
  const work: number[] = [];
  let answered = 0;
  for (const [index, question] of questions.entries()) {
    const start = performance.now();
    const startWork = spentSince();
    const found = await find(question);
    if (index < warmUp) continue;
    times.push(performance.now() - start);
    work.push(spentSince(startWork));
    if (found > 0) answered++;
  }
  return {
    open,
    openWork,
    load,
    p50: rankAt(times, 0.5),
    p95: rankAt(times, 0.95),
    work50: rankAt(work, 0.5),
    work95: rankAt(work, 0.95),
    memory: megabytes(process.memoryUsage().rss),
    answered: answered / times.length,
  };
}

console.log(JSON.stringify(await (task === 'build' ? build() : ask())));
