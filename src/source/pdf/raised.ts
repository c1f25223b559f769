import type { Character } from './frame.ts';

/** Raised and lowered characters are smaller than what they hang on by this, at least. */
const largestRaised = 0.8;
/** How far their base line is off, by the size of what they hang on. */
const leastShift = 0.1;
const mostShift = 0.8;
/** How far they stand behind it, by its size. */
const overlap = 0.35;
const gap = 0.3;

/**
 * Puts raised and lowered characters (5m², CO₂, 円※１) on the base line of the character before them, marked as such;
 * on a line of their own they would be read as a text between two lines.
 */
export function settleRaised(characters: readonly Character[]): Character[] {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const { size, text } of characters) {
    if (text.trim() === '') continue;
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
  }
  if (smallest > largest * largestRaised) return [...characters];
  const printed = characters.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.base - b.base);
  const settled = new Map<Character, Character>();
  const small = printed.filter(({ size }) => size <= largest * largestRaised);
  for (const character of small.toSorted((a, b) => a.start - b.start)) {
    const before = findBefore(character, printed);
    if (!before) continue;
    const onto = settled.get(before);
    const shift = (onto ?? before).base - character.base;
    settled.set(character, {
      ...character,
      base: (onto ?? before).base,
      raised: shift > 0 ? 'sup' : 'sub',
    });
  }
  if (settled.size === 0) return [...characters];
  return characters.map((character) => settled.get(character) ?? character);

  /** The character on which one hangs: a larger one beside it, or one that hangs there itself. */
  function findBefore(character: Character, sorted: readonly Character[]): Character | undefined {
    const reach = mostShift * largest;
    let best: Character | undefined;
    for (let at = findFirst(sorted, character.base - reach); at < sorted.length; at++) {
      const other = sorted[at];
      if (other.base > character.base + reach) break;
      if (!hangsOn(character, other, settled.has(other))) continue;
      if (!best || other.end > best.end) best = other;
    }
    return best;
  }
}

function hangsOn(character: Character, other: Character, isRaised: boolean): boolean {
  const unit = isRaised ? other.size / 0.6 : other.size;
  const distance = character.start - other.end;
  if (other === character || distance < -overlap * unit || distance > gap * unit) return false;
  if (isRaised)
    return Math.abs(other.base - character.base) < 0.15 * other.size && other.start < character.start;
  const shift = Math.abs(other.base - character.base);
  return (
    character.size <= largestRaised * other.size &&
    other.start < character.start &&
    shift > leastShift * other.size &&
    shift < mostShift * other.size
  );
}

/** Index of the first character whose base line is not above a height. */
function findFirst(sorted: readonly Character[], base: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].base < base) low = middle + 1;
    else high = middle;
  }
  return low;
}
