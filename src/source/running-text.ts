import { foldWidth } from '../text/width.ts';

/** A line at the edge of a page, by the page's position. */
export interface EdgeLine {
  page: number;
  text: string;
}

const numeral = '[0-9一二三四五六七八九十百千]+';
/** Lines that a text rightly prints again and again: headings, captions, markers, ends of sentences. */
const structural = new RegExp(
  [
    '^(?:以上|記|附則|付則|目次|前文|別[表記紙]|様式|備考|注|ただし|但し|なお)',
    `^第${numeral}(?:編|章|節|款|目|条|項|号|版)`,
    `^[(]?(?:${numeral}|[ァ-ン]|[a-z①-⑳])[).、 ]`,
    '^[(【「].*[)】」]$',
    '[。、]$',
    `^${numeral}$`,
  ].join('|'),
  'i',
);

const fewestPages = 2;
/** Of the pages of a document: two kinds of page headers may take turns on left and right pages. */
const smallestShare = 0.4;

/**
 * The edge lines that are printed on most pages, exactly or with a number that counts the pages.
 * `サンプル約款 1`, `サンプル約款 2`, `第３条（定義）` → the first two
 */
export function findRunning(edges: readonly EdgeLine[], pageCount: number): EdgeLine[] {
  const printable = edges.filter(({ text }) => !structural.test(fold(text)));
  const exact = group(printable, ({ text }) => fold(text).replace(/\s/g, ''));
  const counting = group(printable, ({ page, text }) => countPages(fold(text).replace(/\s/g, ''), page));
  const enough = Math.max(fewestPages, pageCount * smallestShare);
  const running = [...exact, ...counting].filter((lines) => lines.length >= enough);
  return [...new Set(running.flat())];
}

function fold(text: string): string {
  return foldWidth(text).trim();
}

/** The text with its last number replaced by the distance from the page's position: equal where the number counts pages. */
function countPages(text: string, page: number): string {
  return text.replace(/\d{1,4}(?=\D*$)/, (digits) => `#${Number(digits) - page}`);
}

function group(edges: readonly EdgeLine[], keyOf: (edge: EdgeLine) => string): EdgeLine[][] {
  const groups = new Map<string, EdgeLine[]>();
  for (const edge of edges) {
    const key = keyOf(edge);
    if (key === '') continue;
    const lines = groups.get(key);
    if (lines) lines.push(edge);
    else groups.set(key, [edge]);
  }
  return [...groups.values()];
}
