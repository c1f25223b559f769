import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCorpus } from '../../src/corpus/build/build.ts';
import { readManifest } from '../../src/corpus/manifest.ts';
import { readModel } from '../../src/corpus/model-store.ts';
import { builtFolder, openCorpus } from '../../src/corpus/open-corpus.ts';

const writer = fileURLToPath(new URL('write-forever.ts', import.meta.url));

/** Lets a process write to a corpus and kills it at a moment between 0 and `within` milliseconds after it began. */
export async function killWriter(
  corpus: string,
  what: 'add' | 'build',
  seed: number,
  within: number,
): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, corpus, what, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, (seed * 7919) % within));
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** What is wrong with a corpus after its writer was killed; nothing where it opens and is complete. */
export async function listDamage(corpus: string): Promise<string[]> {
  const damage: string[] = [];
  const opened = await openCorpus(corpus).catch((error: Error) => {
    damage.push(error.message);
    return undefined;
  });
  for (const { id, revisions } of opened?.documents ?? []) {
    for (const { effective, path, model } of revisions) {
      // The whole text that the writer wrote, with one word over and over.
      const isWhole = /^規約\n第1条（目的）\nこの規約は、(利用\d+の\d+?)\1*の条件を定める。\n$/.test(
        readFileSync(path, 'utf8'),
      );
      if (!isWhole) damage.push(`${id} ${effective} is not whole`);
      if (!JSON.stringify((await model()).tree).includes('art_1'))
        damage.push(`${id} ${effective} holds no article`);
    }
  }
  damage.push(...(await listMissing(corpus)));
  if (!opened) return damage;
  await buildCorpus(corpus, { version: '0.0.0' }).catch((error: Error) => damage.push(error.message));
  return damage;
}

/** What the manifest names and is not there, or not whole. */
async function listMissing(corpus: string): Promise<string[]> {
  const folder = builtFolder(corpus);
  const manifest = await readManifest(folder);
  if (!manifest) return [];
  const missing: string[] = [];
  for (const { id, revisions } of manifest.documents) {
    for (const { effective, parsed, model } of revisions) {
      for (const name of [parsed, model])
        if (!(await readModel(folder, name))) missing.push(`${id} ${effective} ${name}`);
    }
  }
  if (!manifest.index) return missing;
  const { folder: own, files } = manifest.index;
  const lines = files.map((file) => readFileSync(join(folder, own, file), 'utf8')).join('');
  const all = manifest.documents.flatMap(({ id, revisions }) =>
    revisions.map(({ effective }) => `${id} ${effective}\n`),
  );
  if (lines !== all.join('')) missing.push(`the index lists ${lines}`);
  return missing;
}
