import type { Source } from './model/line.ts';
import type { YakkanDocument } from './model/yakkan-document.ts';
import { parseFirst } from './parse-source.ts';
import { mayBeTemplate, tellTextFormat } from './source/bytes/text-format.ts';
import { readText } from './source/read-text.ts';
import { sha256 } from './text/hash/sha256.ts';

export { UnreadableSource } from './source/unreadable-source.ts';

/** What is known of a text. */
export interface ParseTextOptions {
  /** Name of the text in the model; if omitted, `text`. */
  name?: string;
  /** Its format; if omitted, the text tells it: HTML by its root, Markdown by its headings, else plain text. */
  format?: 'plain' | 'markdown' | 'html';
}

/**
 * Parses a text, also in a browser: plain text, Markdown or HTML → the model, as `yakkan parse` prints it. Offsets are UTF-16 units
 * in `value`. Never throws on text.
 */
export async function parseText(
  value: string,
  { name = 'text', format }: ParseTextOptions = {},
): Promise<YakkanDocument> {
  const told: Source['format'] = format ?? (await detectFormat(value));
  const { source, messages } = await readText(value, told, { name });
  const document = await parseFirst(source, { name, sha256: sha256(value) });
  return { ...document, messages: [...messages, ...document.messages] };
}

/** The format that a text tells; what reads the templates of programs is loaded where there are signs of one. */
async function detectFormat(value: string): Promise<Source['format']> {
  const told = tellTextFormat(value);
  if (!mayBeTemplate(value, told)) return told;
  return (await import('./source/template/read-template.ts')).readTemplate(value) ? 'html' : told;
}
