import type { Segment, TextLine } from './line.ts';
import { type CellParagraph, joinCellText } from './paragraph.ts';

/** A row of a table without ruling lines. */
export interface OpenRow {
  line: TextLine;
  cells: CellParagraph[][];
  /** Whether it is the first of its table on the page. */
  opens: boolean;
}

/** Fewer rows with the same columns may stand below one another by chance. */
const fewestRows = 3;
/** Starts of cells in one column differ by less than this, by size. */
const nearStart = 0.6;
/** Columns are this far apart, by size: closer, it is a marker and its clause. */
const narrowestColumn = 3;
const marker =
  /^(?:第.{1,8}[編章節款目条項号表]|附則?|付則?|[（(〔]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[a-zａ-ｚ]|[ivxⅰ-ⅹ]{1,4}|[ァ-ンｱ-ﾝ])[）)〕．.、]?|[①-⑳㉑-㉟・●○◎■□◆◇※*-]|注[0-9０-９]*)$/i;
const leader = /[…‥・.．]{3,}/;

/** Puts lines whose words stand in columns below one another into rows; the others stay lines. */
export function findOpenTables(lines: readonly TextLine[]): (TextLine | OpenRow)[] {
  const found: (TextLine | OpenRow)[] = [];
  for (let index = 0; index < lines.length; ) {
    const end = findEnd(lines, index);
    const taken = lines.slice(index, end);
    const rows = end > index && !isNumberedList(taken) ? readRows(taken) : undefined;
    if (rows) {
      found.push(...rows);
      index = end;
    } else found.push(lines[index++]);
  }
  return found;
}

const numbered =
  /^[（(]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[a-zａ-ｚ]|[ァ-ンｱ-ﾝ])[）)．.、\s]|^[①-⑳]/;

/**
 * Whether lines of two columns are a numbered list whose words stand apart, and no table: each begins with a marker, and
 * nothing in the second column is wrapped there.
 * `1. 総務部　　大会の運営に寄与する。`
 */
function isNumberedList(lines: readonly TextLine[]): boolean {
  return lines.every(({ segments }) => segments.length === 2 && numbered.test(segments[0].text));
}

const isSpaced = ({ text, segments, size }: TextLine): boolean =>
  segments.length > 1 && segments[1].start - segments[0].start > narrowestColumn * size && !leader.test(text);

const isRow = (line: TextLine): boolean =>
  isSpaced(line) && !marker.test(line.segments[0].text.replace(/\s/g, ''));

/** A table of three columns may have numbers in its first: `101　10000分の230　10000分の230`. */
const fewestColumns = 3;

/** What a row is below the first one. */
const rowBelow = (head: TextLine): ((line: TextLine) => boolean) =>
  head.segments.length >= fewestColumns
    ? (line) => isRow(line) || (isSpaced(line) && line.segments.length >= fewestColumns)
    : isRow;

/** Whether a line has words in the first two columns. */
const isAligned = ({ segments, ...line }: TextLine, first: Segment, second: Segment): boolean =>
  segments.length > 1 &&
  Math.abs(segments[0].start - first.start) < nearStart * line.size &&
  Math.abs(segments[1].start - second.start) < nearStart * line.size;

const isNear = (left: number, right: number, { size }: TextLine): boolean =>
  Math.abs(left - right) < nearStart * size;

/** Index behind the last line that stands in the columns of the row at `from`, or of the row after the rest of one there. */
function findEnd(lines: readonly TextLine[], from: number): number {
  const row = lines.slice(from, from + restReach).findIndex(isRow);
  if (row === -1) return from;
  const [first, second] = lines[from + row].segments;
  const isRest = (line: TextLine): boolean =>
    line.segments.length === 1 && isNear(line.start, second.start, line);
  if (!lines.slice(from, from + row).every(isRest)) return from;
  const isMember = rowBelow(lines[from + row]);
  let rows = 1;
  let end = from + row + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (isAligned(line, first, second)) rows += isMember(line) ? 1 : 0;
    else if (isRest(line)) continue;
    else if (!isTermRest(line, first, second, lines[end - 1]) || isCaption(line, lines[end + 1])) break;
  }
  return rows >= fewestRows ? end : from;
}

const bracketed = /^[（(【［〔][^（）()【】［］〔〕]+[）)】］〕]$/;
const labelled = /^(?:第.{1,8}[条項号]|[0-9０-９]{1,3}[.．\s　])/;

/** Whether a line is what stands over a clause, and no rest of a term: `（期間の制限）` before `第10条　…`. */
const isCaption = ({ text }: TextLine, next: TextLine | undefined): boolean =>
  next !== undefined && bracketed.test(text.trim()) && labelled.test(next.text.trimStart());

/** At the top of a page, so many lines at most may be the rest of a row. */
const restReach = 6;

/** The rest of a term that is wrapped in its column. */
function isTermRest(line: TextLine, first: Segment, second: Segment, before: TextLine): boolean {
  return (
    line.segments.length === 1 &&
    isNear(line.start, first.start, line) &&
    line.end < second.start - 0.5 * line.size &&
    line.base - before.base < 1.9 * line.size &&
    before.segments[0].end > second.start - 2.5 * line.size
  );
}

function readRows(lines: readonly TextLine[]): OpenRow[] {
  const gaps = lines.slice(1).map((line, index) => line.base - lines[index].base);
  const smallest = Math.min(...gaps);
  const isMember = rowBelow(lines.find(isRow)!);
  const starts = findStarts(lines, isMember);
  // Rows further apart than lines tell a wrapped term from the next one.
  const isApart = gaps.some((gap) => gap > 1.18 * smallest);
  const groups: TextLine[][] = [];
  lines.forEach((line, index) => {
    const isTight = isApart && index > 0 && gaps[index - 1] <= 1.18 * smallest;
    const isNew = index === 0 || (!isTight && (isApart ? line.segments.length > 1 : isMember(line)));
    if (isNew) groups.push([line]);
    else groups.at(-1)!.push(line);
  });
  const edges = starts.map((_, column) =>
    Math.max(
      ...lines.flatMap(({ segments, size }) =>
        segments.filter(({ start }) => columnOf(start, starts, size) === column).map(({ end }) => end),
      ),
    ),
  );
  return groups.map((group, row) => {
    const held: TextLine[][] = starts.map(() => []);
    for (const line of group)
      for (const segment of line.segments)
        held[columnOf(segment.start, starts, line.size)].push({ ...line, ...segment, segments: [segment] });
    const cells = held.map((cell, column) => joinCellText(cell, edges[column]));
    return { line: group[0], cells, opens: row === 0 };
  });
}

/** Where the columns begin: places at which several lines have words. */
function findStarts(lines: readonly TextLine[], isMember: (line: TextLine) => boolean): number[] {
  const { size } = lines[0];
  const clusters: { start: number; count: number }[] = [];
  for (const start of lines.flatMap(({ segments }) => segments.map((segment) => segment.start))) {
    const cluster = clusters.find((candidate) => Math.abs(candidate.start - start) < nearStart * size);
    if (cluster) cluster.count++;
    else clusters.push({ start, count: 1 });
  }
  const rows = lines.filter(isMember).length;
  return clusters
    .filter(({ count }) => count >= rows * 0.5)
    .map(({ start }) => start)
    .sort((left, right) => left - right);
}

function columnOf(start: number, starts: readonly number[], size: number): number {
  return Math.max(
    0,
    starts.findLastIndex((column) => column <= start + nearStart * size),
  );
}
