import { type BuiltDocument, buildDocumentTrees } from '../../src/block/block.ts';
import type { Source } from '../../src/model/line.ts';
import { readSource } from '../../src/source/read.ts';

/** A source and the documents that it holds. */
export interface ParsedSource {
  source: Source;
  documents: BuiltDocument[];
}

/** Reads bytes as the pipeline does, page furniture removed, and builds their trees. */
export async function parseBytes(bytes: Uint8Array, name: string): Promise<ParsedSource> {
  const { source, messages } = await readSource(bytes, { name });
  const { documents, ornaments } = buildDocumentTrees(source);
  documents[0].messages.unshift(...messages);
  const syntax = [...source.syntax, ...ornaments].sort((left, right) => left[0] - right[0]);
  return { source: { ...source, syntax }, documents };
}

/** Reads a text as a file of that name: `.txt` is plain text, `.md` Markdown. */
export function parseText(text: string, name = 'input.txt'): Promise<ParsedSource> {
  return parseBytes(new TextEncoder().encode(text), name);
}
