import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/read.ts';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';

const wide = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
const compound = (stream: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array(500).fill(0),
    ...wide(stream),
    0,
    0,
  ]);
const document = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('<office:document-content/>'),
  });

describe('files of formats that are not read', () => {
  it.each([
    ['約款.odt', document('text'), /without a text.*save its text as \.docx/],
    ['約款.rtf', strToU8('{\\rtf1\\ansi \\par}'), /holds no text/],
    ['約款.ods', document('spreadsheet'), /without a text/],
    ['約款.doc', compound('WordDocument'), /old format of Word \(\.doc\).*save it as \.docx/],
    ['約款.docx', compound('EncryptedPackage'), /password.*save it as \.docx without/],
    ['約款.xls', compound('Workbook'), /Excel/],
    ['約款.jtd', compound('DocumentText'), /一太郎.*save it as \.docx/],
  ])('%s is refused by its bytes, and what to do is said', async (name, bytes, message) => {
    const reading = readSource(bytes as Uint8Array, { name: name as string });
    await expect(reading).rejects.toThrow(message as RegExp);
    await expect(reading).rejects.toBeInstanceOf(UnreadableSource);
  });
});
