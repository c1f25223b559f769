import iconv from 'iconv-lite';
import { bulletSign } from '../docx/symbol.ts';

/** What the table of fonts says of one. */
export interface RtfFont {
  name: string;
  /** Windows code page of its bytes. */
  codePage?: number;
  /** Whether its letters are pictures. */
  isPictures?: boolean;
}

/** Code pages by `\fcharset`; others are that of the document. */
const codePages: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const symbolCharset = 2;

/** Says of a font which bytes it has. */
export function setCharset(font: RtfFont, charset: number): void {
  if (charset === symbolCharset) font.isPictures = true;
  else if (codePages[charset] !== undefined) font.codePage = codePages[charset];
}

/** The text of some bytes, given as characters, in a font. `\'91\'e6` in a font of charset 128 → 第 */
export function decodeBytes(bytes: string, font: RtfFont | undefined, documentPage: number): string {
  if (font?.isPictures) return bulletSign(bytes, font.name);
  if (/^[\0-\x7f]*$/.test(bytes)) return bytes;
  const page = `cp${font?.codePage ?? documentPage}`;
  return iconv.decode(Buffer.from(bytes, 'latin1'), iconv.encodingExists(page) ? page : 'cp1252');
}
