import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { TableFacts } from './encode.ts';

/** A file of the table, unpacked. */
export interface TableFile {
  facts: TableFacts;
  lines: readonly string[];
}

/**
 * Reads a file of `data/laws`, which lies two folders above this one as a source, as a module and in the bundle.
 * @throws if it is missing or of another format: the package is damaged
 */
export function readTableFile(name: 'laws' | 'articles'): TableFile {
  const file = new URL(`../../data/laws/${name}.br`, import.meta.url);
  const [head, ...lines] = brotliDecompressSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const facts = JSON.parse(head) as TableFacts;
  if (facts.format !== 'yakkan-laws-1')
    throw new Error(`data/laws/${name}.br is of the format ${facts.format}; install the package anew.`);
  return { facts, lines };
}
