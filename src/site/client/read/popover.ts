/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { ClauseData } from '../../data/clause-data.ts';
import { definitionPreview, referencePreview } from '../../page/read/preview-content.ts';
import { findRoot } from '../load-data.ts';
import { showContent } from '../show-content.ts';

/** Milliseconds that one has to rest on a word before its popover opens, and may be away from both before it closes. */
const rest = 120;
const grace = 250;

const marked = '[data-definition], [data-reference]';

/**
 * Shows the definition of a term, or the clauses that a reference means. It opens where one points, at a tap, and with the
 * keyboard on the word; the pointer may go into it, the space bar goes into it, and it stays while the page scrolls.
 */
export class WordPopover {
  readonly #box = document.getElementById('preview');
  readonly #load: () => Promise<ClauseData>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #word: HTMLElement | undefined;
  #left: HTMLElement | undefined;

  constructor(terms: HTMLElement, load: () => Promise<ClauseData>) {
    this.#load = load;
    if (!this.#box) return;
    for (const part of [terms, this.#box]) {
      part.addEventListener('pointerover', (event) => this.#pointAt(event));
      part.addEventListener('pointerout', (event) => this.#leave(event));
    }
    terms.addEventListener('click', (event) => this.#click(event));
    terms.addEventListener('focusin', (event) => {
      const word = wordAt(event.target);
      // Whoever comes back from the popover has seen it.
      if (word?.matches(':focus-visible') && word !== this.#left) void this.#open(word);
      this.#left = undefined;
    });
    document.addEventListener('pointerdown', (event) => {
      const target = event.target as Element;
      if (!this.#box?.contains(target) && wordAt(target) !== this.#word) this.close();
    });
    document.addEventListener('keydown', (event) => this.#press(event), true);
    this.#box.addEventListener('click', (event) => {
      const { target } = event;
      if (target instanceof Element && target.closest('a, button.close')) this.close();
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    const word = this.#word;
    const isWithin = this.#box?.contains(document.activeElement);
    this.#word = undefined;
    word?.removeAttribute('aria-describedby');
    if (this.#box?.matches(':popover-open')) this.#box.hidePopover();
    this.#left = isWithin ? word : undefined;
    if (isWithin) word?.focus({ preventScroll: true });
  }

  #pointAt(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    clearTimeout(this.#timer);
    const word = this.#box?.contains(event.target as Node) ? undefined : wordAt(event.target);
    if (word && word !== this.#word) this.#timer = setTimeout(() => void this.#open(word), rest);
  }

  #leave(event: PointerEvent): void {
    if (event.pointerType === 'touch' || this.#box?.contains(document.activeElement)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), grace);
  }

  /** A finger cannot point, so that its first tap shows what a pointer would be shown. */
  #click(event: MouseEvent): void {
    const word = wordAt(event.target);
    if (!word) return;
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    if (word.tagName === 'A' && !isTouch) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#open(word);
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#word) {
      event.stopPropagation();
      this.close();
    }
    const isEntering = event.key === ' ' && document.activeElement === this.#word;
    if (isEntering && this.#box?.matches(':popover-open')) {
      event.preventDefault();
      this.#box.focus();
    }
  }

  async #open(word: HTMLElement): Promise<void> {
    const box = this.#box;
    if (!box || word === this.#word) return;
    this.close();
    this.#word = word;
    const data = await this.#load();
    if (this.#word !== word || !word.isConnected) return;
    const isShown = fill(box, word, data);
    if (!isShown) return;
    word.setAttribute('aria-describedby', box.id);
    box.showPopover();
    placeBox(box, word);
  }
}

function wordAt(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>(marked)) || undefined;
}

function fill(box: HTMLElement, word: HTMLElement, data: ClauseData): boolean {
  const { definition, reference } = word.dataset;
  if (definition !== undefined) {
    const content = definitionPreview(data, definition);
    if (content.length === 0) return false;
    showContent(box, content);
  } else {
    const found = data.references.find(({ id }) => id === reference);
    if (!found) return false;
    showContent(box, referencePreview(data, found, findRoot()));
  }
  for (const place of box.querySelectorAll<HTMLElement>('[data-clause-of]'))
    place.replaceChildren(...copyClause(place.dataset.clauseOf ?? '', place.dataset.part));
  return true;
}

/** The clause as it stands in the text, lists as lists, without the ids that would be there twice. */
function copyClause(id: string, part: string | undefined): Node[] {
  const element = document.getElementById(id);
  const sources =
    part === 'items'
      ? [...(element?.querySelectorAll(':scope > .words > .item') ?? [])]
      : element
        ? [element]
        : [];
  return sources.map((source) => {
    const copy = source.cloneNode(true) as Element;
    copy.removeAttribute('id');
    copy.classList.remove('is-chosen');
    for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
    for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
    for (const inner of copy.querySelectorAll('[data-definition], [data-reference], [tabindex]'))
      for (const name of ['data-definition', 'data-reference', 'tabindex']) inner.removeAttribute(name);
    return copy;
  });
}

/** Below the word where there is room, else above; it goes with the page. */
function placeBox(box: HTMLElement, word: HTMLElement): void {
  const own = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(8, Math.min(own.left, document.documentElement.clientWidth - width - 8));
  const below = own.bottom + 4;
  const top = below + height < innerHeight ? below : Math.max(8, own.top - height - 4);
  box.style.setProperty('left', `${left + scrollX}px`);
  box.style.setProperty('top', `${top + scrollY}px`);
}
