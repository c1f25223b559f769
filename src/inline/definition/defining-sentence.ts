import type { PlacedSentence } from '../../model/tree-index.ts';
import { pairBrackets } from '../../text/bracket/bracket-pairs.ts';
import type { PrintedDefinition } from '../../text/printed-definition.ts';
import { foldWidth } from '../../text/width.ts';

/** A bracket or quotation: offsets of its opener and closer, UTF-16 units. */
export interface Enclosure {
  open: number;
  close: number;
  quoted: boolean;
  /** The one that it stands in. */
  within?: Enclosure;
}

/** A sentence that may define terms, width-folded (offsets stay), with its brackets and quotations. */
export interface DefiningSentence {
  placed: PlacedSentence;
  value: string;
  folded: string;
  /** Round brackets and outermost quotations by their openers; what a quotation holds is spoken of, not said. */
  enclosures: Enclosure[];
  /** The sentence after it in the same clause. */
  next?: PlacedSentence;
}

/** (1) names a clause and explains nothing. */
const marker = /^\([0-9]{1,2}\)/;
const quoteOpeners = '「『';
const straightQuotes: Readonly<Record<string, string>> = { '"': '"', '“': '”' };

/** Longest text between straight quotation marks, which do not say which of them opens. */
const longestStraightQuote = 40;
/** How far a bracket is read that is never closed, and how many such of one sentence are. */
const longestOpenBracket = 300;
const mostOpenBrackets = 8;

/**
 * Reads the brackets and quotations of a sentence.
 * @param next the sentence after it in the same clause
 */
export function readDefiningSentence(placed: PlacedSentence, next?: PlacedSentence): DefiningSentence {
  const { value } = placed.sentence;
  const folded = foldWidth(value);
  const pairs = pairBrackets(folded);
  if (folded.includes('))')) mendDoubledCloser(folded, pairs, next && foldWidth(next.sentence.value));
  const enclosures: Enclosure[] = [];
  let around: Enclosure | undefined;
  let unclosed = 0;
  for (let open = 0; open < folded.length; open++) {
    const character = folded[open];
    while (around && around.close < open) around = around.within;
    if (around?.quoted) {
      open = around.close;
      continue;
    }
    const isBracket = character === '(';
    if (isBracket && marker.test(folded.slice(open, open + 4))) continue;
    let close =
      isBracket || quoteOpeners.includes(character) ? pairs.get(open) : findStraightEnd(folded, open);
    if (close === undefined && isBracket && unclosed < mostOpenBrackets) {
      unclosed++;
      close = Math.min(folded.length, open + longestOpenBracket, around?.close ?? folded.length);
    }
    if (close === undefined) continue;
    around = { open, close, quoted: !isBracket, ...(around && { within: around }) };
    enclosures.push(around);
  }
  return { placed, value, folded, enclosures, ...(next && { next }) };
}

/**
 * Gives a bracket that a doubled closer ended too early the closer that is left over: `甲（乙（丙。））又は丁をいいます。）`
 * is about 甲 to its end. Where the 。 split the sentence there, the rest begins with 以下 and the bracket takes it all.
 */
function mendDoubledCloser(folded: string, pairs: Map<number, number>, rest: string | undefined): void {
  const early = listOuterPairs(pairs).filter(
    ([open, close]) => folded[open] === '(' && folded[close - 1] === ')',
  );
  if (early.length === 0) return;
  const [[open, close]] = early;
  const closers = new Set(pairs.values());
  let left = folded.indexOf(')', close + 2);
  while (left >= 0 && closers.has(left)) left = folded.indexOf(')', left + 1);
  if (left >= 0) pairs.set(open, left);
  else if (rest !== undefined && /^以下[^。(]*同[じ様][^。(]*。?\)/.test(rest))
    pairs.set(open, folded.length);
}

/** The pairs that stand in no other one, in order. */
function listOuterPairs(pairs: ReadonlyMap<number, number>): [open: number, close: number][] {
  let until = -1;
  return [...pairs]
    .sort((left, right) => left[0] - right[0])
    .filter(([open, close]) => {
      if (open < until) return false;
      until = close;
      return true;
    });
}

function findStraightEnd(folded: string, open: number): number | undefined {
  const closer = straightQuotes[folded[open]];
  if (closer === undefined) return undefined;
  const close = folded.slice(open + 1, open + 1 + longestStraightQuote).indexOf(closer);
  return close > 0 ? open + 1 + close : undefined;
}

/** Index of the first enclosure that opens at or after an offset. */
export function findEnclosure({ enclosures }: DefiningSentence, offset: number): number {
  let low = 0;
  let high = enclosures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (enclosures[middle].open < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stands for the characters of brackets and quotations that were blanked. */
export const blank = '\0';

/** The folded text between two offsets of one level, with the brackets and quotations in it blanked; the length stays. */
export function readLevel(sentence: DefiningSentence, from: number, to: number): string {
  const { folded, enclosures } = sentence;
  const parts: string[] = [];
  let kept = from;
  for (let index = findEnclosure(sentence, from); index < enclosures.length; index++) {
    const { open, close } = enclosures[index];
    if (open >= to) break;
    if (open < kept) continue;
    const end = Math.min(close + 1, to);
    parts.push(folded.slice(kept, open), blank.repeat(end - open));
    kept = end;
  }
  parts.push(folded.slice(kept, to));
  return parts.join('');
}

/** What one style needs to say of a definition in a sentence; the rest follows from the sentence. */
export interface FoundTerm {
  start: number;
  end: number;
  kind: PrintedDefinition['kind'];
  text: string;
  /** Offsets of the words that limit where it holds. */
  scope?: [start: number, end: number];
  fromHere?: boolean;
  aliases?: [start: number, end: number][];
}

/** Makes the definition of a term that stands in a sentence. */
export function makeDefinition(sentence: DefiningSentence, found: FoundTerm): PrintedDefinition {
  const { placed, value, folded } = sentence;
  const { start, end, kind, text, scope, fromHere, aliases } = found;
  const leaf = placed.sentence.id;
  const words = scope && folded.slice(...scope).trim();
  return {
    term: value.slice(start, end),
    kind,
    text,
    node: (placed.row ?? placed.clause).id,
    ...(aliases?.length && { aliases: aliases.map((span) => value.slice(...span)) }),
    ...(scope && words && { scope: { words, at: { leaf, start: scope[0], end: scope[1] } } }),
    ...(fromHere && { fromHere }),
    at: [{ leaf, start, end }],
  };
}
