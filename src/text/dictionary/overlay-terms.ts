import type { Morpheme } from './morpheme-type.ts';

/** A stretch of text that one defined term fills. */
export interface TermSpan {
  start: number;
  end: number;
  definition?: string;
}

/**
 * Merges the morphemes under each defined term into one noun, since kuromoji takes no words of ours:
 * 契約, 者, は with the term 契約者 → 契約者, は. A term that ends inside a morpheme takes the whole morpheme.
 * @param spans sorted, without overlaps
 */
export function overlayTerms(morphemes: readonly Morpheme[], spans: readonly TermSpan[]): Morpheme[] {
  if (spans.length === 0) return [...morphemes];
  const merged: Morpheme[] = [];
  let place = 0;
  for (const morpheme of morphemes) {
    while (place < spans.length && spans[place].end <= morpheme.start) place++;
    const span = spans[place];
    const last = merged.at(-1);
    if (!span || span.start >= morpheme.end) {
      merged.push(morpheme);
    } else if (last && last.pos === '名詞' && last.detail === '定義語' && last.end > span.start) {
      const surface = last.surface + morpheme.surface;
      const reading = last.reading && morpheme.reading ? last.reading + morpheme.reading : '';
      merged[merged.length - 1] = { ...last, surface, base: surface, reading, end: morpheme.end };
    } else {
      const { definition } = span;
      merged.push({
        ...morpheme,
        base: morpheme.surface,
        pos: '名詞',
        detail: '定義語',
        ...(definition && { definition }),
      });
    }
  }
  return merged;
}
