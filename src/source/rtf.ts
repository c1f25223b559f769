import { holdParts, readWordParts } from './docx/parts.ts';
import type { ReadableText, ReadOptions } from './readable-text.ts';
import { RtfReader } from './rtf/reader.ts';
import { scanRtf } from './rtf/scan.ts';
import { words } from './rtf/words.ts';
import { UnreadableSource } from './unreadable-source.ts';

const mostBytes = 200_000_000;

/**
 * Reads Rich Text as a Word document, with the numbers of lists as they were printed.
 * @throws {UnreadableSource} if the file is cut off, nested too deep, or too large
 */
export async function readRtf(bytes: Uint8Array, options: ReadOptions): Promise<ReadableText> {
  const { name } = options;
  if (bytes.length > mostBytes)
    throw new UnreadableSource(
      `${name} unpacks to more than ${mostBytes / 1e6} MB and was not read; give the document without what makes it so large.`,
    );
  const reader = new RtfReader(words);
  const open = scanRtf(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
    reader,
  );
  if (open > 0) throw refuse(name, 'it is cut off');
  if (reader.isTooDeep) throw refuse(name, 'its groups are nested too deep');
  return readWordParts(holdParts(reader.finish()), 'rtf', options);
}

function refuse(name: string, why: string): UnreadableSource {
  return new UnreadableSource(
    `${name} is damaged (${why}); get the file again, or let Word repair it and save it as .docx.`,
  );
}
