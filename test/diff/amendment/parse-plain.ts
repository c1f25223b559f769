import type { Container } from '../../../src/model/node.ts';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { parse } from '../../../src/parse.ts';
import { readMarkdown } from '../../../src/source/markdown.ts';
import { readPlain } from '../../../src/source/plain.ts';

/** Parses a plain text. */
export function parsePlain(text: string): YakkanDocument {
  return parse(readPlain(text), { name: 'test.txt', sha256: '0'.repeat(64) });
}

export function parseTree(text: string): Container {
  return parsePlain(text).tree;
}

export function parseMarkdown(text: string): Container {
  return parse(readMarkdown(text), { name: 'test.md', sha256: '0'.repeat(64) }).tree;
}
