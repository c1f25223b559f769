import type { ReadableText } from './readable-text.ts';
import { UnreadableSource } from './unreadable-source.ts';

/** Reads a text of this format. */
export async function readLawXml(_value: string, name: string): Promise<ReadableText> {
  throw new UnreadableSource(`${name} cannot be read yet; save it as plain text (UTF-8) or Markdown.`);
}
