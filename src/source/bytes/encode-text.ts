import type { Encoding } from './decode.ts';

const mark = '\uFEFF';

/**
 * Encodes a text as the file was from which it comes, with its byte order mark.
 * @returns the bytes; UTF-8 where the encoding cannot say a character of the text
 */
export async function encodeLike(
  text: string,
  original: Uint8Array,
  encoding: Encoding,
): Promise<Uint8Array> {
  if (encoding === 'utf-8') {
    const isMarked = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
    return new TextEncoder().encode(isMarked ? mark + text : text);
  }
  const { default: iconv } = await import('iconv-lite');
  const isMarked = encoding.startsWith('utf-16') && (original[0] === 0xff || original[0] === 0xfe);
  const bytes = iconv.encode(text, encoding, { addBOM: isMarked });
  return iconv.decode(bytes, encoding) === text ? bytes : new TextEncoder().encode(text);
}
