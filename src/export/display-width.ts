/** Blocks whose characters take two columns in a terminal (East Asian Wide and Fullwidth). */
const wideBlocks: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];
/** Marks that take no column of their own: sound marks, variation selectors, joiners. */
const narrowest = /[\p{Mn}\u200b-\u200d\ufeff]/u;

/** Columns that a text takes in a terminal: `第1条` → 5. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (narrowest.test(character)) return 0;
  return wideBlocks.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Fills a text with spaces up to a number of columns; longer text stays as it is. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** Cuts a text to a number of columns and marks the cut: `当社は、この約款を` in 10 → `当社は、…`. */
export function cutColumns(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  let fitting = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width <= columns - 1) fitting = end + character.length;
    if (width > columns) return `${text.slice(0, fitting)}…`;
    end += character.length;
  }
  return text;
}

/** Characters that begin no line (行頭禁則); they hang behind the line before. */
const hanging = /[、。，．）)」』】〕］・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/;

/** Breaks a text into lines of at most `columns`; closing marks may stand one character beyond. */
export function wrapColumns(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const character of text) {
    const own = characterWidth(character);
    if (width + own > columns && line !== '' && !hanging.test(character)) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += character;
    width += own;
  }
  lines.push(line);
  return lines;
}
