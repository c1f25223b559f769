import type { Source } from '../../model/line.ts';
import type { Container } from '../../model/node.ts';
import { parse } from '../../parse.ts';
import { readMarkdown } from '../../source/markdown.ts';
import { removePageFurniture } from '../../source/page/furniture.ts';
import { readPlain } from '../../source/plain.ts';

/** Parses a text that was made and not read from a file, as a file with it would be: the tree is all that matters. */
export function parsePlain(text: string): Container {
  return parseMade(readPlain(text));
}

/** Parses Markdown that was made and not read from a file. */
export function parseMarkdown(text: string): Container {
  return parseMade(readMarkdown(text));
}

function parseMade(source: Source): Container {
  return parse(removePageFurniture(source).source, { name: 'text', sha256: '' }).tree;
}
