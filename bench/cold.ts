import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/*
 * How long `yakkan parse` of a text takes in a process of its own (the built program, nothing kept), in turns: as it is,
 * without the articles of the table of laws, and with a table that knows no law. `npx tsx bench/cold.ts [FILE [ROUNDS]]`.
 */

const root = new URL('../', import.meta.url);
const shared = new URL('../shared/seed/', root);
const seed = existsSync(shared) && readdirSync(shared).find((name) => name.endsWith('.txt'));
const [
  file = seed ? fileURLToPath(new URL(seed, shared)) : 'corpus/general-terms/extracted/2026-04-01.txt',
  rounds = '15',
] = process.argv.slice(2);

/** A copy of the built program beside its own table of laws. */
function copyProgram(name: string, change?: (laws: string) => void): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'yakkan-cold-')), name);
  for (const part of ['dist', 'data', 'package.json'])
    cpSync(new URL(part, root), join(folder, part), { recursive: true });
  symlinkSync(fileURLToPath(new URL('node_modules', root)), join(folder, 'node_modules'));
  change?.(join(folder, 'data/laws'));
  return join(folder, 'dist/cli/main.js');
}

/** A table that knows no law. */
function emptyTable(laws: string): void {
  const facts = JSON.stringify({ format: 'yakkan-laws-1', asOf: '2026-01-01', since: '2013-12-31' });
  writeFileSync(join(laws, 'laws.br'), brotliCompressSync(`${facts}\n#\n`));
  rmSync(join(laws, 'articles.br'));
}

const programs: Readonly<Record<string, string>> = {
  'as it is': copyProgram('whole'),
  'without the articles': copyProgram('titles', (laws) => rmSync(join(laws, 'articles.br'))),
  'without the table': copyProgram('empty', emptyTable),
};

function time(program: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, 'parse', file, '--no-cache', '--quiet'], {
    maxBuffer: 1e9,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

const times = new Map<string, number[]>(Object.keys(programs).map((name) => [name, []]));
for (const program of Object.values(programs)) time(program);
for (let round = 0; round < Number(rounds); round++)
  for (const [name, program] of Object.entries(programs)) times.get(name)?.push(time(program));

console.log(`yakkan parse ${basename(file)}, ${rounds} rounds in turns, milliseconds`);
console.table(
  Object.fromEntries(
    [...times].map(([name, all]) => {
      const sorted = all.toSorted((left, right) => left - right);
      const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)]);
      return [name, { least: at(0), median: at(0.5), most: at(1) }];
    }),
  ),
);
