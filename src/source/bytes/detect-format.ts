import type { Source } from '../../model/line.ts';
import { readTemplate } from '../template/read-template.ts';
import { mayBeTemplate, tellTextFormat } from './text-format.ts';

type Format = Source['format'];

const magics: readonly { bytes: string; format: Format }[] = [
  { bytes: '%PDF-', format: 'pdf' },
  { bytes: '{\\rtf', format: 'rtf' },
  { bytes: 'PK\x03\x04', format: 'docx' },
  // The package of older Word files, and of files with a password; their reader says what to do.
  { bytes: '\xd0\xcf\x11\xe0', format: 'docx' },
];
const extensions: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mkd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  odt: 'odt',
  rtf: 'rtf',
  pdf: 'pdf',
};
/** The format that a file's first bytes or the end of its name say; nothing where only its text can tell. */
export function detectFileFormat(bytes: Uint8Array, name?: string): Format | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const magic = magics.find((candidate) => start.startsWith(candidate.bytes));
  if (magic) return magic.format === 'docx' && isOpenDocument(bytes) ? 'odt' : magic.format;
  const extension = /\.([a-z]+)$/i.exec(name ?? '')?.[1].toLowerCase() ?? '';
  return Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
}

/** The kind of an OpenDocument file stands unpacked in its package. */
function isOpenDocument(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.includes('mimetypeapplication/vnd.oasis.opendocument.text', 0, 'latin1');
}

/** The format of a decoded text; the template of a program is HTML. */
export function detectTextFormat(value: string): Format {
  const told = tellTextFormat(value);
  return mayBeTemplate(value, told) && readTemplate(value) ? 'html' : told;
}

/** The format of a file, from its first bytes, its name and its text (read as UTF-8), in this order. */
export function detectFormat(bytes: Uint8Array, name?: string): Format {
  return detectFileFormat(bytes, name) ?? detectTextFormat(new TextDecoder().decode(bytes));
}
