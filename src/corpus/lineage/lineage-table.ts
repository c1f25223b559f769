import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { digestText } from '../model-store.ts';

const byId = z.record(z.string(), z.string());

/** Which lineage each clause and annotation of one revision has, by its id there. */
export const lineageTable = z.object({
  clauses: byId,
  definitions: byId,
  references: byId,
  quantities: byId,
  /** Of a clause that came of others in this revision: the lineages of the clause it was split from or of those it took in. */
  cameFrom: z.record(z.string(), z.array(z.string())),
  /** Lineages that earlier revisions had and this one has not: they are given to nothing else. */
  ended: z.array(z.string()),
});
export type LineageTable = z.infer<typeof lineageTable>;

/** The kinds of annotations that have a lineage. */
export const annotationKinds = ['definitions', 'references', 'quantities'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** Folder of the tables under `.yakkan`. */
export const lineageFolder = 'lineage';

/** Stores a table under the digest of its content. */
export async function storeTable(target: string, table: LineageTable): Promise<string> {
  const text = JSON.stringify(table);
  const name = `${digestText(text)}.json`;
  await mkdir(join(target, lineageFolder), { recursive: true });
  await writeFileAtomic(join(target, lineageFolder, name), text);
  return name;
}

/** @returns `undefined` where it is missing or damaged */
export async function readTable(target: string, name: string): Promise<LineageTable | undefined> {
  try {
    const text = await readFile(join(target, lineageFolder, name), 'utf8');
    if (`${digestText(text)}.json` !== name) return undefined;
    return JSON.parse(text) as LineageTable;
  } catch {
    return undefined;
  }
}

/** All lineages of a revision. */
export function listLineages(table: LineageTable): string[] {
  return [table.clauses, ...annotationKinds.map((kind) => table[kind])].flatMap((ids) => Object.values(ids));
}
