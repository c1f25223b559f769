import type { Source } from '../model/line.ts';
import { readPlain } from './plain.ts';
import type { ReadableText } from './readable-text.ts';

/** Page headers and page numbers are looked for where a format has them: a page of the web does without. */
async function removePageFurniture(source: Source): Promise<ReadableText> {
  return (await import('./page/furniture.ts')).removePageFurniture(source);
}

/** Readers of decoded text; all but plain text load their parser on first use. */
const readers: Readonly<
  Partial<Record<Source['format'], (value: string, name: string) => Promise<ReadableText>>>
> = {
  markdown: readMarkdownText,
  html: async (value, name) => (await import('./html.ts')).readHtml(value, name),
  'akoma-ntoso': async (value, name) => (await import('./akoma-ntoso.ts')).readAkomaNtoso(value, name),
  'egov-xml': async (value, name) => (await import('./egov-xml.ts')).readLawXml(value, name),
};

async function readMarkdownText(value: string): Promise<ReadableText> {
  const { readMarkdown, tellDepth } = await import('./markdown.ts');
  // A text of ours carries its structure, and words of statutes beside it.
  const own = /<!-- yakkan:st/.test(value)
    ? (await import('./carried/own-markdown.ts')).readOwnMarkdown(value, readMarkdown)
    : undefined;
  if (own?.source.structure) return own;
  const read = await removePageFurniture(own?.source ?? readMarkdown(value));
  return { ...read, messages: [...(own?.messages ?? []), ...tellDepth(value), ...read.messages] };
}

/**
 * Reads decoded text into lines; page headers and page numbers become syntax.
 * @throws {UnreadableSource} if it is not of its format
 */
export async function readText(
  value: string,
  format: Source['format'],
  { name = 'The text' }: { name?: string } = {},
): Promise<ReadableText> {
  return (
    readers[format]?.(value, name) ??
    (await readStrings(value, name)) ??
    removePageFurniture(readPlain(value))
  );
}

/** Reads the text in the strings of a JSON file; nothing where a text is none. */
async function readStrings(value: string, name: string): Promise<ReadableText | undefined> {
  if (!/^\s*[[{]\s*["[{]/.test(value)) return undefined;
  const json = (await import('./template/json-text.ts')).readJson(value);
  if (!json) return undefined;
  const { isPage, text, told } = json;
  const read = await readText(text, isPage ? 'html' : 'plain', { name });
  return { ...read, messages: [told, ...read.messages] };
}
