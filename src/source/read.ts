import { createHash } from 'node:crypto';
import type { Source } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import { type DecodedText, decodeText, type Encoding } from './bytes/decode.ts';
import { detectFileFormat, detectTextFormat } from './bytes/detect-format.ts';
import { refuseUnreadFormat } from './bytes/refuse-format.ts';
import { readText } from './read-text.ts';
import type { ReadableText, ReadOptions } from './readable-text.ts';
import { UnreadableSource } from './unreadable-source.ts';

/** What was read from a file. */
export interface SourceFile extends ReadableText {
  /** Absent where the format tells it for each part (Word, PDF). */
  encoding?: Encoding;
  /** Of the file's bytes, 64 hex digits. */
  sha256: string;
}

type ReadBytes = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadableText>;

/** Readers of packaged and paged formats, loaded on first use. */
const byteReaders: Readonly<Partial<Record<Source['format'], ReadBytes>>> = {
  docx: async (bytes, options) => (await import('./docx.ts')).readDocx(bytes, options),
  odt: async (bytes, options) => (await import('./odt.ts')).readOdt(bytes, options),
  rtf: async (bytes, options) => (await import('./rtf.ts')).readRtf(bytes, options),
  pdf: async (bytes, options) => (await import('./pdf.ts')).readPdf(bytes, options),
};

/**
 * Reads a file's bytes into lines.
 *
 * @throws {UnreadableSource} if the file is damaged, is no text, or is empty
 */
export async function readSource(bytes: Uint8Array, options: ReadOptions): Promise<SourceFile> {
  const { name, format } = options;
  refuseUnreadFormat(bytes, name);
  // First bytes that say PDF or Word are right whatever is told.
  const known = detectFileFormat(bytes) ?? format ?? detectFileFormat(bytes, name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const readBytes = known && byteReaders[known];
  if (readBytes) {
    const read = await readBytes(bytes, options);
    refuseEmpty(read.source.value, name);
    return { ...read, sha256 };
  }
  const decoded = await decodeText(bytes, known === 'html' ? { isHtml: true } : {});
  refuseEmpty(decoded.value, name);
  const read = await readText(decoded.value, known ?? detectTextFormat(decoded.value), options);
  const messages = [
    ...(decoded.replaced > 0 ? [describeReplaced(decoded)] : []),
    ...(decoded.declared === undefined ? [] : [describeDeclared(decoded)]),
    ...read.messages,
  ];
  return { ...read, messages, encoding: decoded.encoding, sha256 };
}

/** Of a text, at most one character in ten is lost or a control character. */
const fewestReadable = 0.9;

function refuseEmpty(value: string, name: string): void {
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

function describeDeclared({ declared, encoding }: DecodedText): Message {
  return {
    ruleId: 'declared-encoding',
    severity: 'info',
    reason: `The page says that it is in ${declared}, and its bytes are ${encoding}; it was read as ${encoding}.`,
  };
}

function describeReplaced({ replaced, encoding }: DecodedText): Message {
  const what = replaced === 1 ? '1 character is' : `${replaced} characters are`;
  return {
    ruleId: 'undecodable-bytes',
    severity: 'warning',
    reason: `${what} not valid ${encoding} and became U+FFFD; compare with the original and save the file as UTF-8.`,
  };
}
