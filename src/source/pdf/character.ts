import { foldWidth } from '../../text/width.ts';

/** Kangxi radicals and their supplement, which fonts give in the place of the characters that look like them. */
const radical = /[\u2e80-\u2fdf]/g;
const ligature = /[\ufb00-\ufb06]/g;
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]/g;
/** Signs that are meant to be seen by nobody: joiners, soft hyphens, marks of direction. */
const formatting = /^[\xad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+$/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Forms for vertical writing, and what they are in a line that runs to the right. */
const verticalForms = new Map(
  [
    ['\ufe10\ufe11\ufe12\ufe13\ufe14\ufe15\ufe16\ufe19', '，、。：；！？…'],
    ['\ufe30\ufe31\ufe32\ufe33\ufe35\ufe36\ufe37\ufe38\ufe39\ufe3a', '‥—–＿（）｛｝〔〕'],
    ['\ufe3b\ufe3c\ufe3d\ufe3e\ufe3f\ufe40\ufe41\ufe42\ufe43\ufe44\ufe47\ufe48', '【】《》〈〉「」『』［］'],
  ].flatMap(([forms, usual]) => [...forms].map((form, index) => [form, [...usual][index]] as const)),
);

/** The text of a glyph without control characters; any white space is one space, a ligature its letters. */
function cleanGlyphText(text: string): string {
  if (text >= '\u3041' && text <= '\u9fff' && text.length === 1) return text;
  return text
    .replace(unprintable, '')
    .replace(loneSurrogate, '\ufffd')
    .replace(ligature, (letters) => letters.normalize('NFKC'))
    .replace(/[\ufe10-\ufe48]/g, (form) => verticalForms.get(form) ?? form)
    .replaceAll('\u2027', '・')
    .replace(/[\s\u00a0]+/g, (space) => (space === '\u3000' ? space : ' '));
}

/** What a glyph says, cleaned and folded. */
export interface GlyphText {
  text: string;
  isRadical: boolean;
  isUnknown: boolean;
}

/** Reads the text of a glyph: without control characters, and a Kangxi radical as the character that is meant. */
export function readGlyphText(given: string): GlyphText {
  const printed = cleanGlyphText(given);
  const text = foldRadical(printed);
  return { text, isRadical: text !== printed, isUnknown: isUnknown(text) && !formatting.test(given) };
}

/** Whether the text of a glyph says nothing: none, a private character, U+FFFD. */
function isUnknown(text: string): boolean {
  return text === '' || /^[\ue000-\uf8ff\ufffd]/.test(text);
}

/** A Kangxi radical as the character that is meant: `⽤` → `用`. */
function foldRadical(text: string): string {
  return text.replace(radical, foldWidth);
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
