import { foldWidth } from '../text/width.ts';

/** Kangxi radicals and their supplement, which fonts give in the place of the characters that look like them. */
const radical = /[\u2e80-\u2fdf]/g;
const ligature = /[\ufb00-\ufb06]/g;
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text of a glyph without control characters; any white space is one space, a ligature its letters. */
export function cleanGlyphText(text: string): string {
  if (text >= '\u3041' && text <= '\u9fff' && text.length === 1) return text;
  return text
    .replace(unprintable, '')
    .replace(loneSurrogate, '\ufffd')
    .replace(ligature, (letters) => letters.normalize('NFKC'))
    .replace(/[\s\u00a0]+/g, (space) => (space === '\u3000' ? space : ' '));
}

/** Kangxi radicals as the characters that are meant: `⽤語` → `用語`, and how many there were. */
export function foldRadicals(text: string): { text: string; count: number } {
  let count = 0;
  const folded = text.replace(radical, (character) => {
    const meant = foldWidth(character);
    if (meant !== character) count++;
    return meant;
  });
  return { text: folded, count };
}

/** Whether a character is set in a square: kana, kanji, full-width signs. */
export function isWide(text: string): boolean {
  const code = text.codePointAt(0)!;
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0x2460 && code <= 0x27bf) ||
    code >= 0x20000
  );
}
