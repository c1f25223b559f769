import { readKanjiNumeral, romanValue } from '../../text/numeral.ts';
import { foldWidth } from '../../text/width.ts';

/** A page number as printed on a line of its own. */
export interface PageNumber {
  value: number;
  /** Whether nothing but a page number looks like this: `- 3 -`; a lone `3` may be the marker of a clause. */
  isCertain: boolean;
}

const dash = '[-\u2014\u2015\u2500~]{1,3}';
const shapes: readonly { pattern: RegExp; isCertain: boolean }[] = [
  { pattern: new RegExp(`^${dash} ?(\\d{1,4}) ?${dash}$`), isCertain: true },
  {
    pattern: new RegExp(`^${dash} ?([一二三四五六七八九十百]{1,5}|[ivxlc]{1,7}) ?${dash}$`),
    isCertain: true,
  },
  { pattern: /^(?:page|p\.) ?(\d{1,4})(?: ?(?:\/|of) ?\d{1,4})?$/i, isCertain: true },
  { pattern: /^(\d{1,4}) ?(?:ページ|頁)$/, isCertain: true },
  { pattern: /^(\d{1,4}) ?\/ ?\d{1,4}(?: ?(?:ページ|頁))?$/, isCertain: false },
  { pattern: /^(\d{1,4})$/, isCertain: false },
  { pattern: /^[([] ?(\d{1,4}) ?[)\]]$/, isCertain: false },
];
const longest = 24;

/** Reads a line as a page number: `－３－` → 3, `3/10` → 3, `第３条` → nothing. */
export function readPageNumber(text: string): PageNumber | undefined {
  if (text.length > longest) return undefined;
  const folded = foldWidth(text).trim();
  for (const { pattern, isCertain } of shapes) {
    const match = pattern.exec(folded);
    if (match) return { value: readValue(match[1]), isCertain };
  }
  return undefined;
}

function readValue(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  return readKanjiNumeral(numeral, 0)?.value ?? romanValue(numeral);
}
