import { circledValue } from '../../text/numeral.ts';
import type { PointerLevel } from '../../text/pointer.ts';
import { readBracketedNumber } from './read-number.ts';
import { type ReadStep, readKanaStep } from './step.ts';

const afterMarker = /[項章節条]/;
const afterKana = /[にのをはが及又若又、から)]/;

/**
 * Reads a marker as it is printed before a clause, behind a step of a level: `(1)` of 第5条(1), `②` of 第5条②, `イ` of
 * 第2号イ, `b` of 第2項b. What level the clause has, its document says.
 */
export function readMarker(folded: string, above: PointerLevel, at: number): ReadStep | undefined {
  if (above === 'item' || above === 'subitem') {
    return (
      (above === 'item' ? readKanaStep(folded, at) : undefined) ??
      readMark(folded, at, 'subitem') ??
      readLetter(folded, at, 'subitem')
    );
  }
  if (above !== 'article' && above !== 'paragraph') return undefined;
  if (circledValue(folded.charCodeAt(at)) > 0)
    return readMark(folded, at, above === 'article' ? 'paragraph' : 'item');
  const kana = readKanaStep(folded, at);
  if (kana && afterKana.test(folded[kana.end] ?? ''))
    return { ...kana, step: { ...kana.step, level: 'item' } };
  const bracketed = readMark(folded, at, 'item');
  if (!bracketed) return above === 'paragraph' ? readLetter(folded, at, 'item') : undefined;
  if (afterMarker.test(folded[bracketed.end] ?? '')) return undefined;
  return folded[bracketed.end] === '号' ? { ...bracketed, end: bracketed.end + 1 } : bracketed;
}

/** Reads a number in a circle or in brackets: `②`, `(2)`. */
export function readMark(folded: string, at: number, level: PointerLevel): ReadStep | undefined {
  const circled = circledValue(folded.charCodeAt(at));
  if (circled > 0) {
    return { step: { level, way: 'number', number: String(circled), mark: folded[at] }, end: at + 1 };
  }
  const read = readBracketedNumber(folded, at);
  return (
    read && { step: { level, way: 'number', number: read.number, mark: `(${read.number})` }, end: read.end }
  );
}

/** Reads a Latin letter that is no part of a word: `b` of 第2項b. */
function readLetter(folded: string, at: number, level: PointerLevel): ReadStep | undefined {
  if (!/[a-zA-Z]/.test(folded[at] ?? '') || /[A-Za-z0-9ァ-ヺー\u3400-\u9fff]/.test(folded[at + 1] ?? ''))
    return undefined;
  const mark = folded[at];
  const number = String(mark.toLowerCase().charCodeAt(0) - 96);
  return { step: { level, way: 'number', number, mark }, end: at + 1 };
}
