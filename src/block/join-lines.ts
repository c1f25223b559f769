import type { Line, SourceText } from '../model/line.ts';
import { isCloser, isOpener, trackBrackets } from '../text/bracket.ts';
import { endsSentence } from '../text/sentence.ts';
import { type ClassifiedLine, classifyLine, type LineType } from './classify-line.ts';
import { deal, detachedRun } from './detached-marker.ts';
import { type Marker, readListMarker } from './label.ts';
import { emptyText, joinTexts, mergeLines, sliceText } from './source-text.ts';
import { NumberTrack } from './number-track.ts';
import { columnsOf, findWrapColumn } from './wrap.ts';

/** A logical line: a label, a caption and text, however many lines of the source they take. */
export interface Block {
  type: LineType;
  line: Line;
  marker?: Marker;
  label?: SourceText;
  /** Brackets included. */
  caption?: SourceText;
  body: SourceText;
  /** Rows only. */
  cells?: SourceText[];
  /** The whole block as printed, one entry for each line. */
  lines: SourceText[];
  /** Whether the last line was full, so that the text may go on. */
  full: boolean;
}

interface Open {
  block: Block;
  parts: SourceText[];
  brackets: number[];
  ended: boolean;
}

const structural: ReadonlySet<LineType> = new Set([
  'heading', 'article', 'supplProvision', 'dated', 'appdx', 'toc', 'caption', 'title', 'end',
]);

/** Characters that never begin a line of their own: `）を提出する`, `、又は`. */
const continuing = new Set([...'、。，．,・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜'].map((character) => character.charCodeAt(0)));

function mergeBroken(lines: readonly Line[], index: number): { line: ClassifiedLine; taken: number } {
  const first = classifyLine(lines[index]);
  const text = lines[index].text;
  const next = lines[index + 1];
  if (!next || text.length > 80) return { line: first, taken: 1 };
  // 附⏎則
  if ((text === '附' || text === '付') && /^則/.test(next.text)) {
    return { line: classifyLine(mergeLines(lines[index], next)), taken: 2 };
  }
  // （特例サービスの支給の経⏎過的特例）
  const openAt = first.marker?.kind === 'article' ? first.body : first.type === 'text' ? 0 : -1;
  if (openAt < 0 || !isOpener(text.charCodeAt(openAt)) || text[openAt] === '「' || text.includes('。')) {
    return { line: first, taken: 1 };
  }
  let merged = lines[index];
  for (let taken = 2; taken <= 3 && index + taken <= lines.length; taken++) {
    const added = lines[index + taken - 1];
    if (added.text.includes('。') || added.role !== 'text') break;
    merged = mergeLines(merged, added);
    const line = classifyLine(merged);
    const whole = line.body === merged.text.length;
    if (whole && (line.type === 'caption' || (line.type === 'article' && line.caption))) return { line, taken };
  }
  return { line: first, taken: 1 };
}

/** The marker that a Markdown list gives: the printed number, or the position where every item is printed `1.`. */
function listMarker(line: Line): Marker {
  const printed = line.listLabel && readListMarker(line.listLabel.text);
  const value = !printed ? 0 : printed.value === 1 && line.ordinal !== undefined ? line.ordinal : printed.value;
  return {
    kind: printed ? printed.kind : 'bullet',
    value,
    branches: [],
    end: 0,
    body: 0,
    gap: line.text === '' ? 'end' : 'wideSpace',
  };
}

/** Joins the lines of a source into logical lines, and says what each is. `value` is the whole source. */
export function joinLines(lines: readonly Line[], value: string): Block[] {
  const fullFrom = findWrapColumn(lines);
  const wrapped = fullFrom !== Infinity;
  const blocks: Block[] = [];
  const numbers = new NumberTrack();
  let open: Open | undefined;

  const close = (): void => {
    if (!open) return;
    const { block, parts } = open;
    if (block.cells) block.cells.push(joinTexts([block.cells.pop() ?? emptyText, ...parts.slice(1)]));
    else block.body = joinTexts(parts);
    open = undefined;
  };
  const isFull = (line: Line): boolean => wrapped && line.indent + columnsOf(line.text) >= fullFrom;
  const append = (text: SourceText, line: Line): void => {
    if (!open) return;
    open.parts.push(text);
    if (line !== open.block.line) open.block.lines.push(line);
    trackBrackets(text.text, open.brackets);
    open.ended = endsSentence(text.text);
    open.block.full = isFull(line);
  };
  const start = (classified: ClassifiedLine, body: SourceText): void => {
    close();
    const { line, type, marker, caption } = classified;
    const lines = line.listLabel ? [line.listLabel, line] : [line];
    const block: Block = { type, line, body: emptyText, full: false, lines };
    if (type === 'list' && !marker) block.marker = listMarker(line);
    else if (marker) block.marker = marker;
    if (line.listLabel && type === 'list') block.label = line.listLabel;
    else if (marker) block.label = sliceText(line, labelStart(classified), marker.end);
    else if (type === 'supplProvision' || type === 'appdx') {
      block.label = sliceText(line, 0, type === 'appdx' ? classified.body : trimmedEnd(line.text, caption?.[0] ?? classified.body));
    }
    if (caption) block.caption = sliceText(line, caption[0], caption[1]);
    blocks.push(block);
    open = { block, parts: [], brackets: [], ended: false };
    append(body, line);
    if (structural.has(type) && body.text === '') block.full = false;
  };

  for (let index = 0; index < lines.length; ) {
    const run = detachedRun(lines, index);
    if (run && (!open || open.ended || !open.block.full || numbers.fits(run[0].marker!))) {
      const dealt = deal(lines, index + run.length, run, isFull);
      for (const { classified, body, lines: bodyLines } of dealt.pairs) {
        numbers.see(classified.marker!);
        start(classified, body);
        blocks.at(-1)!.lines.push(...bodyLines);
      }
      index = dealt.next;
      continue;
    }
    const { line: classified, taken } = mergeBroken(lines, index);
    const next = lines[index + taken];
    index += taken;
    const { line } = classified;
    if (open?.block.type === 'row' && !line.cells && followsTab(line, value)) {
      // A row whose first cell is empty: the reader cut the leading tab off with the indentation.
      const cells = [emptyText, ...cellsOf(line)];
      start({ line, type: 'row', body: 0, strong: true }, emptyText);
      open!.block.cells = cells;
      open!.block.full = isFull(line);
      continue;
    }
    if (open && goesOn(open, classified, next, numbers, wrapped)) {
      append(line, line);
      continue;
    }
    if (classified.marker) numbers.see(classified.marker);
    else if (classified.type === 'list') numbers.see(listMarker(line));
    else if (structural.has(classified.type)) numbers.reset();
    if (classified.type === 'row') {
      start(classified, emptyText);
      open!.block.cells = line.cells ?? cellsOf(line);
      open!.block.full = isFull(line);
      continue;
    }
    start(classified, structural.has(classified.type) && classified.type !== 'article' ? bodyOfStructure(classified) : sliceText(line, classified.body, line.text.length));
  }
  close();
  return blocks;
}

function followsTab(line: Line, value: string): boolean {
  const start = line.pieces[0][1];
  const from = Math.max(value.lastIndexOf('\n', start - 1), value.lastIndexOf('\r', start - 1)) + 1;
  return start - from <= 40 && value.slice(from, start).includes('\t');
}

function cellsOf(line: SourceText): SourceText[] {
  const cells: SourceText[] = [];
  for (let from = 0; from <= line.text.length; ) {
    const tab = line.text.indexOf('\t', from);
    const to = tab < 0 ? line.text.length : tab;
    const raw = line.text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    cells.push(sliceText(line, start, Math.max(start, from + raw.trimEnd().length)));
    from = to + 1;
  }
  return cells;
}

function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function labelStart(classified: ClassifiedLine): number {
  // （名称）第1条: the caption stands first.
  const { caption, marker } = classified;
  return caption && marker && caption[1] <= marker.end && caption[0] === 0 ? marker.end - labelLength(classified) : 0;
}

function labelLength(classified: ClassifiedLine): number {
  const text = classified.line.text.slice(0, classified.marker!.end);
  return text.length - text.lastIndexOf('第');
}

/** What a structural line leaves beside its label and caption: 抄 behind a 附則, the words of a bare heading. */
function bodyOfStructure(classified: ClassifiedLine): SourceText {
  const { line, type } = classified;
  if (type === 'supplProvision') {
    const from = line.text.length - line.text.slice(classified.body).trimStart().length;
    return sliceText(line, from, line.text.length);
  }
  if (type === 'title' || type === 'end' || type === 'toc') return line;
  return emptyText;
}

/** Whether a line continues the open one instead of beginning something new. */
function goesOn(
  open: Open,
  classified: ClassifiedLine,
  next: Line | undefined,
  numbers: NumberTrack,
  wrapped: boolean,
): boolean {
  const { block } = open;
  const { line, type, marker } = classified;
  const empty = open.parts.every((part) => part.text === '');
  if (block.type === 'list' && empty && type === 'text') return true;
  if (structural.has(block.type) && (block.type !== 'article' || empty)) return false;
  if (type === 'row') return false;
  const cutMidSentence = block.full && !open.ended;
  const unbalanced = open.brackets.length > 0 && (line.blankBefore === 0 || wrapped) && !empty;
  if (block.type === 'row') return type === 'text' && block.full && line.blankBefore === 0;
  if (type === 'text') {
    if (line.continues) return true;
    const code = line.text.charCodeAt(0);
    const dangling = (isCloser(code) && open.brackets.length > 0) || (continuing.has(code) && code !== 0x30fb && !open.ended);
    if (dangling || (isCloser(code) && line.blankBefore === 0)) return true;
    if (wrapped && code === 0x3002) return true;
    if (wrapped && (unbalanced || cutMidSentence)) return true;
    if (wrapped && block.full && line.blankBefore === 0) return true;
    return !open.ended && line.blankBefore === 0 && /[、，,（(「]$/.test(open.parts.at(-1)!.text);
  }
  if (line.role === 'heading') return false;
  if (type === 'list' && (line.role === 'listItem' || line.listLabel)) return false;
  if (marker && !classified.strong && !numbers.fits(marker)) return !structural.has(type) || !open.ended;
  if (!cutMidSentence && !(unbalanced && !open.ended)) return false;
  if (type === 'caption') return !next || !/^[第0-9０-９①②-⑳]/.test(next.text);
  if (type === 'appdx' || type === 'dated' || type === 'end') return true;
  return marker ? !numbers.fits(marker) : false;
}
