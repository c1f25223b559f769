import type { SourceText } from '../../model/line.ts';

/** The text that a structured file prints, written piece by piece; what positions point into. */
export class PrintedText {
  readonly #parts: string[] = [];
  readonly #written: SourceText[] = [];
  #length = 0;
  #last = '\n';

  /** Writes words and tells their place. */
  write(text: string): SourceText {
    const at = this.#length;
    this.#add(text);
    const written: SourceText = { text, pieces: [[0, at]] };
    this.#written.push(written);
    return written;
  }

  /** Parts words on one line. */
  space(): void {
    if (this.#last !== '\n' && this.#last !== '　') this.#add('　');
  }

  /** Ends the line, where it holds anything. */
  endLine(): void {
    if (this.#last !== '\n') this.#add('\n');
  }

  /** All words that were written, in order. */
  get words(): readonly SourceText[] {
    return this.#written;
  }

  toString(): string {
    return this.#parts.join('');
  }

  #add(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text[text.length - 1];
  }
}
