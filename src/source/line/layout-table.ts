import { readArabicNumeral, readKanjiNumeral } from '../../text/numeral.ts';
import { foldWidth } from '../../text/width.ts';

const label =
  /^\s*第\s*([0-9]+|[一二三四五六七八九十百]+)\s*条(?:の[0-9一二三四五六七八九十]+)*(?=\s|[(（【「]|$)/;
const captioned = /条(?:の[0-9一二三四五六七八九十]+)*\s*[(（【].*[)）】]\s*$/;

/** The number of the article whose heading begins a paragraph: `第３条（定義）` → 3, `第３条に定める` → nothing. */
function readHeading(paragraph: string): number | undefined {
  const numeral = label.exec(foldWidth(paragraph.slice(0, 40)))?.[1];
  if (numeral === undefined) return undefined;
  return (readArabicNumeral(numeral, 0) ?? readKanjiNumeral(numeral, 0))?.value;
}

const listHeadings = (paragraphs: readonly string[]): number[] =>
  paragraphs.flatMap((paragraph) => readHeading(paragraph) ?? []);

/** Whether the words of a box are provisions of the text: an article's heading begins one of its paragraphs. */
export function holdsProvision(paragraphs: readonly string[]): boolean {
  return paragraphs.length > 1 && listHeadings(paragraphs).length > 0;
}

/** Whether the heading of an article begins one of the paragraphs. */
export function holdsArticle(paragraphs: readonly string[]): boolean {
  return listHeadings(paragraphs).length > 0;
}

/** A row, its cells by their paragraphs. */
type Row = readonly (readonly string[])[];

/**
 * Whether a table only lays the page out: its cells hold articles, one after the other in the order of reading. A table
 * that compares two texts has the same article twice; one that lists articles has nothing of them but their numbers.
 * `[[第１条（目的）⏎この規約は…⏎第２条（料金）⏎…, 第３条（解約）⏎…]]` → true
 *
 * @param standsAlone whether no article begins outside of tables; numbers without captions beside sentences are articles only
 * then, and explanations of articles otherwise
 */
export function isLayoutTable(printed: readonly Row[], standsAlone = false): boolean {
  const rows = joinHeads(printed);
  const headings = listHeadings(rows.flat(2));
  const isRising = headings.every((number, index) => index === 0 || number > headings[index - 1]);
  if (headings.length < 2 || !isRising) return false;
  const isColumn = rows.some((cells) => cells.some((cell) => listHeadings(cell).length > 1));
  const below = rows.slice(countTitles(rows));
  if (isColumn || below.every((row) => isHeadedRow(row, captioned))) return true;
  const isWhole = headings[0] === 1 && headings.at(-1) === headings.length;
  return standsAlone && isWhole && below.every((row) => isHeadedRow(row, anyHeading));
}

/** Rows, those with the heading of an article alone together with the one cell of the row below. */
function joinHeads(rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const filled = row.filter((cell) => cell.length > 0);
    const head = joined.at(-1) ?? [];
    if (filled.length === 1 && isAlone(head.flat())) joined[joined.length - 1] = [...head, ...filled];
    else joined.push(row);
  }
  return joined;
}

/** Whether words are the heading of an article, with its caption perhaps, and no sentence. */
function isAlone(words: readonly string[]): boolean {
  return words.length <= 2 && readHeading(words[0] ?? '') !== undefined && !ended.test(words.at(-1)!);
}

/** How many rows at the top hold a title, in one cell: 貸金庫規定. */
function countTitles(rows: readonly Row[]): number {
  const isTitle = (row: Row): boolean => {
    const filled = row.filter((cell) => cell.length > 0);
    return (
      filled.length <= 1 && listHeadings(filled.flat()).length === 0 && !ended.test(filled.flat().join(''))
    );
  };
  return rows.findIndex((row) => !isTitle(row));
}

const anyHeading = /^/;
const division = /^\s*(?:第\s*[0-9０-９一二三四五六七八九十百]+\s*[編章節款]|附\s*則)/;
const bracketed = /^\s*[(（【][^()（）【】]*[)）】]\s*$/;
const ended = /[。．][）)」]?\s*$/;

/** A row with the heading of an article beside its sentences, perhaps with the caption between; or one of a division. */
function isHeadedRow(cells: Row, heading: RegExp): boolean {
  const filled = cells.filter((cell) => cell.length > 0);
  if (filled.length === 0 || (filled.length === 1 && division.test(filled[0].join('')))) return true;
  const [words, ...before] = filled.toReversed();
  // The caption may stand over the sentences: 第1条 | （目的）⏎この規約は、…。
  const captions = words.length > 1 && bracketed.test(words[0]) ? 1 : 0;
  const head = [...before.reverse().flat(), ...words.slice(0, captions)];
  const isHead =
    head.length > 0 &&
    head.length <= 2 &&
    readHeading(head[0]) !== undefined &&
    heading.test(head.join('').trim());
  // Behind its first sentence, an article may have items of any kind.
  return isHead && ended.test(words[captions]);
}
