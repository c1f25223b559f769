import type { Line, SourceText } from '../model/line.ts';
import { findCloser, isCloser, isOpener, trackBrackets } from '../text/bracket.ts';
import { endsSentence } from '../text/sentence.ts';
import { type ClassifiedLine, classifyLine, type LineType } from './classify-line.ts';
import { deal, detachedRun } from './detached-marker.ts';
import { type Marker, readListMarker } from './label.ts';
import type { Block, Fill } from './logical-line.ts';
import { NumberTrack } from './number-track.ts';
import { emptyText, joinTexts, mergeLines, sliceText } from './source-text.ts';
import { endsWithLeader } from './toc.ts';
import { columnsOf, findWrap } from './wrap.ts';

interface Open {
  block: Block;
  parts: SourceText[];
  brackets: number[];
  ended: boolean;
}

const structural: ReadonlySet<LineType> = new Set([
  'heading',
  'article',
  'supplProvision',
  'dated',
  'appdx',
  'toc',
  'caption',
  'title',
  'end',
]);

/** Characters that never begin a line of their own: `）を提出する`, `、又は`. */
const continuing = new Set(
  [...'、。，．,・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜'].map((character) => character.charCodeAt(0)),
);

function mergeBroken(
  lines: readonly Line[],
  index: number,
  isFull: (line: Line) => boolean,
  inTable: boolean,
): { line: ClassifiedLine; taken: number } {
  const first = classifyLine(lines[index]);
  const text = lines[index].text;
  const next = lines[index + 1];
  if (!next || text.length > 120) return { line: first, taken: 1 };
  // The first cell of a row is wrapped before its tab.
  if (inTable && first.type === 'text' && isFull(lines[index]) && next.text.includes('\t')) {
    return { line: classifyLine(mergeLines(lines[index], next)), taken: 2 };
  }
  // 第四章　重要施設の上空における飛行の禁止に関する⏎法律の特例
  if (
    first.type === 'heading' &&
    first.caption &&
    isFull(lines[index]) &&
    next.blankBefore === 0 &&
    !isFull(next)
  ) {
    const merged = classifyLine(mergeLines(lines[index], next));
    if (classifyLine(next).type === 'text' && merged.type === 'heading') return { line: merged, taken: 2 };
  }
  // 附⏎則
  if ((text === '附' || text === '付') && /^則/.test(next.text)) {
    return { line: classifyLine(mergeLines(lines[index], next)), taken: 2 };
  }
  // （特例サービスの支給の経⏎過的特例）, 附則（平成12年⏎告示第404号）
  const supplementary = first.type === 'text' ? /^[附付]\s*則\s*(?=[（(])/.exec(text) : null;
  const openAt =
    first.marker?.kind === 'article'
      ? first.body
      : first.type === 'text'
        ? (supplementary?.[0].length ?? 0)
        : -1;
  if (
    openAt < 0 ||
    !isOpener(text.charCodeAt(openAt)) ||
    text[openAt] === '「' ||
    text.includes('。') ||
    findCloser(text, openAt) >= 0
  ) {
    return { line: first, taken: 1 };
  }
  let merged = lines[index];
  for (let taken = 2; taken <= 3 && index + taken <= lines.length; taken++) {
    const added = lines[index + taken - 1];
    if (added.text.includes('。') || added.role !== 'text') break;
    merged = mergeLines(merged, added);
    const line = classifyLine(merged);
    const whole = line.body === merged.text.length;
    if (
      whole &&
      (line.type === 'caption' || line.type === 'supplProvision' || (line.type === 'article' && line.caption))
    )
      return { line, taken };
  }
  return { line: first, taken: 1 };
}

/** The marker that a Markdown list gives: the printed number, or the position where every item is printed `1.`. */
function listMarker(line: Line): Marker {
  const printed = line.listLabel && readListMarker(line.listLabel.text);
  const value = !printed
    ? 0
    : printed.value === 1 && line.ordinal !== undefined
      ? line.ordinal
      : printed.value;
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
  const wrap = findWrap(lines);
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
  const fillOf = (line: Line): Fill => {
    if (!wrap || endsWithLeader(line.text)) return 'short';
    const columns = line.indent + columnsOf(line.text);
    return columns >= wrap.edge
      ? 'edge'
      : columns >= wrap.full
        ? 'full'
        : columns >= wrap.cut
          ? 'cut'
          : 'short';
  };
  const isFull = (line: Line): boolean => fillOf(line) === 'full' || fillOf(line) === 'edge';
  const append = (text: SourceText, line: Line): void => {
    if (!open) return;
    open.parts.push(text);
    if (line !== open.block.line) open.block.lines.push(line);
    trackBrackets(text.text, open.brackets);
    open.ended = endsSentence(text.text);
    open.block.fill = fillOf(line);
  };
  const start = (classified: ClassifiedLine, body: SourceText): void => {
    close();
    const { line, type, marker, caption } = classified;
    const lines = line.listLabel ? [line.listLabel, line] : [line];
    const block: Block = { type, line, body: emptyText, fill: 'short', lines };
    if (type === 'list' && !marker) block.marker = listMarker(line);
    else if (marker) block.marker = marker;
    if (line.listLabel && type === 'list') block.label = line.listLabel;
    else if (marker) block.label = sliceText(line, labelStart(classified), marker.end);
    else if (type === 'supplProvision' || type === 'appdx') {
      block.label = sliceText(
        line,
        0,
        type === 'appdx' ? classified.body : trimmedEnd(line.text, caption?.[0] ?? classified.body),
      );
    }
    if (caption) block.caption = sliceText(line, caption[0], caption[1]);
    blocks.push(block);
    open = { block, parts: [], brackets: [], ended: false };
    append(body, line);
    if (structural.has(type) && body.text === '') block.fill = 'short';
  };

  for (let index = 0; index < lines.length; ) {
    const run = detachedRun(lines, index);
    if (run && (!open || open.ended || open.block.fill === 'short' || numbers.fits(run[0].marker!))) {
      const dealt = deal(lines, index + run.length, run, isFull);
      for (const { classified, body, lines: bodyLines } of dealt.pairs) {
        numbers.see(classified.marker!);
        start(classified, body);
        blocks.at(-1)!.lines.push(...bodyLines);
      }
      index = dealt.next;
      continue;
    }
    const { line: found, taken } = mergeBroken(lines, index, isFull, open?.block.type === 'row');
    const classified = isStray(found, open)
      ? { line: found.line, type: 'text' as const, body: 0, strong: true }
      : found;
    const next = lines[index + taken];
    index += taken;
    const { line } = classified;
    if (open?.block.type === 'row' && !line.cells && followsTab(line, value)) {
      // A row whose first cell is empty: the reader cut the leading tab off with the indentation.
      const cells = [emptyText, ...cellsOf(line)];
      start({ line, type: 'row', body: 0, strong: true }, emptyText);
      open!.block.cells = cells;
      open!.block.fill = fillOf(line);
      continue;
    }
    if (open && goesOn(open, classified, next, numbers, wrap !== undefined)) {
      append(line, line);
      continue;
    }
    if (classified.marker) numbers.see(classified.marker);
    else if (classified.type === 'list') numbers.see(listMarker(line));
    else if (structural.has(classified.type)) numbers.reset();
    if (classified.type === 'row') {
      start(classified, emptyText);
      open!.block.cells = line.cells ?? cellsOf(line);
      open!.block.fill = fillOf(line);
      continue;
    }
    start(
      classified,
      structural.has(classified.type) && classified.type !== 'article'
        ? bodyOfStructure(classified)
        : sliceText(line, classified.body, line.text.length),
    );
  }
  close();
  return blocks;
}

/** A number alone on its line amid lines that are no sentences is a cell of a table that extraction took apart. */
function isStray(classified: ClassifiedLine, open: Open | undefined): boolean {
  const { marker, line, type } = classified;
  if (
    type !== 'list' ||
    marker?.kind !== 'digit' ||
    marker.gap !== 'end' ||
    line.role !== 'text' ||
    line.listDepth > 0
  )
    return false;
  return open !== undefined && open.block.type === 'text' && !open.ended && /^[0-9０-９]+$/.test(line.text);
}

function followsTab(line: Line, value: string): boolean {
  for (let index = line.pieces[0][1] - 1; index >= 0 && line.pieces[0][1] - index < 40; index--) {
    const code = value.charCodeAt(index);
    if (code === 0x09) return true;
    if (code === 0x0a || code === 0x0d) return false;
  }
  return false;
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
  return caption && marker && caption[1] <= marker.end && caption[0] === 0
    ? marker.end - labelLength(classified)
    : 0;
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
  if (endsWithLeader(line.text)) return false;
  const empty = open.parts.length <= 1 && (open.parts[0]?.text ?? '') === '';
  if (block.type === 'list' && empty && type === 'text') return true;
  if (structural.has(block.type) && (block.type !== 'article' || empty)) return false;
  if (type === 'row') return false;
  const full = block.fill === 'full' || block.fill === 'edge';
  const cutMidSentence = full && !open.ended;
  const unbalanced = open.brackets.length > 0 && (line.blankBefore === 0 || wrapped) && !empty;
  if (block.type === 'row') return type === 'text' && full && line.blankBefore === 0;
  if (type === 'text') {
    if (line.continues) return true;
    const code = line.text.charCodeAt(0);
    const dangling =
      (isCloser(code) && open.brackets.length > 0) ||
      (continuing.has(code) && code !== 0x30fb && !open.ended);
    if (dangling || (isCloser(code) && line.blankBefore === 0)) return true;
    if (wrapped && code === 0x3002) return true;
    if (wrapped && (unbalanced || cutMidSentence)) return true;
    if (wrapped && block.fill === 'edge' && line.blankBefore === 0) return true;
    if (block.fill === 'cut' && !open.ended && line.blankBefore === 0) return true;
    return !open.ended && line.blankBefore === 0 && /[、，,（(「]$/.test(open.parts.at(-1)!.text);
  }
  if (line.role === 'heading') return false;
  if (type === 'list' && (line.role === 'listItem' || line.listLabel)) return false;
  if (type === 'caption' && full && !(next && /^[第0-9０-９]/.test(next.text))) return true;
  if (marker && !classified.strong && open.brackets.length > 0) return true;
  if (marker?.doubtful && !open.ended) return true;
  if (marker && !classified.strong && !numbers.fits(marker)) return !structural.has(type) || !open.ended;
  if (!cutMidSentence && !(unbalanced && !open.ended)) return false;
  if (type === 'caption') return !next || !/^[第0-9０-９①②-⑳]/.test(next.text);
  if (type === 'appdx' || type === 'dated' || type === 'end') return true;
  return marker ? !numbers.fits(marker) : false;
}
