import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { extensions, mdastExtensions } from './grammar.ts';

const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', extensions)
  .data('fromMarkdownExtensions', mdastExtensions)
  .freeze();

/** The tree of a Markdown text. */
export function parseMarkdown(value: string): Root {
  return parser.parse(value);
}
