/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The outline beside the text: it shows where the reader is. */
export class Outline {
  readonly #frame = document.getElementById('outline');
  readonly #links = new Map<string, HTMLAnchorElement>();
  #current: HTMLAnchorElement | undefined;

  constructor() {
    for (const link of this.#frame?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])
      this.#links.set(decodeURIComponent(link.hash.slice(1)), link);
    // On a small screen the outline would push the text away.
    if (matchMedia('(max-width: 60rem)').matches)
      this.#frame?.querySelector(':scope > details')?.removeAttribute('open');
  }

  /** Marks the stop that is read, or what holds it. */
  mark(stop: HTMLElement | undefined): void {
    let at: HTMLElement | null | undefined = stop;
    while (at && !this.#links.has(at.id)) at = at.parentElement;
    const link = at ? this.#links.get(at.id) : undefined;
    if (link === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    this.#current = link;
    if (link) this.#keepInView(link);
  }

  #keepInView(link: HTMLElement): void {
    if (!this.#frame) return;
    const [frame, place] = [this.#frame.getBoundingClientRect(), link.getBoundingClientRect()];
    if (place.top < frame.top || place.bottom > frame.bottom)
      this.#frame.scrollTop += place.top - frame.top - frame.height / 3;
  }
}
