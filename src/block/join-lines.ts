import type { Line, Piece, SourceText } from '../model/line.ts';
import { findCloser, isCloser, isOpener, trackBrackets } from '../text/bracket/bracket.ts';
import { endsSentence } from '../text/sentence.ts';
import type { Block, Fill } from './choice/logical-line.ts';
import { mergeBroken } from './evidence/broken-label.ts';
import { endsWithLeader } from './evidence/contents.ts';
import { deal, detachedRun } from './evidence/detached-marker.ts';
import type { ClassifiedLine } from './evidence/form.ts';
import { NumberTrack } from './evidence/marker/follows.ts';
import { readListMarker } from './evidence/marker/list.ts';
import type { Marker } from './evidence/marker/marker.ts';
import { cellsOf, followsTab } from './evidence/row-cells.ts';
import { columnsOf, findWrap } from './evidence/wrap.ts';
import { goesOn, isStray, type Open, structural } from './goes-on.ts';
import { emptyText, joinTexts, sliceText } from './source-text.ts';

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
    shape: printed ? printed.shape : 'bullet',
    value,
    branches: [],
    end: 0,
    body: 0,
    gap: line.text === '' ? 'end' : 'wideSpace',
  };
}

/** A list item as printed: the label that its format took off, what stood between, and the text. */
function labelled(label: SourceText, line: Line, value: string): SourceText {
  if (line.text === '') return label;
  const end = label.pieces[0][1] + label.text.length;
  const gap = value.slice(end, line.pieces[0][1]);
  const between = gap.trim() === '' && !/[\n\r\f\v\u0085\u2028\u2029]/.test(gap) ? gap : ' ';
  const shift = label.text.length + between.length;
  const pieces = line.pieces.map(([at, offset]): Piece => [at + shift, offset]);
  return { text: label.text + between + line.text, pieces: [...label.pieces, ...pieces] };
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
  const widthOf = (line: Line): number => line.indent + columnsOf(line.text);
  const fillOf = (line: Line, columns = wrap ? widthOf(line) : 0): Fill => {
    if (!wrap || endsWithLeader(line.text)) return 'short';
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
    // A line that is one bracket ends a sentence only if it stands behind one.
    const bracketed =
      open.parts.length > 1 &&
      isOpener(text.text.charCodeAt(0)) &&
      findCloser(text.text, 0) === text.text.length - 1;
    if (!bracketed) open.ended = endsSentence(text.text);
    // …といいます。⏎）は、: the rest of a line that extraction broke before a bracket.
    const broken = open.parts.length > 1 && isCloser(text.text.charCodeAt(0));
    if (wrap) open.columns = widthOf(line) + (broken ? open.columns : 0);
    open.block.fill = fillOf(line, open.columns);
  };
  const start = (classified: ClassifiedLine, body: SourceText): void => {
    close();
    const { line, type, marker, caption } = classified;
    const lines = line.listLabel ? [labelled(line.listLabel, line, value)] : [line];
    const block: Block = { type, line, body: emptyText, fill: 'short', lines };
    if (type === 'list' && !marker) block.marker = listMarker(line);
    else if (marker) block.marker = marker;
    if (line.listLabel && type === 'list') block.label = line.listLabel;
    else if (marker) block.label = sliceText(line, classified.labelAt ?? 0, marker.end);
    else if (type === 'supplProvision' || type === 'appdx') {
      block.label = sliceText(
        line,
        0,
        type === 'appdx' ? classified.body : trimmedEnd(line.text, caption?.[0] ?? classified.body),
      );
    }
    if (caption) block.caption = sliceText(line, caption[0], caption[1]);
    blocks.push(block);
    open = { block, parts: [], brackets: [], ended: false, columns: 0 };
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
    const classified = isStray(found, open, numbers)
      ? { line: found.line, type: 'text' as const, body: 0, strong: true }
      : found;
    const next = lines[index + taken];
    index += taken;
    const { line } = classified;
    if (open?.block.type === 'row' && !line.cells && !line.listLabel && followsTab(line, value)) {
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

function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
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
