/** Lists the words of an index that a text holds. */
export type FindWords = (text: string) => ReadonlySet<string>;

/** A word of an index, and where it stands. */
export interface PlacedWord {
  word: string;
  at: number;
}

/** Indexes words by how they begin: 料金, 会員 and 会員が料金を支払う → 会員, 料金. */
export function indexWords(words: Iterable<string>): FindWords {
  const place = placeWords(words);
  return (text) => new Set(place(text).map(({ word }) => word));
}

/**
 * Indexes words as `indexWords` does; the function lists each place at which one stands, in the order of the text. Words of
 * one beginning are looked up by their lengths, so that a text is not read once for each word.
 */
export function placeWords(words: Iterable<string>): (text: string) => PlacedWord[] {
  const known = new Set(words);
  const lengths = new Map<number, number[]>();
  for (const word of known) {
    if (word === '') continue;
    const key = beginningOf(word, 0);
    const own = lengths.get(key) ?? [];
    if (!own.includes(word.length)) own.push(word.length);
    lengths.set(key, own);
  }
  const singles = [...known].some((word) => word.length === 1);
  return (text) => {
    const found: PlacedWord[] = [];
    for (let at = 0; at < text.length; at++) {
      if (singles && known.has(text[at])) found.push({ word: text[at], at });
      for (const length of lengths.get(beginningOf(text, at)) ?? []) {
        const word = text.slice(at, at + length);
        if (length > 1 && word.length === length && known.has(word)) found.push({ word, at });
      }
    }
    return found;
  };
}

/** The first two signs at an offset as a number; one sign is like one with none behind it. */
function beginningOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + (text.charCodeAt(at + 1) || 0);
}
