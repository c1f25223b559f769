/** Lists the words of an index that a text holds. */
export type FindWords = (text: string) => ReadonlySet<string>;

/** A word of an index, and where it stands. */
export interface PlacedWord {
  word: string;
  at: number;
}

/**
 * Indexes words by their length, so that a text is read once for each length and not once for each word: 料金, 会員 and
 * 会員が料金を支払う → 会員, 料金.
 */
export function indexWords(words: Iterable<string>): FindWords {
  const place = placeWords(words);
  return (text) => new Set(place(text).map(({ word }) => word));
}

/** Indexes words as `indexWords` does; the function lists each place at which one stands, the shorter words first. */
export function placeWords(words: Iterable<string>): (text: string) => PlacedWord[] {
  const byLength = new Map<number, Set<string>>();
  for (const word of words) {
    if (word === '') continue;
    byLength.set(word.length, (byLength.get(word.length) ?? new Set()).add(word));
  }
  return (text) => {
    const found: PlacedWord[] = [];
    for (const [length, known] of byLength) {
      for (let at = 0; at + length <= text.length; at++) {
        const word = text.slice(at, at + length);
        if (known.has(word)) found.push({ word, at });
      }
    }
    return found;
  };
}
