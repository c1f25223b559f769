import type { Source } from '../model/line.ts';
import { removePageFurniture } from './page/furniture.ts';
import { readPlain } from './plain.ts';
import type { ReadableText } from './readable-text.ts';

/** Readers of decoded text; all but plain text load their parser on first use. */
const readers: Readonly<
  Partial<Record<Source['format'], (value: string, name: string) => Promise<ReadableText>>>
> = {
  markdown: async (value) => removePageFurniture((await import('./markdown.ts')).readMarkdown(value)),
  html: async (value, name) => (await import('./html.ts')).readHtml(value, name),
  'egov-xml': async (value, name) => (await import('./egov-xml.ts')).readLawXml(value, name),
};

/**
 * Reads decoded text into lines; page headers and page numbers become syntax.
 * @throws {UnreadableSource} if it is not of its format
 */
export async function readText(
  value: string,
  format: Source['format'],
  { name = 'The text' }: { name?: string } = {},
): Promise<ReadableText> {
  return readers[format]?.(value, name) ?? removePageFurniture(readPlain(value));
}
