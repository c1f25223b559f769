import { AmendmentRefused, type Place, type PlaceRange } from '../instruction.ts';

/** State of reading one sentence. */
export interface Reading {
  text: string;
  at: number;
  /** Places to which words without a place of their own belong: 第3条及び第5条中. */
  scope: PlaceRange[];
  /** The place named last, which 同条 takes up. */
  before?: Place;
  lines: readonly string[];
}

/** Matches a sticky pattern at the place reached, and goes behind it. */
export function take(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text) ?? undefined;
  if (found) reading.at = pattern.lastIndex;
  return found;
}

export function notUnderstood({ text, at }: Reading): AmendmentRefused {
  return new AmendmentRefused(`「${text.slice(at)}」 is not understood`);
}

/** The words in 「」 at the place reached; nothing where no 「 stands there. */
export function takeQuoted(reading: Reading): string | undefined {
  if (reading.text[reading.at] !== '「') return undefined;
  const close = closeQuotation(reading.text, reading.at);
  if (close < 0)
    throw new AmendmentRefused(
      `the 「 of 「${reading.text.slice(reading.at + 1, reading.at + 20)}… is never closed`,
    );
  const words = reading.text.slice(reading.at + 1, close);
  reading.at = close + 1;
  return words;
}

/** Quotations nest by depth; other brackets in them may stand alone. */
function closeQuotation(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '「') depth++;
    else if (text[at] === '」' && --depth === 0) return at;
  }
  return -1;
}
