import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError } from './corpus-error.ts';

/**
 * Words that change when a corpus changes on disk: a document comes or goes, a document.yaml is written, it is built again.
 * @throws {CorpusError} if the folder is not there
 */
export function stampCorpus(folder: string): string {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new CorpusError(
      `There is no corpus at ${folder}; make one with \`yakkan add FILE --document ID\`.`,
      { cause },
    );
  }
  // Beside the folders of documents lies the journal of what was written.
  const files = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => [join(folder, name, 'document.yaml'), join(folder, name, 'rules')]);
  return [join(folder, '.yakkan', 'manifest.json'), ...files].map(timeOf).join(' ');
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
