import type { Line } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { readPageNumber } from './number.ts';

/** A line that belongs to the page and not to the text. */
export interface RemovedLine {
  kind: 'header' | 'footer' | 'number';
  text: string;
  span: Span;
}

/** Lines of one page: indices, end exclusive. */
export interface Page {
  start: number;
  end: number;
}

/** What the furniture among the lines is, by the line's index. */
export type Kinds = Map<number, RemovedLine['kind']>;

/** The pages between form feeds. */
export function splitAtPageBreaks(lines: readonly Line[]): Page[] {
  const pages: Page[] = [];
  let start = 0;
  for (let index = 1; index <= lines.length; index++) {
    if (index < lines.length && !lines[index].pageBefore) continue;
    pages.push({ start, end: index });
    start = index;
  }
  return pages;
}

/** Without form feeds only what is furniture for certain tells pages: `- 1 -`, `- 2 -` …, an address again and again. */
export function splitAtFurniture(lines: readonly Line[], kinds: Kinds): Page[] {
  const numbers = [...findCountingLines(lines), ...findNumbersBesideHeaders(lines)];
  const addresses = findRepeatedAddresses(lines);
  for (const index of numbers) kinds.set(index, 'number');
  for (const index of addresses) kinds.set(index, 'header');
  const starts = new Set([...numbers].map((index) => index + 1));
  for (const index of addresses) if (!starts.has(index)) starts.add(index);
  const bounds = [...starts]
    .filter((start) => start > 0 && start < lines.length)
    .sort((left, right) => left - right);
  if (kinds.size === 0) return [];
  return [0, ...bounds].map((start, at) => ({ start, end: bounds[at] ?? lines.length }));
}

/** So far to the right, in columns, stands nothing but what is set in the middle or at the right. */
const middle = 20;

/** Lines that are a page number for certain, each one more than the one before; a lone `- 1 -` only as the last line. */
function findCountingLines(lines: readonly Line[]): number[] {
  const found: { index: number; value: number }[] = [];
  lines.forEach((line, index) => {
    const number = line.role === 'text' ? readPageNumber(line.text) : undefined;
    // A lone 1 in the middle below the only page.
    const isFoot = index === lines.length - 1 && line.indent >= middle;
    if (number && (number.isCertain || isFoot)) found.push({ index, value: number.value });
  });
  return found
    .filter(({ index, value }, at) => {
      const isEnd = value === 1 && index === lines.length - 1;
      return isEnd || found[at - 1]?.value === value - 1 || found[at + 1]?.value === value + 1;
    })
    .map(({ index }) => index);
}

const fewestNumbered = 3;

/** Bare numbers that rise by one, each next to a line that is the same every time: a page number and a page header. */
function findNumbersBesideHeaders(lines: readonly Line[]): number[] {
  const runs = new Map<string, { index: number; value: number }[]>();
  lines.forEach((line, index) => {
    const number = line.role === 'text' ? readPageNumber(line.text) : undefined;
    if (!number || number.isCertain) return;
    for (const side of [-1, 1]) {
      const beside = lines[index + side];
      if (!beside || beside.text.length < 4) continue;
      const key = `${side} ${beside.text}`;
      const run = runs.get(key) ?? [];
      if (run.length === 0 || run.at(-1)!.value + 1 === number.value)
        run.push({ index, value: number.value });
      runs.set(key, run);
    }
  });
  const found = [...runs.values()].filter((run) => run.length >= fewestNumbered).flat();
  return [...new Set(found.map(({ index }) => index))].sort((left, right) => left - right);
}

const address = /^https?:\/\/[\x21-\x7e]+$/;
const fewestAddresses = 3;

/** Lines that are the same address of a web page each, three times at least. */
function findRepeatedAddresses(lines: readonly Line[]): number[] {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.role !== 'text' || !line.text.startsWith('http') || !address.test(line.text)) return;
    const indices = places.get(line.text);
    if (indices) indices.push(index);
    else places.set(line.text, [index]);
  });
  return [...places.values()].filter((indices) => indices.length >= fewestAddresses).flat();
}
