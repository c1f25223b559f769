import type { PlacedSentence } from '../../model/tree-index.ts';
import { pairBrackets } from '../../text/bracket-pairs.ts';
import { foldWidth } from '../../text/width.ts';
import type { PrintedDefinition } from './printed-definition.ts';

/** A bracket or quotation: offsets of its opener and closer, UTF-16 units. */
export interface Enclosure {
  open: number;
  close: number;
}

/** A sentence that may define terms, width-folded (offsets stay), with its brackets and quotations. */
export interface DefiningSentence {
  placed: PlacedSentence;
  value: string;
  folded: string;
  /** Outermost quotations in order; what stands in them is spoken of and not said. */
  quotes: Enclosure[];
  /** Round brackets outside quotations, in order of their openers. */
  brackets: Enclosure[];
  /** The folded text with everything in quotations and brackets blanked, of the same length. */
  level: (from: number, to: number) => string;
}

const quoteOpeners = '「『';

/** Reads the brackets and quotations of a sentence. A bracket that is never closed reaches to its end. */
export function readDefiningSentence(placed: PlacedSentence): DefiningSentence {
  const { value } = placed.sentence;
  const folded = foldWidth(value);
  const pairs = pairBrackets(folded);
  const quotes: Enclosure[] = [];
  const brackets: Enclosure[] = [];
  let quotedUntil = -1;
  for (let open = 0; open < folded.length; open++) {
    if (open <= quotedUntil) continue;
    const close = pairs.get(open) ?? straightQuoteEnd(folded, open);
    if (close !== undefined && (quoteOpeners.includes(folded[open]) || pairs.get(open) === undefined)) {
      quotes.push({ open, close });
      quotedUntil = close;
    } else if (folded[open] === '(') {
      brackets.push({ open, close: close ?? folded.length });
    }
  }
  return { placed, value, folded, quotes, brackets, level: makeLevel(folded, quotes, brackets) };
}

const straightQuotes: Readonly<Record<string, string>> = { '"': '"', '“': '”' };

/** Longest text between straight quotation marks, which do not say which of them opens. */
const longestStraightQuote = 40;

function straightQuoteEnd(folded: string, open: number): number | undefined {
  const closer = straightQuotes[folded[open]];
  if (closer === undefined) return undefined;
  const close = folded.indexOf(closer, open + 1);
  return close > open + 1 && close - open <= longestStraightQuote ? close : undefined;
}

function makeLevel(folded: string, quotes: readonly Enclosure[], brackets: readonly Enclosure[]) {
  return (from: number, to: number): string => {
    let text = '';
    let kept = from;
    for (const { open, close } of outermost(quotes, brackets, from, to)) {
      text += folded.slice(kept, open) + '\0'.repeat(close + 1 - open);
      kept = close + 1;
    }
    return text + folded.slice(kept, to);
  };
}

/** The enclosures between two offsets that stand in no other one there. */
function outermost(
  quotes: readonly Enclosure[],
  brackets: readonly Enclosure[],
  from: number,
  to: number,
): Enclosure[] {
  const inside = [...quotes, ...brackets]
    .filter(({ open, close }) => open >= from && close < to)
    .sort((left, right) => left.open - right.open);
  let until = -1;
  return inside.filter(({ open, close }) => {
    if (open <= until) return false;
    until = close;
    return true;
  });
}

/** The innermost bracket around an offset. */
export function bracketAround(sentence: DefiningSentence, offset: number): Enclosure | undefined {
  return sentence.brackets.findLast(({ open, close }) => open < offset && offset < close);
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

/** Offsets without the spaces at both ends; nothing where only spaces are left. */
export function trimSpan(text: string, start: number, end: number): [start: number, end: number] | undefined {
  let from = start;
  let to = end;
  while (from < to && text[from].trim() === '') from++;
  while (to > from && text[to - 1].trim() === '') to--;
  return from < to ? [from, to] : undefined;
}
