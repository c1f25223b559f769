import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** Version of what a build writes: of another version it is built anew. */
export const manifestVersion = 2;

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
      revisions: z.array(
        z.object({
          effective: z.string(),
          /** Path within the document's folder. */
          file: z.string(),
          /** SHA-256 of the source's bytes. */
          source: z.string(),
          /** Name of the model as parsed, and of the model with its references to other documents. */
          parsed: z.string(),
          model: z.string(),
          /** What the links were made of. */
          links: z.string(),
        }),
      ),
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
    })
    .optional(),
});
export type Manifest = z.infer<typeof manifest>;

/** @returns `undefined` where there is none, or it is damaged or of another version: all is built anew then */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether something stands where the manifest should be. */
export async function holdsManifest(folder: string): Promise<boolean> {
  return readFile(join(folder, 'manifest.json')).then(
    () => true,
    () => false,
  );
}

/** Writes the manifest, whole or not at all: from here on the new state holds. */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  await writeFileAtomic(join(folder, 'manifest.json'), `${JSON.stringify(content, null, 2)}\n`);
}
