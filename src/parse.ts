import { applyProvisions } from './apply-provisions.ts';
import { buildCorrected } from './block/correction/build-corrected.ts';
import { NodeFactory } from './block/tree/tree-node.ts';
import type { Correction, ReadLine } from './model/correction.ts';
import type { Source } from './model/line.ts';
import { indexTree } from './model/tree-index.ts';
import type { YakkanDocument } from './model/yakkan-document.ts';
import { type FileFacts, parseEach } from './parse-source.ts';
import { addMessages, joinDocuments, shareSource } from './several-documents.ts';
import type { Encoding } from './source/bytes/decode.ts';

export type { FileFacts } from './parse-source.ts';
export { UnreadableSource } from './source/unreadable-source.ts';

/** How to read and parse a file. */
export interface ParseOptions {
  /** File name for messages; its extension tells the format. */
  name: string;
  /** Format of the file; if omitted, the bytes, the name and the text decide. */
  format?: Source['format'];
  /** Whether to return every document that the file holds; if omitted, the first one. */
  all?: boolean;
  /** Which side of the tracked changes of a Word document; if omitted, `final`. */
  tracked?: 'original' | 'final';
  /** Hears of the progress of long work: pages read of all pages. */
  onProgress?: (done: number, total: number) => void;
  /** What people said that lines are, where they were misread; it outweighs all else. If omitted, nothing. */
  corrections?: readonly Correction[];
  /** Whether to compute norms, which loads the morphological dictionary; if omitted, `norms` is absent. */
  norms?: boolean;
}

/** Parses all documents of a source: source → block → inline → resolve → the model. Never throws on text. */
export function parseDocuments(
  source: Source,
  file: FileFacts,
  corrections?: readonly Correction[],
): YakkanDocument[] {
  return shareSource(parseEach(source, file, buildCorrected(source, corrections), applyProvisions));
}

/** Parses the first document of a source; a message names the others. Never throws on text. */
export function parse(source: Source, file: FileFacts, corrections?: readonly Correction[]): YakkanDocument {
  return joinDocuments(source, parseDocuments(source, file, corrections), NodeFactory);
}

/**
 * Reads and parses the bytes of a file.
 * @returns the first document, or with `all` a list of all documents in it
 * @throws {UnreadableSource} if the file is of a format without a reader, is no text, or is empty
 */
export async function parseFile(
  bytes: Uint8Array,
  options: ParseOptions & { all: true },
): Promise<YakkanDocument[]>;
export async function parseFile(bytes: Uint8Array, options: ParseOptions): Promise<YakkanDocument>;
export async function parseFile(
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<YakkanDocument | YakkanDocument[]> {
  const { documents } = await readDocuments(bytes, options);
  return options.all ? documents : documents[0];
}

/** What a file holds: the text as read, for those who quote or mend it, and what was made of it. */
export interface ReadDocuments {
  source: Source;
  /** Absent where the format tells it for each part (Word, PDF). */
  encoding?: Encoding;
  /** One, or with `all` every document of the file. */
  documents: YakkanDocument[];
  /** How each line was read; none where the format states its structure. */
  listReadings: () => ReadLine[];
}

/**
 * Reads and parses the bytes of a file and keeps the text.
 * @throws {UnreadableSource} as `parseFile`
 */
export async function readDocuments(
  bytes: Uint8Array,
  { all = false, norms = false, corrections, ...options }: ParseOptions,
): Promise<ReadDocuments> {
  const { name } = options;
  const { readSource } = await import('./source/read.ts');
  const { source, encoding, sha256, messages } = await readSource(bytes, options);
  const file = { name, ...(encoding && { encoding }), sha256 };
  const built = buildCorrected(source, corrections);
  const parsed = shareSource(parseEach(source, file, built, applyProvisions));
  const documents = all ? parsed : [joinDocuments(source, parsed, NodeFactory)];
  addMessages(documents, messages);
  if (norms) await addNorms(documents);
  return { source, ...(encoding && { encoding }), documents, listReadings: built.listReadings };
}

/**
 * Reads the text of a file without parsing it: what the offsets of its positions point into.
 * @throws {UnreadableSource} as `parseFile`
 */
export async function readSourceText(bytes: Uint8Array, options: ParseOptions): Promise<string> {
  const { readSource } = await import('./source/read.ts');
  return (await readSource(bytes, options)).source.value;
}

/** Computes the norms of documents; the dictionary is loaded on first use. */
async function addNorms(documents: readonly YakkanDocument[]): Promise<void> {
  const [{ findNorms }, { loadMorphemes }] = await Promise.all([
    import('./inline/norm.ts'),
    import('./text/dictionary/morpheme.ts'),
  ]);
  const readMorphemes = await loadMorphemes();
  for (const document of documents)
    document.norms = findNorms(indexTree(document.tree), readMorphemes, document);
}
