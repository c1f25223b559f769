/** Costs of two words side by side: of the right end of one and the left end of the next. */
export type ReadCost = (right: number, left: number) => number;

const fields = 6;
const [start, token, right, total, before, following] = [0, 1, 2, 3, 4, 5];

/**
 * The words that a run of text may be cut into, with the cheapest way to each of them (Viterbi). Words are added from the left to the
 * right; all numbers lie in one array, six a word, so that a text of any length makes no objects.
 */
export class Lattice {
  #words = new Int32Array(fields * 4096);
  #count = 0;
  /** First and last word that ends at a place, -1 where none does. */
  #first = new Int32Array(0);
  #last = new Int32Array(0);
  readonly #readCost: ReadCost;
  /** Cost of the way that `#findBefore` found last. */
  #cheapest = 0;

  constructor(readCost: ReadCost) {
    this.#readCost = readCost;
  }

  /** Begins with a run of so many characters. */
  begin(length: number): void {
    if (this.#first.length <= length) {
      this.#first = new Int32Array(length + 1);
      this.#last = new Int32Array(length + 1);
    }
    this.#first.fill(-1, 0, length + 1);
    this.#last.fill(-1, 0, length + 1);
    this.#count = 0;
    this.#put(0, 0, { token: -1, right: 0, total: 0, before: -1 });
  }

  /** Whether a word ends at a place, so that another can begin there. */
  reaches(place: number): boolean {
    return this.#first[place] >= 0;
  }

  /** Adds a word behind the one that makes it cheapest; of equals, behind the one that was added first. */
  add(from: number, to: number, word: { token: number; left: number; right: number; cost: number }): void {
    const best = this.#findBefore(from, word.left);
    const total = this.#cheapest + word.cost;
    this.#put(from, to, { token: word.token, right: word.right, total, before: best });
  }

  /** The cheapest way to a place: tokens and where they begin. */
  readPath(end: number): { token: number; start: number }[] {
    const path: { token: number; start: number }[] = [];
    const words = this.#words;
    for (let at = this.#findBefore(end, 0); at > 0; at = words[at * fields + before])
      path.push({ token: words[at * fields + token], start: words[at * fields + start] });
    return path.reverse();
  }

  /** The word behind which one that begins at a place is cheapest. It is asked for every word of the dictionary that fits. */
  #findBefore(place: number, left: number): number {
    const words = this.#words;
    let best = -1;
    let cheapest = Number.MAX_SAFE_INTEGER;
    for (let at = this.#first[place]; at >= 0; at = words[at * fields + following]) {
      const cost = words[at * fields + total] + this.#readCost(words[at * fields + right], left);
      if (cost >= cheapest) continue;
      best = at;
      cheapest = cost;
    }
    this.#cheapest = cheapest;
    return best;
  }

  #put(
    from: number,
    to: number,
    word: { token: number; right: number; total: number; before: number },
  ): void {
    const place = this.#count * fields;
    if (place === this.#words.length) this.#words = grow(this.#words);
    const words = this.#words;
    words[place + start] = from;
    words[place + token] = word.token;
    words[place + right] = word.right;
    words[place + total] = word.total;
    words[place + before] = word.before;
    words[place + following] = -1;
    const previous = this.#last[to];
    if (previous < 0) this.#first[to] = this.#count;
    else words[previous * fields + following] = this.#count;
    this.#last[to] = this.#count++;
  }
}

function grow(words: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  return larger;
}
