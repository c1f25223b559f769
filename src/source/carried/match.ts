import { digestWords, withoutSpace } from '../../text/record/record-words.ts';
import type { RecordedEntry } from '../../text/record/recorded-entry.ts';
import type { VisibleText } from './visible-text.ts';

/** An entry of a record and where its words stand among the visible characters. */
export interface MatchedEntry {
  entry: RecordedEntry;
  label?: [start: number, end: number];
  /** With its brackets, and without. */
  caption?: { printed: [number, number]; words: [number, number] };
  leaves: [start: number, end: number][];
  /** The words are others than those that were written out. */
  isEdited?: true;
}

const openers = /[（(]/;
const closers = /[）)]/;
/** How far an edited clause is looked past. */
const reach = 400;

/**
 * Finds the words of each entry in a text, in order. A clause whose words were changed is found between those beside it, and
 * one that was taken out is left out.
 * @returns undefined where the text was changed in a way that the record does not tell
 */
export function matchEntries(
  entries: readonly RecordedEntry[],
  text: VisibleText,
): MatchedEntry[] | undefined {
  const ends = new Set([...text.starts, text.value.length]);
  const matched: MatchedEntry[] = [];
  let at = 0;
  for (let index = 0; index < entries.length; index++) {
    const exact = matchEntry(entries[index], text, at);
    // Words that go on behind those of the entry were put in.
    if (exact && ends.has(exact.end)) {
      matched.push(exact.matched);
      at = exact.end;
      continue;
    }
    const next = findNext(entries, index, text, at);
    if (!next) return undefined;
    if (next.at > at) {
      const edited = next.index === index + 1 && matchEdited(entries[index], text, at, next.at);
      if (!edited) return undefined;
      matched.push(edited);
    }
    at = next.at;
    index = next.index - 1;
  }
  return at === text.value.length ? matched : undefined;
}

function matchEntry(
  entry: RecordedEntry,
  text: VisibleText,
  start: number,
): { matched: MatchedEntry; end: number } | undefined {
  for (const order of entry.caption === undefined ? [orders[0]] : orders) {
    const matched = place(entry, start, order);
    const { printed } = matched.caption ?? { printed: [0, 0] };
    const isPrinted =
      !order.hasBrackets ||
      (openers.test(text.value[printed[0]] ?? '') && closers.test(text.value[printed[1] - 1] ?? ''));
    if (isPrinted && isSame(entry, matched, text)) return { matched, end: endOf(matched, start) };
  }
  return undefined;
}

/** How a caption may be printed: in brackets or not, before the number or behind it. */
interface Order {
  hasBrackets: boolean;
  isUsual: boolean;
}

const orders: readonly Order[] = [true, false].flatMap((isUsual) =>
  [false, true].map((hasBrackets) => ({ hasBrackets, isUsual })),
);

/** Where the words of an entry would stand; of a 項 its caption is usually printed before its number, of a 条 behind it. */
function place(entry: RecordedEntry, start: number, { hasBrackets, isUsual }: Order): MatchedEntry {
  const matched: MatchedEntry = { entry, leaves: [] };
  let at = start;
  const addLabel = (): void => {
    if (entry.label === undefined) return;
    const end = at + withoutSpace(entry.label).length;
    matched.label = [at, end];
    at = end;
  };
  const addCaption = (): void => {
    if (entry.caption === undefined) return;
    const bracket = Number(hasBrackets);
    const words: [number, number] = [at + bracket, at + bracket + entry.caption];
    matched.caption = { printed: [at, words[1] + bracket], words };
    at = words[1] + bracket;
  };
  if (isClause(entry) === isUsual) {
    addCaption();
    addLabel();
  } else {
    addLabel();
    addCaption();
  }
  for (const length of entry.lengths) {
    matched.leaves.push([at, at + length]);
    at += length;
  }
  return matched;
}

/** Entries whose caption stands on a line of its own above their number. */
export function isClause({ type }: RecordedEntry): boolean {
  return type === 'paragraph' || type === 'item' || type === 'subitem';
}

function endOf({ label, caption, leaves }: MatchedEntry, start: number): number {
  return Math.max(start, label?.[1] ?? 0, caption?.printed[1] ?? 0, leaves.at(-1)?.[1] ?? 0);
}

function isSame(
  { digest, label: printed = '' }: RecordedEntry,
  { label, caption, leaves }: MatchedEntry,
  { value }: VisibleText,
): boolean {
  if (label && value.slice(...label) !== withoutSpace(printed)) return false;
  const words = [label, caption?.words, ...leaves].map((span) => (span ? value.slice(...span) : ''));
  return digestWords(words.join('')) === digest;
}

/** The first entry behind one that does not match which begins a line further on. */
function findNext(
  entries: readonly RecordedEntry[],
  from: number,
  text: VisibleText,
  at: number,
): { index: number; at: number } | undefined {
  const starts = text.starts.slice(firstAfter(text.starts, at)).slice(0, reach);
  for (let index = from + 1; index < Math.min(entries.length, from + reach); index++) {
    const entry = entries[index];
    const isTelling = (entry.label?.length ?? 0) + (entry.caption ?? 0) + sum(entry.lengths) >= 4;
    if (!isTelling) continue;
    const start = [at, ...starts].find((candidate) => matchEntry(entry, text, candidate));
    if (start !== undefined) return { index, at: start };
  }
  // The last clause was changed.
  return from === entries.length - 1 ? { index: from + 1, at: text.value.length } : undefined;
}

function firstAfter(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}

/** The words of one entry that were changed: its number still begins them. */
function matchEdited(
  entry: RecordedEntry,
  { value }: VisibleText,
  start: number,
  end: number,
): MatchedEntry | undefined {
  const label = withoutSpace(entry.label ?? '');
  if (entry.caption !== undefined && entry.lengths.length > 0) return undefined;
  if (!value.startsWith(label, start)) return undefined;
  const from = start + label.length;
  const shared = {
    entry,
    isEdited: true as const,
    ...(label !== '' && { label: [start, from] as [number, number] }),
  };
  if (entry.caption === undefined) return { ...shared, leaves: from < end ? [[from, end]] : [] };
  const bracket = Number(openers.test(value[from] ?? '') && closers.test(value[end - 1] ?? ''));
  return {
    ...shared,
    caption: { printed: [from, end], words: [from + bracket, end - bracket] },
    leaves: [],
  };
}
