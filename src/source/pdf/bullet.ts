import type { Character } from './frame.ts';
import type { Dot } from './glyph.ts';

/** Between a bullet and its text, by the size of the text. */
const widestGap = 3;
/** Nothing stands to the left of a bullet, this near, by size. */
const clearance = 2;

/** Adds the bullets that are drawn as shapes before a line of text, as the characters that look like them. */
export function addBullets(characters: readonly Character[], dots: readonly Dot[]): Character[] {
  if (dots.length === 0) return [...characters];
  const printed = characters.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.base - b.base);
  const bullets = dots.flatMap((dot): Character[] => {
    const middle = (dot.y0 + dot.y1) / 2;
    const row = printed.filter(
      ({ base, size }) => base > middle - 0.1 * size && base < middle + 0.9 * size && size > dot.y1 - dot.y0,
    );
    const next = row.filter(({ start }) => start >= dot.x1 - 1).toSorted((a, b) => a.start - b.start)[0];
    if (!next || next.start - dot.x1 > widestGap * next.size) return [];
    const isCrowded =
      row.some(({ start, end }) => start < dot.x1 - 1 && end > dot.x0 - clearance * next.size) ||
      dots.some(
        (other) =>
          other !== dot &&
          Math.abs((other.y0 + other.y1) / 2 - middle) < 0.5 * next.size &&
          Math.abs(other.x0 - dot.x0) < clearance * next.size,
      );
    if (isCrowded) return [];
    const { base, size } = next;
    return [{ text: dot.sign, start: dot.x0, end: dot.x1, base, size, bold: false }];
  });
  return [...characters, ...bullets];
}
