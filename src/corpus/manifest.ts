import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** Version of what a build writes: of another version it is built anew. */
export const manifestVersion = 3;

/** One revision as it was built. */
const builtRevision = z.object({
  effective: z.string(),
  /** Path within the document's folder. */
  file: z.string(),
  /** SHA-256 of the source's bytes. */
  source: z.string(),
  /** Digest of the corrections that it was parsed with; absent where there were none. */
  corrections: z.string().optional(),
  /** Name of the model as parsed, and of the model with its references to other documents and its lineage. */
  parsed: z.string(),
  model: z.string(),
  /** Words that may begin with the name of another document, and ids of statutes: what decides on which documents it depends. */
  cites: z.array(z.string()),
  /** What the links were made of. */
  links: z.string(),
  /** What the lineage was made of, and the name of the table that says which clause is which. */
  lineage: z.object({ key: z.string(), table: z.string() }),
});

/** What a build wrote: the one file that is read first, and the last that is written. */
export const manifest = z.object({
  format: z.literal('yakkan-corpus'),
  version: z.literal(manifestVersion),
  /** Version of the program and of the model; another one parses anew. */
  parser: z.string(),
  documents: z.array(
    z.object({
      id: z.string(),
      /** SHA-256 of document.yaml. */
      facts: z.string(),
      revisions: z.array(builtRevision),
    }),
  ),
  /** Folder of the search index, what it was made of, and its files. */
  index: z
    .object({
      folder: z.string(),
      key: z.string(),
      files: z.array(z.string()),
      /** Of the files and their names, so that a damaged one is told. */
      digest: z.string().optional(),
      /** What the whole index depends on, and what each revision in it was made of, by `<document>@<effective date>`. */
      maker: z.string(),
      parts: z.record(z.string(), z.string()),
    })
    .optional(),
});
export type Manifest = z.infer<typeof manifest>;
export type BuiltEntry = z.infer<typeof builtRevision>;

/** @returns `undefined` where there is none, or it is damaged or of another version: all is built anew then */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes the manifest, whole or not at all: from here on the new state holds. */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  await writeFileAtomic(join(folder, 'manifest.json'), `${JSON.stringify(content, null, 1)}\n`);
}

/** Finds what was built of a revision. */
export function findBuilt(
  manifest: Manifest | undefined,
  id: string,
  effective: string,
): BuiltEntry | undefined {
  return manifest?.documents
    .find((document) => document.id === id)
    ?.revisions.find((revision) => revision.effective === effective);
}
