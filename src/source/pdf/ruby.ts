import type { Character } from './frame.ts';
import { findMiddle, groupByBase } from './line.ts';

/** Ruby is set in about half the size of its base text. */
const largestRuby = 0.65;
const kana = /^[\u3041-\u30ff\u2025\u2026\u30fb\uff65-\uff9f]+$/;

/** Takes small kana above the characters that they gloss (梱 with こん above it) out of a page. */
export function takeOutRuby(characters: readonly Character[]): { characters: Character[]; ruby: string[] } {
  const body = findMiddle(characters.filter(({ text }) => text.trim()).map(({ size }) => size));
  const small = characters.filter(({ size, text }) => size <= largestRuby * body && kana.test(text));
  if (small.length === 0) return { characters: [...characters], ruby: [] };
  const large = characters.filter(({ size, text }) => size > largestRuby * body && text.trim());
  const taken = new Set<Character>();
  const ruby: string[] = [];
  for (const line of groupByBase(small)) {
    let text = '';
    for (const character of line.toSorted((left, right) => left.start - right.start)) {
      const isAbove = large.some(
        ({ base, size, start, end }) =>
          base - character.base > 0.4 * size &&
          base - character.base < 1.6 * size &&
          start - 0.8 * size < character.end &&
          end + 0.8 * size > character.start,
      );
      if (!isAbove) continue;
      taken.add(character);
      text += character.text;
    }
    if (text !== '') ruby.push(text);
  }
  return { characters: characters.filter((character) => !taken.has(character)), ruby };
}
