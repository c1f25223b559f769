/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What one stops at on the way through a text: its articles, or the paragraphs of a text without articles. */
export class Stops {
  readonly #elements: readonly HTMLElement[];

  constructor(terms: HTMLElement) {
    this.#elements = [...terms.querySelectorAll<HTMLElement>('[data-stop]')];
  }

  /**
   * The stop that holds a line of the window, in pixels from its top; at the heading of a chapter the first stop of it;
   * `undefined` above the first one.
   */
  at(line: number): HTMLElement | undefined {
    let [from, to] = [0, this.#elements.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#elements[middle].getBoundingClientRect().top <= line) from = middle + 1;
      else to = middle;
    }
    const last: HTMLElement | undefined = this.#elements[from - 1];
    const next: HTMLElement | undefined = this.#elements[from];
    const isPast = last !== undefined && last.getBoundingClientRect().bottom <= line;
    return isPast && next ? next : last;
  }

  /** The stop that holds an element, or the first one within it. */
  of(element: Element | null): HTMLElement | undefined {
    return (
      element?.closest<HTMLElement>('[data-stop]') ??
      element?.querySelector<HTMLElement>('[data-stop]') ??
      undefined
    );
  }

  /** The stop before (-1) or after (1) one; of none the first. */
  beside(stop: HTMLElement | undefined, by: 1 | -1): HTMLElement | undefined {
    const at = stop ? this.#elements.indexOf(stop) : -1;
    return this.#elements[at + by];
  }

  /** The stops before one, the nearest first. */
  before(stop: HTMLElement): HTMLElement[] {
    return this.#elements.slice(0, this.#elements.indexOf(stop)).toReversed();
  }
}

/** What a stop is called: `第12条（利用の停止）`. */
export function nameOf(stop: HTMLElement): string {
  const head = stop.querySelector('.clause-head, .label');
  return head?.textContent ?? '';
}
