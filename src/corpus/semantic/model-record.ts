import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ModelFiles } from './model-files.ts';

/** Which model read a corpus. */
export interface ModelRecord {
  folder: string;
  /** SHA-256 over its files, 64 hex digits. */
  digest: string;
  /** Of the network when the digest was taken. */
  size: number;
  modified: number;
}

/** Where a corpus keeps what a model read of it, under `.yakkan`. */
export function semanticFolder(corpus: string): string {
  return join(corpus, '.yakkan', 'semantic');
}

const recordName = 'model.json';

/** The model that read a corpus; nothing where none did. */
export function readModelRecord(corpus: string): ModelRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(semanticFolder(corpus), recordName), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps which model read a corpus. */
export async function writeModelRecord(corpus: string, record: ModelRecord): Promise<void> {
  await mkdir(semanticFolder(corpus), { recursive: true });
  await writeFileAtomic(join(semanticFolder(corpus), recordName), `${JSON.stringify(record, null, 2)}\n`);
}

/** Describes a model; its network is read anew only where it changed since. */
export async function describeModel(files: ModelFiles, known: ModelRecord | undefined): Promise<ModelRecord> {
  const { folder, network, tokenizer, prompts, isFirstToken } = files;
  const { size, mtimeMs: modified } = statSync(network);
  if (known?.folder === folder && known.size === size && known.modified === modified) return known;
  const hash = createHash('sha256').update(JSON.stringify([tokenizer, prompts, isFirstToken]));
  for await (const bytes of createReadStream(network)) hash.update(bytes);
  return { folder, digest: hash.digest('hex'), size, modified };
}
