import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';

/** A copy of the sample corpus as a build of version `0.0.0` with an index leaves it, in a folder of its own. */
export function copyBuiltCorpus(): string {
  const folder = join(makeTemporaryFolder(), 'corpus');
  cpSync(inject('builtSample'), folder, { recursive: true, preserveTimestamps: true });
  return folder;
}
