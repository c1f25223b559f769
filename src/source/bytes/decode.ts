import { scoreJapanese } from './japanese-score.ts';

/** Encodings that Japanese texts come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp';

/** A decoded text, without its byte order mark. */
export interface DecodedText {
  value: string;
  encoding: Encoding;
  /** How many U+FFFD stand for bytes that could not be read. */
  replaced: number;
  /** The encoding that a page declares, where its bytes are of another one. */
  declared?: string;
}

const byteOrderMarks: readonly { bytes: readonly number[]; encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** In this order where two fit alike. */
const candidates: readonly Encoding[] = ['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', 'utf-16be'];
/** Bytes that tell the encoding; even, so that it ends between two units of UTF-16. */
const sampleLength = 65_536;

/**
 * Decodes a text: by its byte order mark, as UTF-8 where the bytes are valid, else by the encoding that gives the most
 * Japanese.
 * The bytes of `第１条` in Shift_JIS → `{ value: '第１条', encoding: 'shift_jis', replaced: 0 }`
 */
export async function decodeText(bytes: Uint8Array, { isHtml = false } = {}): Promise<DecodedText> {
  const mark = byteOrderMarks.find((candidate) =>
    candidate.bytes.every((byte, index) => bytes[index] === byte),
  );
  if (mark) return decodeAs(bytes.subarray(mark.bytes.length), mark.encoding);
  if (isIso2022(bytes)) return decodeAs(bytes, 'iso-2022-jp');
  const declared = isHtml ? await readDeclared(bytes) : undefined;
  // Text in another encoding is never valid UTF-8 by chance.
  const unicode = declared && declared !== 'utf-8' && decodeStrictly(bytes);
  if (declared && unicode && /[^\x00-\x7f]/.test(unicode))
    return { value: unicode, encoding: 'utf-8', replaced: 0, declared };
  if (declared) {
    const sample = bytes.subarray(0, sampleLength);
    const detected = declared === 'utf-8' ? declared : await detectEncoding(sample);
    if (detected === declared || !(await isFarBetter(sample, detected, declared)))
      return decodeAs(bytes, declared);
    return { ...(await decodeAs(bytes, detected)), declared };
  }
  // UTF-16 without a mark is full of NUL and may be valid UTF-8 all the same.
  const value = bytes.includes(0) ? undefined : decodeStrictly(bytes);
  if (value !== undefined) return { value, encoding: 'utf-8', replaced: 0 };
  return decodeAs(bytes, await detectEncoding(bytes.subarray(0, sampleLength)));
}

/** The encoding that an HTML page declares in its head; nothing where it declares none, or one that no Japanese text has. */
async function readDeclared(bytes: Uint8Array): Promise<Encoding | undefined> {
  const { default: sniffEncoding } = await import('html-encoding-sniffer');
  const found = sniffEncoding(bytes, { defaultEncoding: 'none' }).toLowerCase();
  const declared = candidates.find((encoding) => encoding === found);
  // Pages that say UTF-8 and are not are decoded by what they hold.
  return declared === 'utf-8' && decodeStrictly(bytes) === undefined ? undefined : declared;
}

/** The escapes to and from Japanese in text of seven bits: ESC $ B … ESC ( B. */
function isIso2022(bytes: Uint8Array): boolean {
  let escapes = 0;
  for (const [index, byte] of bytes.subarray(0, sampleLength).entries()) {
    if (byte >= 0x80) return false;
    if (byte === 0x1b && bytes[index + 1] === 0x24 && /[@B]/.test(String.fromCharCode(bytes[index + 2] ?? 0)))
      escapes++;
  }
  return escapes > 0;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function detectEncoding(sample: Uint8Array): Promise<Encoding> {
  let best: Encoding = 'utf-8';
  // What no encoding makes a text of stays UTF-8 with replacements, so that it can be told from a text.
  let bestScore = 0;
  for (const encoding of candidates) {
    const score = scoreJapanese((await decodeAs(sample, encoding)).value);
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** Whether the bytes make a text in one encoding and hardly one in the other, which a page declares. */
async function isFarBetter(sample: Uint8Array, encoding: Encoding, declared: Encoding): Promise<boolean> {
  const score = async (as: Encoding): Promise<number> => scoreJapanese((await decodeAs(sample, as)).value);
  return 0.6 * (await score(encoding)) > (await score(declared));
}

async function decodeAs(bytes: Uint8Array, encoding: Encoding): Promise<DecodedText> {
  const value = /^(?:utf|iso)/.test(encoding)
    ? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    : // Loaded only for what is not Unicode: its tables take longer than the parsing of a short text.
      (await import('iconv-lite')).default.decode(bytes, encoding);
  return { value, encoding, replaced: value.split('\ufffd').length - 1 };
}
