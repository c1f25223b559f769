/** Terms of an index in the order of their UTF-16 units, as arrays of numbers: nothing is parsed when it is opened. */
export interface Vocabulary {
  size: number;
  /** Number of a term, or -1. */
  find: (term: string) => number;
  term: (id: number) => string;
  /** Numbers `[first, end)` of the terms that begin with these characters. */
  range: (beginning: string) => [number, number];
}

/** Writes terms that are sorted as JavaScript compares strings. */
export function writeVocabulary(terms: readonly string[]): { letters: Uint16Array; starts: Uint32Array } {
  const starts = new Uint32Array(terms.length + 1);
  for (const [index, term] of terms.entries()) starts[index + 1] = starts[index] + term.length;
  const letters = new Uint16Array(starts[terms.length]);
  for (const [index, term] of terms.entries()) {
    for (let place = 0; place < term.length; place++) letters[starts[index] + place] = term.charCodeAt(place);
  }
  return { letters, starts };
}

export function readVocabulary(letters: Uint16Array, starts: Uint32Array): Vocabulary {
  const size = starts.length - 1;
  const compare = (id: number, text: string): number => {
    const length = starts[id + 1] - starts[id];
    for (let place = 0; place < length && place < text.length; place++) {
      const difference = letters[starts[id] + place] - text.charCodeAt(place);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  };
  /** The first term that is not before the text. */
  const seek = (text: string): number => {
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(middle, text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    size,
    find: (term) => {
      const id = seek(term);
      return id < size && compare(id, term) === 0 ? id : -1;
    },
    term: (id) => String.fromCharCode(...letters.subarray(starts[id], starts[id + 1])),
    range: (beginning) => [seek(beginning), seek(`${beginning}\uffff`)],
  };
}
