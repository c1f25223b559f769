import { readFileSync } from 'node:fs';
import { type AmendedDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import type { Container } from '../../../src/model/node.ts';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { parse, readDocuments } from '../../../src/parse.ts';
import { readMarkdown } from '../../../src/source/markdown.ts';
import { removePageFurniture } from '../../../src/source/page/furniture.ts';
import { readPlain } from '../../../src/source/plain.ts';

/** A text and what was made of it. */
export interface ReadText {
  document: YakkanDocument;
  source: string;
}

/** Reads a text and keeps it. */
export function readText(text: string, format: 'plain' | 'markdown' = 'plain'): ReadText {
  const { source } = removePageFurniture(format === 'markdown' ? readMarkdown(text) : readPlain(text));
  return { document: parse(source, { name: 'test.txt', sha256: '0'.repeat(64) }), source: source.value };
}

/** Reads a file and keeps its text. */
export async function readFileText(path: URL): Promise<ReadText> {
  const { documents, source } = await readDocuments(readFileSync(path), { name: path.pathname });
  return { document: documents[0], source: source.value };
}

/** How the text is read again that an amended draft is written as, in the source of the old one. */
export function rereadInPlace({ document, source }: ReadText): (amended: AmendedDraft) => Container {
  const parse = document.document.source.format === 'markdown' ? parseMarkdown : parseTree;
  return (amended) => parse(writeInPlace(amended, document, source));
}

/** Parses a plain text. */
export function parsePlain(text: string): YakkanDocument {
  return parse(removePageFurniture(readPlain(text)).source, { name: 'test.txt', sha256: '0'.repeat(64) });
}

export function parseTree(text: string): Container {
  return parsePlain(text).tree;
}

export function parseMarkdown(text: string): Container {
  const { source } = removePageFurniture(readMarkdown(text));
  return parse(source, { name: 'test.md', sha256: '0'.repeat(64) }).tree;
}
