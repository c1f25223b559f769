import type { Mark } from '../../model/line.ts';
import { isCloser, isOpener } from '../../text/bracket/bracket.ts';
import { endsSentence } from '../../text/sentence.ts';
import { isWide } from './character.ts';
import type { TextLine } from './line.ts';

/** A line and the right edge of the column that it stands in. */
export interface ColumnLine extends TextLine {
  edge: number;
}

const neverFirst = new Set([...'、。，．,.・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜：；:;!?！？']);

/**
 * Width of what a line begins with and cannot be cut: a character with the punctuation behind it, a bracket with what
 * it opens, a Latin word. `）、甲` → that of two characters
 */
function measureStart({ text, reach }: TextLine): number {
  let index = 0;
  const isBeforeEnd = (): boolean => index < reach.length;
  while (index < text.length - 1 && isOpener(text.charCodeAt(index))) index++;
  if (isWide(text.slice(index, index + 2))) index += text.codePointAt(index)! > 0xffff ? 2 : 1;
  else while (isBeforeEnd() && /[!-~\u00a1-\u024f]/.test(text[index])) index++;
  while (
    isBeforeEnd() &&
    index < text.length &&
    (neverFirst.has(text[index]) || isCloser(text.charCodeAt(index)))
  )
    index++;
  return reach[Math.min(index, reach.length) - 1] ?? 0;
}

/** Whether the line ends because what comes next did not fit into it. */
export function isWrapped(line: ColumnLine, next: TextLine): boolean {
  return line.end + measureStart(next) > line.edge + 0.25 * line.size;
}

const marked =
  /^(?:第[0-9０-９一二三四五六七八九十百]|[（(]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[a-zａ-ｚ]|[ァ-ンｱ-ﾝへ])[）)．.、\s]|[①-⑳・•●○■□◆◇※→]|別[表紙記]|[附付]\s*則|様式)/;

/** Share of a column that lines of uneven length leave free. */
const raggedShare = 0.08;

/** Whether a sentence that is still open goes on: where letters are not stretched, a line may end short of its edge. */
function isOpenAtEdge(line: ColumnLine, next: TextLine): boolean {
  if (endsSentence(line.text) || marked.test(next.text) || isOpener(next.text.charCodeAt(0))) return false;
  if (next.segments.length > 1 || line.bold !== next.bold) return false;
  // A bracket may end a heading or a member of a list.
  const isClosed = isCloser(line.text.charCodeAt(line.text.length - 1));
  const free = isClosed ? 0.5 * line.size : raggedShare * line.edge;
  return line.end + measureStart(next) > line.edge - free;
}

/** Whether the line ends though what comes next would have fitted, with room to spare. */
export function isEnded(line: ColumnLine, next: TextLine): boolean {
  return line.end + measureStart(next) + line.size < line.edge;
}

/** What a line and the one that goes on from it may differ in indentation, by size: 字下げ to the left, a label to the right. */
const furthestLeft = 4.5;
const furthestRight = 9;
const indentStep = 0.4;
/** Lines that explain the clause above and are no part of its sentence: （例）…, （注１）… */
const explanation = /^[（(【](?:例|注|備考|参考)[0-9０-９]{0,2}[）)】]/;

/** Where a line stands in its paragraph, as far as its place tells. */
export interface LinePlace {
  /** Whether it goes on with the line before. */
  continues: boolean;
  /** Whether its indentation says that a paragraph begins, as at its first line before. */
  opens: boolean;
}

const rightPart = 0.33;

/** A date, an issuer or a title in the middle or on the right: however far it reaches, it is no full line. */
export function isSetRight({ start, edge }: ColumnLine): boolean {
  return start > rightPart * edge;
}

/** Says of each line whether it goes on with the one before. */
export function placeLines(lines: readonly ColumnLine[]): LinePlace[] {
  let first: ColumnLine | undefined;
  let rest: ColumnLine | undefined;
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const continues =
      before !== undefined && first !== undefined && continuesParagraph(before, line, first, rest);
    if (continues) {
      rest = line;
      return { continues, opens: false };
    }
    const step = indentStep * line.size;
    const opens =
      first !== undefined &&
      rest !== undefined &&
      Math.abs(line.start - first.start) < step &&
      Math.abs(line.start - rest.start) >= step;
    [first, rest] = [line, undefined];
    return { continues, opens };
  });
}

function continuesParagraph(
  before: ColumnLine,
  line: ColumnLine,
  first: ColumnLine,
  rest: ColumnLine | undefined,
): boolean {
  if (isSetRight(first) || explanation.test(line.text)) return false;
  if (!isWrapped(before, line) && !isOpenAtEdge(before, line)) return false;
  if (Math.abs(before.size - line.size) > 0.25 * line.size) return false;
  const shift = (line.start - first.start) / line.size;
  if (shift < -furthestLeft || shift > furthestRight) return false;
  // A line that a bracket begins may stand half a character to the left.
  const isAligned = rest === undefined || Math.abs(line.start - rest.start) < 1.2 * line.size;
  if (!endsSentence(before.text)) return isAligned;
  if (marked.test(line.text)) return false;
  // A sentence that ends at the edge: only the indentation tells whether another of the same paragraph follows.
  if (rest)
    return (
      Math.abs(line.start - rest.start) < indentStep * line.size &&
      Math.abs(rest.start - first.start) >= indentStep * line.size
    );
  return Math.abs(shift) >= indentStep && shift < furthestLeft;
}

/** A paragraph of a cell, with its raised and lowered parts. */
export interface CellParagraph {
  text: string;
  marks: Mark[];
  /** Height of its first base line. */
  base: number;
}

/**
 * Puts the lines of a table cell into paragraphs: wrapped lines into one.
 * @param edge where its column ends; if omitted, where its longest line does
 */
export function joinCellText(
  lines: readonly TextLine[],
  edge: number = Math.max(...lines.map(({ end }) => end)),
): CellParagraph[] {
  const paragraphs: CellParagraph[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    const opens = before && isMemberAfterEnd(before.text, line.text);
    if (!before || !last || opens || !isWrapped({ ...before, edge }, line)) {
      paragraphs.push({ text: line.text, marks: [...line.marks], base: line.base });
      return;
    }
    last.text = joinWrapped(last.text, line.text);
    const start = last.text.length - line.text.length;
    for (const mark of line.marks)
      last.marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
  });
  return paragraphs;
}

/** Whether a line that begins with a marker follows a line that may have ended: `…場合を除く。）`, `ニ　…` */
function isMemberAfterEnd(before: string, text: string): boolean {
  return marked.test(text) && (endsSentence(before) || isCloser(before.charCodeAt(before.length - 1)));
}

/** Joins what a wrap parted: Latin words with a space, anything else without. */
function joinWrapped(before: string, after: string): string {
  return /[!-~]$/.test(before) && /^[!-~]/.test(after) ? `${before} ${after}` : before + after;
}

/** The cells of a row as one line, parted by tabs. */
export function joinCells(cells: readonly (readonly CellParagraph[])[]): string {
  return cells.map((cell) => cell.map(({ text }) => text).join('')).join('\t');
}
