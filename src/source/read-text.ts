import type { Source } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import { removePageFurniture } from './page-furniture.ts';
import { readPlain } from './plain.ts';

/** Lines, and what a person should know about how they were read. */
export interface ReadableText {
  source: Source;
  messages: Message[];
}

/** Reads decoded text into lines; page headers and page numbers become syntax. Markdown loads its parser on first use. */
export async function readText(value: string, format: Source['format']): Promise<ReadableText> {
  const source =
    format === 'markdown' ? (await import('./markdown.ts')).readMarkdown(value) : readPlain(value);
  return removePageFurniture(source);
}
