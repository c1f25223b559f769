import { UnreadableSource } from '../unreadable-source.ts';

/** A format that is known and not read. */
interface UnreadFormat {
  /** First bytes of the file. */
  start: string;
  /** Bytes that stand further on; any file with the start where none are given. */
  holds?: string;
  what: string;
  remedy: string;
}

const wide = (text: string): string => [...text].map((character) => `${character}\0`).join('');
const zipFile = 'PK\x03\x04';
const compoundFile = '\xd0\xcf\x11\xe0';
const openDocument = 'mimetypeapplication/vnd.oasis.opendocument.';

/** The first that fits is named. */
const formats: readonly UnreadFormat[] = [
  {
    start: zipFile,
    holds: `${openDocument}spreadsheet`,
    what: 'is an OpenDocument file without a text (a sheet or slides)',
    remedy: 'save its text as .docx or .pdf',
  },
  {
    start: zipFile,
    holds: `${openDocument}presentation`,
    what: 'is an OpenDocument file without a text (a sheet or slides)',
    remedy: 'save its text as .docx or .pdf',
  },
  {
    start: compoundFile,
    holds: wide('EncryptedPackage'),
    what: 'is protected by a password',
    remedy: 'open it in Word and save it as .docx without a password',
  },
  {
    start: compoundFile,
    holds: wide('WordDocument'),
    what: 'is in the old format of Word (.doc)',
    remedy: 'open it in Word and save it as .docx',
  },
  {
    start: compoundFile,
    holds: wide('Workbook'),
    what: 'is an old Excel file (.xls)',
    remedy: 'save its text as .docx or .pdf',
  },
  {
    start: compoundFile,
    what: 'is in an old office format (of Word, Excel or 一太郎), or protected by a password',
    remedy: 'open it in its program and save it as .docx without a password',
  },
];

/**
 * Refuses a file of a format that is not read, and says what to do with it.
 * @throws {UnreadableSource} for .doc, sheets and slides, and protected files
 */
export function refuseUnreadFormat(bytes: Uint8Array, name: string): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = formats.find(
    ({ start, holds }) =>
      view.subarray(0, start.length).toString('latin1') === start &&
      (holds === undefined || view.includes(holds, 0, 'latin1')),
  );
  if (found) throw new UnreadableSource(`${name} ${found.what} and cannot be read; ${found.remedy}.`);
}
