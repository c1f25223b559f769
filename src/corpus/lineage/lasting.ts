import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { CorpusError } from '../corpus-error.ts';

const byLineage = z.record(z.string(), z.string());

/** What does not follow from the texts that the corpus holds now, because others were there before. */
export const lastingLineages = z.object({
  /** By the lineage that would follow from the texts, the one that was given first. */
  given: byLineage.default({}),
  /** By a lineage that was given once, the one that turned out to be the same. */
  same: byLineage.default({}),
});
export type LastingLineages = z.infer<typeof lastingLineages>;

const fileName = 'lineage.json';

/**
 * Reads `lineage.json` in the folder of a document; nothing where there is none.
 * @throws {CorpusError} if it cannot be read
 */
export async function readLasting(folder: string): Promise<LastingLineages> {
  const path = join(folder, fileName);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { given: {}, same: {} };
  }
  try {
    return lastingLineages.parse(JSON.parse(text));
  } catch (cause) {
    throw new CorpusError(
      `${path} cannot be read; bring it back from a backup, or delete it: links to clauses that it names are lost then.`,
      { cause },
    );
  }
}

/** Writes it, in the order of the lineages. */
export async function writeLasting(folder: string, { given, same }: LastingLineages): Promise<void> {
  const sort = (lineages: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(lineages).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  const text = JSON.stringify({ given: sort(given), same: sort(same) }, null, 1);
  await writeFileAtomic(join(folder, fileName), `${text}\n`);
}

/** What a lineage is called now. */
export function nowCalled({ same }: LastingLineages, lineage: string): string {
  const seen = new Set<string>();
  let now = lineage;
  while (same[now] !== undefined && !seen.has(now)) {
    seen.add(now);
    now = same[now];
  }
  return now;
}
