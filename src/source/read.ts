import { createHash } from 'node:crypto';
import type { Source } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import { type DecodedText, decodeText, type Encoding } from './decode.ts';
import { detectFileFormat, detectTextFormat } from './detect-format.ts';
import { type ReadableText, readText } from './read-text.ts';
import { UnreadableSource } from './unreadable-source.ts';

/** What was read from a file. */
export interface SourceFile extends ReadableText {
  encoding: Encoding;
  /** Of the file's bytes, 64 hex digits. */
  sha256: string;
}

/** How to read a file. */
export interface ReadOptions {
  /** Name for messages; its end tells the format. */
  name: string;
  /** The format; if it is omitted, the bytes, the name and the text decide. */
  format?: Source['format'];
}

/**
 * Reads a file's bytes into lines.
 *
 * @throws {UnreadableSource} if the file is of a format without a reader, is no text, or is empty
 */
export async function readSource(bytes: Uint8Array, { name, format }: ReadOptions): Promise<SourceFile> {
  const known = detectFileFormat(bytes, format ? undefined : name);
  refuseUnreadable(known, name);
  refuseUnreadable(format, name);
  const decoded = await decodeText(bytes);
  refuseEmpty(decoded, name);
  const chosen = format ?? known ?? detectTextFormat(decoded.value);
  refuseUnreadable(chosen, name);
  const read = await readText(decoded.value, chosen);
  const messages = decoded.replaced > 0 ? [describeReplaced(decoded), ...read.messages] : read.messages;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...read, messages, encoding: decoded.encoding, sha256 };
}

const unreadableFormats: Readonly<Partial<Record<Source['format'], string>>> = {
  pdf: 'is a PDF, which yakkan cannot read yet; extract its text (for example with pdftotext) and parse the .txt file',
  docx: 'is a Word document or another ZIP archive, which yakkan cannot read yet; save it as plain text (UTF-8) or Markdown',
  html: 'is HTML, which yakkan cannot read yet; save the page as plain text (UTF-8) or Markdown',
};

function refuseUnreadable(format: Source['format'] | undefined, name: string): void {
  const reason = format && unreadableFormats[format];
  if (reason) throw new UnreadableSource(`${name} ${reason}.`);
}

/** Of a text, at most one character in ten is lost or a control character. */
const fewestReadable = 0.9;

function refuseEmpty({ value }: DecodedText, name: string): void {
  if (!/\S/.test(value)) {
    throw new UnreadableSource(`${name} holds no text; give a file with the text of the terms.`);
  }
  const unread = value.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  if (unread > value.length * (1 - fewestReadable)) {
    throw new UnreadableSource(
      `${name} holds no text that can be read (it looks binary); give a text or Markdown file in UTF-8, UTF-16, Shift_JIS or EUC-JP.`,
    );
  }
}

function describeReplaced({ replaced, encoding }: DecodedText): Message {
  const what = replaced === 1 ? '1 character is' : `${replaced} characters are`;
  return {
    ruleId: 'undecodable-bytes',
    severity: 'warning',
    reason: `${what} not valid ${encoding} and became U+FFFD; compare with the original and save the file as UTF-8.`,
  };
}
