import type { Container } from '../../model/node.ts';
import { parse } from '../../parse.ts';
import { readMarkdown } from '../../source/markdown.ts';
import { readPlain } from '../../source/plain.ts';

/** Parses a text that was made and not read from a file: the tree is all that matters. */
export function parsePlain(text: string): Container {
  return parse(readPlain(text), { name: 'text', sha256: '' }).tree;
}

/** Parses Markdown that was made and not read from a file. */
export function parseMarkdown(text: string): Container {
  return parse(readMarkdown(text), { name: 'text', sha256: '' }).tree;
}
