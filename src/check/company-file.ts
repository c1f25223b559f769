import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Reads the lines of `data/words/company.br`, which lies two folders above this file as a source, as a module and in the bundle;
 * `scripts/count-company.ts` writes it.
 * @throws if it is missing: the package is damaged
 */
export function readCompanyFile(): string[] {
  const file = new URL('../../data/words/company.br', import.meta.url);
  return brotliDecompressSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
}
