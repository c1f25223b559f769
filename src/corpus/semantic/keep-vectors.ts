import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Segment } from '../../search/segment/segment.ts';
import { UnusableIndex } from '../../search/segment/unusable-index.ts';
import { readSegments } from '../../search/semantic/read-segments.ts';
import type { SentenceModel } from '../../search/semantic/sentence-model.ts';
import { readVectorTable, type VectorTable } from '../../search/semantic/vector-table.ts';
import { semanticFolder } from './model-record.ts';

/** What keeps vectors up to date. */
export interface KeepOptions {
  /** Names the index that the segments are of: another one where anything in it differs. */
  index: string;
  segments: readonly Segment[];
  model: SentenceModel;
  onStep?: (done: number, total: number) => void;
}

const suffix = '.vectors';

/**
 * Gives the vectors of an index, and reads what no model read yet: a passage whose words stayed keeps its own.
 * @returns the vectors, and how many passages were read now
 */
export async function keepVectors(
  corpus: string,
  { index, segments, model, onStep }: KeepOptions,
): Promise<{ table: VectorTable; read: number }> {
  const folder = semanticFolder(corpus);
  const name = `${index.slice(0, 16)}${suffix}`;
  const held = openTable(folder, name);
  if (held?.model === model.digest && segments.every((one) => held.rowsOf(one.name)?.length === one.count))
    return { table: held, read: 0 };
  const others = existsSync(folder)
    ? readdirSync(folder).filter((one) => one.endsWith(suffix) && one !== name)
    : [];
  const known =
    held ?? others.map((one) => openTable(folder, one)).find((one) => one?.model === model.digest);
  const { table, read } = await readSegments(segments, model, {
    ...(known && { known }),
    digest: (words) => createHash('sha256').update(words).digest('hex').slice(0, 16),
    ...(onStep && { onStep }),
  });
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(join(folder, name), Buffer.from(table));
  for (const one of others) await rm(join(folder, one), { force: true });
  return { table: readVectorTable(table, name), read };
}

/** What is damaged costs time only. */
function openTable(folder: string, name: string): VectorTable | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  try {
    return readVectorTable(new Uint8Array(readFileSync(path)), name);
  } catch (error) {
    if (error instanceof UnusableIndex) return undefined;
    throw error;
  }
}
