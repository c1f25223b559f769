import type { Character } from './frame.ts';
import { groupByBase } from './line.ts';

/** Ruby is set in about half the size of its base text. */
const largestRuby = 0.65;
const kana = /^[\u3041-\u30ff\u2025\u2026\u30fb\uff65-\uff9f]+$/;
/** How far the base line of ruby stands above that of its base text, by the size of the latter. */
const nearest = 0.4;
const furthest = 1.6;
/** Ruby over a title may be as large as the text: there it stands closer, and alone. */
const furthestLarge = 1.3;

/** Takes small kana above the characters that they gloss (梱 with こん above it) out of a page. */
export function takeOutRuby(characters: readonly Character[]): { characters: Character[]; ruby: string[] } {
  const printed = characters.filter(({ text }) => text.trim() !== '');
  const sizes = new Map<number, number>();
  for (const { size } of printed) sizes.set(Math.round(size), (sizes.get(Math.round(size)) ?? 0) + 1);
  const body = [...sizes].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
  const largest = Math.max(0, ...sizes.keys()) + 0.5;
  const taken = new Set<Character>();
  const ruby: string[] = [];
  if ([...sizes.keys()].every((size) => size > largestRuby * largest + 1))
    return { characters: [...characters], ruby };
  const lines = groupByBase(printed);
  lines.forEach((line, index) => {
    let text = '';
    const isAlone = line.every((character) => kana.test(character.text));
    for (const character of line.toSorted((left, right) => left.start - right.start)) {
      const isSmall = character.size <= largestRuby * body;
      if (!kana.test(character.text) || !(isSmall || isAlone)) continue;
      if (!standsAbove(character, lines, index, isSmall ? furthest : furthestLarge)) continue;
      taken.add(character);
      text += character.text;
    }
    if (text !== '') ruby.push(text);
  });
  return { characters: characters.filter((character) => !taken.has(character)), ruby };
}

/** Lines that may stand between ruby and the text below it: that of its neighbours. */
const reach = 4;

function standsAbove(
  { base, size, start, end }: Character,
  lines: readonly Character[][],
  index: number,
  limit: number,
): boolean {
  for (let at = index; at < lines.length && at <= index + reach; at++) {
    for (const below of lines[at]) {
      const distance = below.base - base;
      if (
        size > largestRuby * below.size ||
        distance <= nearest * below.size ||
        distance >= limit * below.size
      )
        continue;
      if (below.start - 0.8 * below.size < end && below.end + 0.8 * below.size > start) return true;
    }
  }
  return false;
}
