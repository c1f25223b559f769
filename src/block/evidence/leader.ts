import { isSpace } from '../../text/sentence.ts';

function isPageDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a line ends as an entry of a table of contents does: `第3条（用語の定義）……… 4`. */
export function endsWithLeader(text: string): boolean {
  let index = text.length - 1;
  if (text.charCodeAt(index) === 0x2d) index--;
  const last = index;
  while (index >= 0 && isPageDigit(text.charCodeAt(index))) index--;
  if (index === last) return false;
  while (index >= 0 && (isSpace(text.charCodeAt(index)) || text.charCodeAt(index) === 0x2d)) index--;
  // Leaders may be set apart: ・ ・ ・・ 4.
  return /(?:[.．・･…‥][\s　]*){3}$/.test(text.slice(Math.max(0, index - 8), index + 1));
}

/** Leaders and a page number, `P.3`, or a page number alone behind white space. */
const pageNumber =
  /(?:[.．・･…‥]{2,}\s*[-–－]?\s*[0-9０-９]+\s*[-–－]?|[\s　]*[PpＰ]\s*[.．]?\s*[0-9０-９]+|[\s　]+[0-9０-９]{1,3})$/;

/** Takes the page number off an entry of a table of contents. */
export function withoutPage(text: string): string {
  return text.replace(pageNumber, '');
}
