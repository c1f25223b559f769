import type { Source } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import type { Span } from '../model/position.ts';
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

/** The record that a text of ours carries at its end. */
const record = /<!-- yakkan:structure ([\s\S]*?) -->\s*$/;

/** Words of statutes that a text of ours carries beside its clauses. */
const besides = /<!-- yakkan:statute -->\n[\s\S]*?\n<!-- \/yakkan:statute -->/g;

/** Reads Markdown without the words of statutes that stand beside the text, which become syntax. */
async function readOwnMarkdown(value: string): Promise<Source> {
  const { readMarkdown } = await import('./markdown.ts');
  if (!value.includes('<!-- yakkan:statute -->')) return readMarkdown(value);
  const spans: Span[] = [];
  const own = value.replace(besides, (words, start: number) => {
    spans.push([start, start + words.length]);
    return words.replace(/[^\n]/g, ' ');
  });
  const source = readMarkdown(own);
  return {
    ...source,
    value,
    syntax: [...source.syntax, ...spans].sort((left, right) => left[0] - right[0]),
  };
}

async function readMarkdownText(value: string): Promise<ReadableText> {
  const found = value.includes('yakkan:structure') ? record.exec(value) : null;
  if (!found) {
    const read = await removePageFurniture(await readOwnMarkdown(value));
    const { nestsTooDeep } = await import('./markdown/section.ts');
    return nestsTooDeep(value) ? { ...read, messages: [tooDeep, ...read.messages] } : read;
  }
  const end = found.index + found[0].trimEnd().length;
  const body = await readOwnMarkdown(value.slice(0, found.index));
  const source: Source = { ...body, value, syntax: [...body.syntax, [found.index, end]] };
  const { applyRecord } = await import('./carried/apply-record.ts');
  const applied = applyRecord(source, found[1]);
  if (applied.source.structure) return applied;
  const read = await removePageFurniture(source);
  return { ...read, messages: [...applied.messages, ...read.messages] };
}

const tooDeep: Message = {
  ruleId: 'too-deep',
  severity: 'warning',
  reason:
    'The text nests its lists or quotations too deep for Markdown; that part was read line by line, so compare how its items hang together.',
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
  return (
    readers[format]?.(value, name) ??
    (await readStrings(value, name)) ??
    removePageFurniture(readPlain(value))
  );
}

/** Reads the text in the strings of a JSON file; nothing where a text is none. */
async function readStrings(value: string, name: string): Promise<ReadableText | undefined> {
  if (!/^\s*[[{]\s*["[{]/.test(value)) return undefined;
  const { readJson } = await import('./template/json-text.ts');
  const json = readJson(value);
  if (!json) return undefined;
  const { isPage, text, strings, leftOut } = json;
  const read = await readText(text, isPage ? 'html' : 'plain', { name });
  const others = leftOut === 0 ? '' : `, and its ${leftOut} other values were left out`;
  const told: Message = {
    ruleId: 'strings-read',
    severity: 'info',
    reason: `The file is JSON: its ${strings} strings in Japanese were read in their order${others}.`,
  };
  return { ...read, messages: [told, ...read.messages] };
}
