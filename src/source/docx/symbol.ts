/** Signs of the fonts in which letters are pictures, by the low byte of their code. */
const pictures: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: '●',
    109: '○',
    110: '■',
    111: '□',
    112: '□',
    113: '□',
    114: '□',
    116: '◆',
    117: '◆',
    118: '◆',
    119: '◆',
    159: '•',
    161: '○',
    167: '■',
    168: '□',
    216: '➢',
    224: '→',
    240: '⇒',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  symbol: { 163: '≤', 176: '°', 177: '±', 179: '≥', 180: '×', 183: '・', 184: '÷', 185: '≠', 174: '→' },
  'courier new': { 111: '○' },
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
