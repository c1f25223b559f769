import type { Line } from '../../../model/line.ts';
import type { LineEvidence } from '../evidence.ts';
import { follows } from '../marker/follows.ts';
import { readListMarker } from '../marker/list.ts';
import type { Marker } from '../marker/marker.ts';
import { isBlankDay } from '../part/closing.ts';
import { cutCells, cutWide, wideGap } from './cut-cells.ts';
import { isHeadWord } from './head.ts';

/**
 * Tells rows of a table from text where only white space parts their cells: below a line of words that head columns, or right
 * below the label of an annex. A run of list markers is a list, whatever stands behind the gaps.
 */
export function markSpacedRows(lines: LineEvidence[]): void {
  const usual = findUsualGap(lines);
  for (let index = 0; index < lines.length; index++) {
    const apart = Math.min(usual, lines[index + 1]?.line.blankBefore ?? 0);
    const end = endOfRows(lines, index, apart) ?? endOfAnnexRows(lines, index, apart);
    const headed = endOfHeadedRows(lines, index, apart);
    if (headed !== undefined && headed > (end ?? 0)) {
      for (let at = index; at < headed; at++)
        setRow(lines[at], at === index, at > index, cutWide(lines[at].line));
      index = headed - 1;
    } else if (end !== undefined) {
      for (let at = index; at < end; at++)
        setRow(lines[at], at === index && isHead(lines[at].line), at > index);
      index = end - 1;
    }
  }
  markListedRows(lines);
}

/** How far most lines stand apart: where each paragraph does, as in Word, a blank line says nothing of rows. */
function findUsualGap(lines: readonly LineEvidence[]): number {
  const apart = lines.filter(({ line }) => line.blankBefore > 0 && line.end === 'hard').length;
  return 2 * apart > lines.length ? 1 : 0;
}

function isPlain({ line, forms }: LineEvidence): boolean {
  return forms.length === 0 && line.role === 'text' && line.listDepth === 0 && line.text.length < 200;
}

function isHead(line: Line): boolean {
  const cells = cutCells(line);
  return cells.length >= 2 && cells.length <= 6 && cells.every(({ text }) => isHeadWord(text));
}

/** Where the rows below a line of column headings end; undefined where it is none. */
function endOfRows(lines: readonly LineEvidence[], start: number, apart: number): number | undefined {
  if (!isPlain(lines[start]) || lines[start].line.text.length > 40 || !isHead(lines[start].line))
    return undefined;
  const columns = cutCells(lines[start].line).length;
  let end = start + 1;
  while (
    end < lines.length &&
    isPlain(lines[end]) &&
    lines[end].line.blankBefore <= apart &&
    cutCells(lines[end].line).length === columns
  )
    end++;
  return end > start + 1 ? end : undefined;
}

/**
 * Rows that may begin with labels, below a line of short cells: `区分　　　取消料`⏎`（一）　国内旅行　　　二十％`. A row without a gap
 * spans its table where rows come behind it.
 */
function endOfHeadedRows(lines: readonly LineEvidence[], start: number, apart: number): number | undefined {
  const head = lines[start];
  if (!isPlain(head) || head.ended || head.line.text.length > 60 || isBlankDay(head.line.text))
    return undefined;
  const titles = cutWide(head.line);
  if (titles.length < 2 || titles.length > 6 || titles.some(({ text }) => text.length > 20 || text === ''))
    return undefined;
  let end = start + 1;
  let full = 0;
  for (let at = start + 1; at < lines.length && isRowOrLabelled(lines[at], apart); at++) {
    const cells = cutWide(lines[at].line).length;
    if (cells >= titles.length || (cells > 1 && at === start + 1)) {
      full++;
      end = at + 1;
    } else if (cells > 1 || at - end > 1) break;
  }
  return full >= 2 || (full === 1 && isHeadWord(titles[0].text)) ? end : undefined;
}

/** Where a seal goes: 氏名　　　　印. */
const seal = /[印㊞]\s*$/;

/** Whether a line may be a row: nothing but text, or a label of a list before its first cell. */
function isRowOrLabelled({ line, forms }: LineEvidence, apart: number): boolean {
  const [form] = forms;
  if (seal.test(line.text)) return false;
  const plain = form === undefined || (form.type === 'list' && form.marker?.kind !== 'bullet');
  return (
    plain &&
    line.role === 'text' &&
    line.listDepth === 0 &&
    line.blankBefore <= apart &&
    line.text.length < 200
  );
}

/** Rows right below 別表: lines with wide gaps. */
function endOfAnnexRows(lines: readonly LineEvidence[], start: number, apart: number): number | undefined {
  if (lines[start - 1]?.forms[0]?.type !== 'appdx') return undefined;
  let end = start;
  while (
    end < lines.length &&
    isPlain(lines[end]) &&
    (end === start || lines[end].line.blankBefore <= apart) &&
    isRowLike(lines[end], cutCells(lines[start].line).length)
  )
    end++;
  const isTable = end - start > 1 || wideGap.test(lines[start].line.text);
  return end > start && isTable ? end : undefined;
}

/** Whether a line parts into as many cells as the first row, and is no sentence. */
function isRowLike({ line, ended }: LineEvidence, columns: number): boolean {
  return columns > 1 && columns <= 6 && !ended && line.text.length <= 60 && cutCells(line).length === columns;
}

function setRow(here: LineEvidence, head: boolean, follows: boolean, cells = cutCells(here.line)): void {
  // A row stands close to the one before: what stands apart opens a table.
  here.line = { ...here.line, cells, head, ...(follows && { blankBefore: 0 }) };
  here.forms = [{ line: here.line, type: 'row', body: 0, strong: true }];
  here.taken = 1;
}

/** Rows of plain text whose first cells are a run of markers are items: `(1) 本人の結婚⇥5日`. */
function markListedRows(lines: LineEvidence[]): void {
  for (let index = 0; index < lines.length; index++) {
    const before = lines[index - 1];
    if (!before || before.forms[0]?.type === 'row' || announcesTable(lines, index)) continue;
    const run = runOfMarkers(lines, index);
    if (run.length < 2) continue;
    for (const [at, marker] of run.entries()) {
      const { line } = lines[index + at];
      lines[index + at].forms = [{ line, type: 'list', marker, body: marker.body, strong: true }];
    }
    index += run.length - 1;
  }
}

/** The markers 1, 2, 3 … that rows of plain text begin with, from a line on. */
function runOfMarkers(lines: readonly LineEvidence[], start: number): Marker[] {
  const run: Marker[] = [];
  for (let at = start; ; at++) {
    const marker = markerOfRow(lines[at]);
    const last = run.at(-1);
    if (!marker || (last ? !follows(last, marker) : marker.value !== 1)) return run;
    run.push(marker);
  }
}

/** Whether one of the lines right before speaks of a table: 次の表の上欄に掲げる…, wrapped over some lines. */
function announcesTable(lines: readonly LineEvidence[], at: number): boolean {
  return lines.slice(Math.max(0, at - 8), at).some(({ line }) => line.text.includes('表'));
}

function markerOfRow(here: LineEvidence | undefined): Marker | undefined {
  if (here?.forms[0]?.type !== 'row' || here.line.role !== 'text' || here.line.cells) return undefined;
  const marker = readListMarker(here.line.text);
  return marker && marker.kind !== 'bullet' && marker.gap !== 'end' ? marker : undefined;
}
