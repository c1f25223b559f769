import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { extensions, mdastExtensions } from './grammar.ts';

/** The tree of a Markdown text, by what remark-parse calls itself: a page does without the pipeline around it. */
export function parseMarkdown(value: string): Root {
  return fromMarkdown(value, { extensions, mdastExtensions });
}
