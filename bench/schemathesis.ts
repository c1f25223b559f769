import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCorpus } from '../src/corpus/build/build.ts';
import { makeIndexBuilder } from '../src/corpus/build/index-corpus.ts';
import { serve } from '../src/server/serve.ts';

/*
 * Asks a running server whatever its description allows and forbids, with schemathesis (`pip install schemathesis`, or its path in
 * $SCHEMATHESIS): `npx tsx bench/schemathesis.ts [EXAMPLES]` (30 for each operation). Ends with its status.
 */

const [examples = '30'] = process.argv.slice(2);
const { SCHEMATHESIS: program = 'schemathesis' } = process.env;
if (spawnSync(program, ['--version']).status !== 0) {
  console.log('Skipped: there is no schemathesis; `pip install schemathesis`, or name it in $SCHEMATHESIS.');
  process.exit(0);
}

/** Left out: what a description allows may still be refused for what the corpus holds (a token that is not held, a file without words). */
const left = ['--exclude-checks', 'positive_data_acceptance'];
const corpus = mkdtempSync(join(tmpdir(), 'yakkan-schemathesis-'));
cpSync('corpus', corpus, { recursive: true, filter: (path) => !path.includes('.yakkan') });
const build = async (how: { force?: boolean } = {}) => {
  await buildCorpus(corpus, { version: 'bench', index: await makeIndexBuilder(corpus), ...how });
};
await build();
const faults: unknown[] = [];
const { address, close } = await serve({
  corpus,
  host: '127.0.0.1',
  port: 0,
  version: 'bench',
  today: () => '2026-07-01',
  build,
  onFault: (error) => faults.push(error),
});
const run = spawn(
  program,
  [
    'run',
    `${address}api/v1/openapi.json`,
    '--max-examples',
    examples,
    '--checks',
    'all',
    ...left,
    '--seed',
    '1',
  ],
  { stdio: 'inherit' },
);
const status = await new Promise<number>((resolve) => run.on('close', (code) => resolve(code ?? 1)));
await close();
rmSync(corpus, { recursive: true, force: true });
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : status);
