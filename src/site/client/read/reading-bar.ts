/// <reference lib="dom" />
import { nameOf, type Stops } from './stops.ts';

/** The bar that stays on the screen: it says where the reader is, and goes to the article before or after it. */
export class ReadingBar {
  readonly #bar = document.getElementById('reading-bar');
  readonly #name = document.getElementById('clause-in-view') as HTMLAnchorElement | null;
  readonly #before = document.getElementById('previous-clause') as HTMLButtonElement | null;
  readonly #after = document.getElementById('next-clause') as HTMLButtonElement | null;

  constructor() {
    if (!this.#bar) return;
    // What stays on the screen beside the bar, and where jumps end, go by its height.
    new ResizeObserver(([{ borderBoxSize }]) => {
      document.documentElement.style.setProperty('--bar', `${Math.ceil(borderBoxSize[0].blockSize)}px`);
    }).observe(this.#bar);
  }

  show(stop: HTMLElement | undefined, stops: Stops): void {
    if (this.#name) {
      this.#name.textContent = stop ? nameOf(stop) : '冒頭';
      this.#name.href = stop ? `#${encodeURIComponent(stop.id)}` : '#root';
    }
    if (this.#before) this.#before.disabled = stops.beside(stop, -1) === undefined;
    if (this.#after) this.#after.disabled = stops.beside(stop, 1) === undefined;
  }

  watch({ onStep, onPanel }: { onStep: (by: 1 | -1) => void; onPanel: () => void }): void {
    this.#before?.addEventListener('click', () => onStep(-1));
    this.#after?.addEventListener('click', () => onStep(1));
    document.getElementById('panel-open')?.addEventListener('click', onPanel);
  }
}
