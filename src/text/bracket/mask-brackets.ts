import { matchBrackets } from './bracket.ts';

/** Stands for every character of a bracket, the bracket itself included. */
export const maskedBracket = '\ue000';
/** Stands for every character of a quotation, its marks included. */
export const maskedQuote = '\ue001';

const quoteMarks = '「『“';

/** A stretch of text that stands in a bracket or a quotation of its own, offsets in UTF-16 units. */
export interface BracketSpan {
  start: number;
  end: number;
  quoted: boolean;
}

/** Finds the outermost brackets and quotations: `前条(「甲」等)の「乙」` → `(「甲」等)`, `「乙」`. */
export function findOuterBrackets(text: string): BracketSpan[] {
  const spans: BracketSpan[] = [];
  let depth = 0;
  let start = 0;
  for (const [offset, step] of matchBrackets(text)) {
    if (step > 0 && depth === 0) start = offset;
    depth += step;
    if (depth === 0) spans.push({ start, end: offset + 1, quoted: quoteMarks.includes(text[start]) });
  }
  return spans;
}

/**
 * Replaces bracketed and quoted text by marks of the same length, so that patterns see the sentence's own level:
 * `第3条(料金)の「甲」は` → `第3条□□□□の■■■は`.
 */
export function maskBrackets(text: string, spans: readonly BracketSpan[] = findOuterBrackets(text)): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let kept = 0;
  for (const { start, end, quoted } of spans) {
    parts.push(text.slice(kept, start), (quoted ? maskedQuote : maskedBracket).repeat(end - start));
    kept = end;
  }
  parts.push(text.slice(kept));
  return parts.join('');
}
