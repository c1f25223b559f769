import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What tells the index of a corpus from every other one. */
export function nameIndex(corpus: string): string {
  const { index } = JSON.parse(readFileSync(join(corpus, '.yakkan', 'manifest.json'), 'utf8'));
  return index.digest ?? index.key;
}
