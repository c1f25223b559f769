import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const sample = fileURLToPath(new URL('../../corpus', import.meta.url));

/** A copy of the sample corpus, without what a build wrote, in a folder of its own. */
export function copyCorpus(): string {
  const folder = join(makeTemporaryFolder(), 'corpus');
  cpSync(sample, folder, { recursive: true, filter: (path) => !path.includes('.yakkan') });
  return folder;
}

/** An empty folder for a corpus that is yet to be made. */
export function emptyCorpus(): string {
  return join(makeTemporaryFolder(), 'corpus');
}
