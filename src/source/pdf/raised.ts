import type { Character } from './frame.ts';

/** Raised and lowered characters are smaller than what they hang on by this, at least. */
const largestRaised = 0.85;
/** How far their base line is off, by the size of what they hang on. */
const leastShift = 0.1;
/** Small characters may be off by less. */
const leastSmallShift = 0.05;
const small = 0.65;
/** What begins a line is raised by this, at least. */
const leastSignShift = 0.25;
const sign = /^[\d０-９※＊*†‡注()（）a-z]+$/i;
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
  const candidates = printed.filter(({ size }) => size <= largest * largestRaised);
  for (const character of candidates.toSorted((a, b) => a.start - b.start)) {
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
  for (const character of candidates.toSorted((a, b) => b.start - a.start)) {
    if (settled.has(character) || !sign.test(character.text)) continue;
    const base = findLineBehind(character, printed, settled);
    if (base !== undefined) settled.set(character, { ...character, base, raised: 'sup' });
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

/** The base line of the words that a raised sign begins, as that of a footnote does: `¹税を含む額である。` */
function findLineBehind(
  character: Character,
  sorted: readonly Character[],
  settled: ReadonlyMap<Character, Character>,
): number | undefined {
  const { base, start, end, size } = character;
  const reach = (mostShift * size) / smallestSign;
  for (let at = findFirst(sorted, base - reach); at < sorted.length; at++) {
    const other = sorted[at];
    if (other.base > base + reach) break;
    const distance = other.start - end;
    const onto = settled.get(other);
    if (onto) {
      const isSameSign = onto.raised === 'sup' && Math.abs(other.base - base) < 0.15 * size;
      if (isSameSign && distance > -overlap * size && distance < size) return onto.base;
    } else if (
      size <= largestRaised * other.size &&
      distance > -0.1 * other.size &&
      distance < other.size &&
      other.base - base > leastSignShift * other.size &&
      other.base - base < mostShift * other.size
    )
      return hasWordsBefore(start, other, sorted) ? undefined : other.base;
  }
  return undefined;
}

/** A sign is not set smaller than this, by the size of its words. */
const smallestSign = 0.4;
/** How far before a sign its line is looked at, by the size of its words. */
const wideGap = 6;

function hasWordsBefore(start: number, { base, size }: Character, sorted: readonly Character[]): boolean {
  for (let at = findFirst(sorted, base - 0.3 * size); at < sorted.length; at++) {
    const other = sorted[at];
    if (other.base > base + 0.3 * size) return false;
    if (other.end <= start + 0.1 * size && other.end > start - wideGap * size) return true;
  }
  return false;
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
    shift > (character.size <= small * other.size ? leastSmallShift : leastShift) * other.size &&
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
