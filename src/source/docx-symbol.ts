/** Signs of the fonts in which letters are pictures, by the low byte of their code. */
const pictures: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6d: '○',
    0x6e: '■',
    0x6f: '□',
    0x70: '□',
    0x71: '□',
    0x72: '□',
    0x74: '◆',
    0x75: '◆',
    0x76: '◆',
    0x77: '◆',
    0x9f: '•',
    0xa1: '○',
    0xa7: '■',
    0xa8: '□',
    0xd8: '➢',
    0xe0: '→',
    0xf0: '⇒',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  symbol: { 0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '・', 0xb8: '÷', 0xb9: '≠', 0xae: '→' },
  'courier new': { 0x6f: '○' },
};

/**
 * The character for a symbol of a font; nothing where it is not known.
 * `Wingdings`, F081 → ①
 */
export function readSymbol(code: number, font: string | undefined): string | undefined {
  const name = font?.toLowerCase() ?? '';
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const low = isPrivate ? code - 0xf000 : code;
  if (name === 'wingdings' && low >= 0x81 && low <= 0x8a) return String.fromCharCode(0x2460 + low - 0x81);
  const known = Object.hasOwn(pictures, name) ? pictures[name][low] : undefined;
  if (known !== undefined) return known;
  const isLetter = !isPrivate && code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isLetter && name !== 'wingdings' ? String.fromCodePoint(code) : undefined;
}

/** A bullet as it is printed; ・ for a picture that is not known. */
export function bulletSign(text: string, font: string | undefined): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const sign = readSymbol(code, font);
      return sign === undefined || (code >= 0xe000 && code <= 0xf8ff && sign === character) ? '・' : sign;
    })
    .join('');
}
