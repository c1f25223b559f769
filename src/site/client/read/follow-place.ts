/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { holdPlace, isHolding, type Place, readingLine } from './hold-place.ts';
import type { Stops } from './stops.ts';

/** What a step of the history remembers of the page. */
export interface Remembered {
  place?: Place;
  /** Clause whose panel is open. */
  chosen?: string;
}

/** Milliseconds between two changes of the address; browsers refuse more than a few a second. */
const pause = 350;

/** Hears of the way of a reader through the text. */
export interface FollowOptions {
  stops: Stops;
  /** The stop that is read; `undefined` above the first one. */
  onStop: (stop: HTMLElement | undefined) => void;
  /** A clause was jumped to, by a link or back and forth; `undefined` where none is chosen any more. */
  onChoose: (id: string | undefined) => void;
}

/** Keeps address and history at the place that is read, and goes to it again after reload and back. */
export class PlaceFollower {
  readonly #options: FollowOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: HTMLElement | undefined;
  #isStarted = false;

  constructor(options: FollowOptions) {
    this.#options = options;
    history.scrollRestoration = 'manual';
    addEventListener('scroll', () => this.#schedule(), { passive: true });
    addEventListener('scrollend', () => this.#schedule(), { passive: true });
    // What is left by a click or a key is left where it was.
    for (const name of ['pointerdown', 'keydown', 'pagehide', 'visibilitychange', 'blur'])
      addEventListener(name, () => this.write(), true);
    addEventListener('popstate', () => void this.restore());
  }

  /** Goes to where the step of the history was left, or else to the clause that the address names. */
  async restore(): Promise<void> {
    this.#isStarted = true;
    const { place, chosen } = this.read();
    const named = document.getElementById(readHash());
    if (place && document.getElementById(place.id)) {
      this.#options.onChoose(chosen);
      await holdPlace(place);
    } else if (named) {
      const clause = named.closest<HTMLElement>('[data-clause]')?.id;
      if (clause !== undefined) replace({ chosen: clause }, location.hash);
      this.#options.onChoose(clause);
      await holdPlace({ id: named.id, offset: 0 });
    } else this.#options.onChoose(undefined);
    this.#look();
  }

  /** Goes to an element as scrolling does: without a step of its own in the history. */
  async goTo(element: HTMLElement): Promise<void> {
    await holdPlace({ id: element.id, offset: 0 });
    this.write();
  }

  /** Makes a step of the history for a clause that is chosen where it stands. */
  choose(id: string): void {
    this.write();
    push({ ...this.read(), chosen: id }, `#${encodeURIComponent(id)}`);
    this.#options.onChoose(id);
  }

  /** Forgets that a clause was chosen. */
  unchoose(): void {
    const { place } = this.read();
    replace(place ? { place } : {}, location.hash);
    this.#options.onChoose(undefined);
  }

  read(): Remembered {
    return (history.state as Remembered | null) ?? {};
  }

  /** Writes the place that is read into the address and the history. */
  write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isStarted || isHolding()) return;
    const stop = this.#look();
    const named = this.#options.stops.of(document.getElementById(readHash()));
    const hash = stop ? (stop === named ? location.hash : `#${encodeURIComponent(stop.id)}`) : '';
    const place: Place = stop
      ? { id: stop.id, offset: Math.round(stop.getBoundingClientRect().top - readingLine()) }
      : { id: 'root', offset: topOf('root') };
    const { place: before, chosen } = this.read();
    if (hash === location.hash && before?.id === place.id && before.offset === place.offset) return;
    replace({ place, ...(chosen !== undefined && { chosen }) }, hash);
  }

  #schedule(): void {
    if (isHolding()) return;
    this.#look();
    this.#timer ??= setTimeout(() => this.write(), pause);
  }

  #look(): HTMLElement | undefined {
    const stop = this.#options.stops.at(readingLine() + 2);
    if (stop !== this.#shown) {
      this.#shown = stop;
      this.#options.onStop(stop);
    }
    return stop;
  }
}

/** The id that the address names. */
export function readHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function topOf(id: string): number {
  const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
  return Math.round(top - readingLine());
}

function replace(state: Remembered, hash: string): void {
  try {
    history.replaceState(state, '', `${location.pathname}${location.search}${hash}`);
  } catch {
    // A browser that was asked too often, or that does not let pages of a folder change it.
  }
}

function push(state: Remembered, hash: string): void {
  try {
    history.pushState(state, '', `${location.pathname}${location.search}${hash}`);
  } catch {
    location.hash = hash;
  }
}
