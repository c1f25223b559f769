/** A stretch of an earlier text that stands unchanged in the present one. */
interface Piece {
  old: number;
  now: number;
  length: number;
}

/**
 * Tells where the characters of an earlier text stand now, however often it was edited since. Offsets are UTF-16 units.
 * `甲乙丙` with 丁 put in at 1 → 0, 2, 3
 */
export class KeptText {
  #pieces: Piece[];

  constructor(length: number) {
    this.#pieces = [{ old: 0, now: 0, length }];
  }

  /** Whether nothing was edited. */
  get isWhole(): boolean {
    return this.#pieces.length === 1 && this.#pieces[0].now === this.#pieces[0].old;
  }

  /** Notes that the present text from `start` to `end` gave way to so many other characters. */
  edit(start: number, end: number, length: number): void {
    const shift = length - (end - start);
    this.#pieces = this.#pieces.flatMap((piece) => {
      const stop = piece.now + piece.length;
      if (stop <= start && stop < end) return [piece];
      if (piece.now >= end) return [{ ...piece, now: piece.now + shift }];
      const left = start - piece.now;
      const right = stop - end;
      return [
        ...(left > 0 ? [{ ...piece, length: left }] : []),
        ...(right > 0 ? [{ old: piece.old + piece.length - right, now: end + shift, length: right }] : []),
      ];
    });
  }

  /**
   * The stretch of the earlier text outside which nothing changed, as its last kept character before and its first behind.
   * @param length of the earlier text
   */
  changed(length: number): [start: number, end: number] | undefined {
    if (this.isWhole && this.#pieces[0].length === length) return undefined;
    const [first, last] = [this.#pieces[0], this.#pieces.at(-1)];
    const start = first && first.old === 0 && first.now === 0 ? first.length : 0;
    const end = last && last.old + last.length === length ? last.old : length;
    return [start, Math.max(start, end)];
  }

  /** Where a stretch of the earlier text stands now; nothing where one of its characters, or what stands between, changed. */
  find(start: number, end: number): [start: number, end: number] | undefined {
    const piece = this.#pieceAt(start);
    if (!piece || end > piece.old + piece.length || start < piece.old) return undefined;
    return [start - piece.old + piece.now, end - piece.old + piece.now];
  }

  /** Where a stretch stands now, with whatever was put into it; nothing where no character of it is left. */
  hull(start: number, end: number): [start: number, end: number] | undefined {
    const touching = this.#pieces.filter((piece) => piece.old < end && piece.old + piece.length > start);
    const [first, last] = [touching[0], touching.at(-1)];
    if (!first || !last) return undefined;
    return [Math.max(start - first.old, 0) + first.now, Math.min(end - last.old, last.length) + last.now];
  }

  /** Where a character of the present text stood; nothing for a new one. */
  before(offset: number): number | undefined {
    const piece = this.#pieces.find(({ now, length }) => now <= offset && offset <= now + length);
    return piece && offset - piece.now + piece.old;
  }

  /** Where a character of the present text stood, or the last before it that is not new; 0 where there is none. */
  nearest(offset: number): number {
    const piece = this.#pieces.findLast(({ now }) => now <= offset);
    return piece ? piece.old + Math.min(offset - piece.now, piece.length) : 0;
  }

  /** The last piece that begins at or before an offset of the earlier text. */
  #pieceAt(offset: number): Piece | undefined {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle].old <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[low - 1];
  }
}
