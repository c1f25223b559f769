import { decodeText, type Encoding } from './decode.ts';

/**
 * Writes a text in the encoding, with the byte order mark, that a file had.
 * @returns `undefined` where the encoding cannot hold the text, or the file held bytes that are no text
 */
export async function encodeLike(
  text: string,
  original: { bytes: Uint8Array; encoding: Encoding; value: string },
): Promise<Uint8Array | undefined> {
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(original.encoding)) return undefined;
  const before = iconv.encode(original.value, original.encoding);
  const markLength = original.bytes.length - before.length;
  const mark = original.bytes.subarray(0, Math.max(markLength, 0));
  if (!Buffer.concat([mark, before]).equals(original.bytes)) return undefined;
  const bytes = Buffer.concat([mark, iconv.encode(text, original.encoding)]);
  return (await decodeText(bytes)).value === text ? bytes : undefined;
}
