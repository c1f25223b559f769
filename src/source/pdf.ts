import type { ReadableText, ReadOptions } from './readable-text.ts';
import { UnreadableSource } from './unreadable-source.ts';

/** Reads a file of this format. */
export async function readPdf(_bytes: Uint8Array, { name }: ReadOptions): Promise<ReadableText> {
  throw new UnreadableSource(`${name} cannot be read yet; save it as plain text (UTF-8) or Markdown.`);
}
