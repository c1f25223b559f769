import type { Line, Source } from '../../model/line.ts';
import type { Message } from '../../model/message.ts';
import type { Span } from '../../model/position.ts';
import { describeFurniture } from './furniture-message.ts';
import { type PageNumber, readPageNumber } from './number.ts';
import { type EdgeLine, findRunning, findRunningDivisions, listRuns } from './running-text.ts';
import { type Kinds, type Page, type RemovedLine, splitAtFurniture, splitAtPageBreaks } from './split.ts';

/** A source without page furniture, and what was taken out of it. */
export interface CleanSource {
  source: Source;
  removed: RemovedLine[];
  messages: Message[];
}

/** Lines of furniture at the top or the bottom of a page, at most. */
const deepestFurniture = 3;

/**
 * Turns page headers, footers and page numbers into syntax: what stands at the edge of most pages or of a
 * run of pages, and numbers there that count the pages. Pages are told by form feeds, or else by `- 1 -`, `- 2 -` …
 * `'約款\n- 1 -\n約款\n第１条　…\n- 2 -'` → the numbers are syntax, and so is the second `約款`
 */
export function removePageFurniture(source: Source): CleanSource {
  const { lines } = source;
  const kinds: Kinds = new Map();
  const pages = lines.some((line) => line.pageBefore)
    ? splitAtPageBreaks(lines)
    : splitAtFurniture(lines, kinds);
  if (pages.length === 0) return { source, removed: [], messages: [] };
  for (const side of ['bottom', 'top'] as const) {
    for (let round = 0; round < deepestFurniture; round++) {
      if (!markEdge(lines, pages, side, kinds)) break;
    }
  }
  markFirstHeader(lines, pages, kinds);
  return takeOut(source, kinds);
}

/** Marks the outermost lines not yet marked where they are furniture; says whether there were any. */
function markEdge(
  lines: readonly Line[],
  pages: readonly Page[],
  side: 'top' | 'bottom',
  kinds: Kinds,
): boolean {
  const edges: (EdgeLine & { index: number })[] = [];
  pages.forEach((page, position) => {
    const index = findEdge(page, side, kinds);
    if (index !== undefined) edges.push({ page: position, text: lines[index].text, index });
  });
  const numbers = new Set(findNumbers(edges, pages.length, side));
  const running = new Set(findRunning(edges, pages.length));
  const divisions = new Set(
    side === 'top' ? findRunningDivisions(edges).flatMap((run) => leaveHeading(run, lines, pages)) : [],
  );
  let isAny = false;
  for (const edge of edges) {
    if (divisions.has(edge)) {
      kinds.set(edge.index, 'header');
      isAny = true;
    }
    if (!numbers.has(edge) && !running.has(edge)) continue;
    if (side === 'top' && isTitle(lines, edge, pages[0], kinds)) continue;
    kinds.set(edge.index, numbers.has(edge) ? 'number' : side === 'top' ? 'header' : 'footer');
    isAny = true;
  }
  return isAny;
}

/**
 * The page headers among the lines that name a division: all but the first, unless the heading itself stands on the page
 * of the first or on the page before.
 */
function leaveHeading<Edge extends EdgeLine & { index: number }>(
  run: readonly Edge[],
  lines: readonly Line[],
  pages: readonly Page[],
): readonly Edge[] {
  const [first, ...rest] = run;
  const { start } = pages[Math.max(0, first.page - 1)];
  const { end } = pages[first.page];
  const words = first.text.replace(/\s/g, '');
  const isHeaded = lines
    .slice(start, end)
    .some((line, at) => start + at !== first.index && line.text.replace(/\s/g, '') === words);
  return isHeaded ? run : rest;
}

function findEdge({ start, end }: Page, side: 'top' | 'bottom', kinds: Kinds): number | undefined {
  const step = side === 'top' ? 1 : -1;
  for (let index = side === 'top' ? start : end - 1; index >= start && index < end; index += step) {
    if (!kinds.has(index)) return index;
  }
  return undefined;
}

/** The edge lines whose numbers count the pages: value less position is the same on all of them. */
function findNumbers<Edge extends EdgeLine>(
  edges: readonly Edge[],
  pageCount: number,
  side: 'top' | 'bottom',
): Edge[] {
  const groups = new Map<number, { edge: Edge; number: PageNumber }[]>();
  for (const edge of edges) {
    const number = readPageNumber(edge.text);
    if (!number) continue;
    const distance = number.value - edge.page;
    const members = groups.get(distance);
    if (members) members.push({ edge, number });
    else groups.set(distance, [{ edge, number }]);
  }
  return [...groups.values()].flatMap((members) => {
    const all = members.map(({ edge }) => edge);
    if (members.every(({ number }) => number.isCertain))
      return members.length >= Math.min(2, pageCount) || isFirst(members) ? all : [];
    // A marker has its clause behind it, so that the last line of the document is none.
    const endsDocument = side === 'bottom' && members.length === pageCount && pageCount > 1;
    return endsDocument ? all : listRuns(all);
  });
}

/** `- 1 -` at the edge of the first of two pages. */
function isFirst(members: readonly { edge: EdgeLine; number: PageNumber }[]): boolean {
  const [{ edge, number }] = members;
  return edge.page === 0 && number.value === 1;
}

const titleEnd =
  /(?:約款|規約|規程|規則|規定|細則|会則|定款|特約|条項|契約書|契約|要[項領綱]|基準|条件|法律|法|令|条例|ポリシー|ガイドライン|について)$/;

/** Lines below a page header among which the title stands. */
const titleReach = 5;

/** Whether the first line of the document is its title, which later pages repeat, and not a page header above it. */
function isTitle(
  lines: readonly Line[],
  edge: EdgeLine & { index: number },
  first: Page,
  kinds: Kinds,
): boolean {
  if (edge.page !== 0) return false;
  for (let index = first.start; index < edge.index; index++) if (!kinds.has(index)) return false;
  const below = lines.slice(edge.index + 1, Math.min(edge.index + 1 + titleReach, first.end));
  const isRepeated = below.some((line) => line.text.startsWith(edge.text));
  return !isRepeated && titleEnd.test(edge.text.trim());
}

/** On a lone page nothing repeats but the title below its own page header, which may be cut short. */
function markFirstHeader(lines: readonly Line[], pages: readonly Page[], kinds: Kinds): void {
  const [page] = pages;
  const isNumbered = [...kinds.values()].includes('number');
  if (pages.length > 1 || !isNumbered || kinds.has(page.start) || page.end - page.start < 2) return;
  const [header, title] = [lines[page.start], lines[page.start + 1]];
  if (header.indent > title.indent && title.text.startsWith(header.text)) kinds.set(page.start, 'header');
}

function takeOut(source: Source, kinds: Kinds): CleanSource {
  const removed: RemovedLine[] = [];
  const lines: Line[] = [];
  let isBroken = false;
  source.lines.forEach((line, index) => {
    const kind = kinds.get(index);
    const isPage = line.pageBefore || isBroken;
    if (kind) {
      removed.push(...listSpans(line).map((span) => ({ kind, text: source.value.slice(...span), span })));
      isBroken = isPage || lines.length > 0 || kind === 'number';
    } else {
      // The blank lines around a page break come from the page and not from the text.
      const isAfterRemoved = kinds.has(index - 1);
      if (isPage || isAfterRemoved) lines.push({ ...line, pageBefore: isPage, blankBefore: 0 });
      else lines.push(line);
      isBroken = false;
    }
  });
  const syntax = [...source.syntax, ...removed.map(({ span }) => span)].sort(
    (left, right) => left[0] - right[0],
  );
  const messages = removed.length > 0 ? [describeFurniture(source.value, removed)] : [];
  return { source: { ...source, lines, syntax }, removed, messages };
}

/** Where a line's text and list number stand in the source. */
function listSpans({ text, pieces, listLabel }: Line): Span[] {
  const spans = pieces.map(
    ([at, offset], index): Span => [offset, offset + (pieces[index + 1]?.[0] ?? text.length) - at],
  );
  if (listLabel) spans.unshift([listLabel.pieces[0][1], listLabel.pieces[0][1] + listLabel.text.length]);
  return spans;
}
