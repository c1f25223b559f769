/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { ClauseData } from '../../data/clause-data.ts';
import { panelContent } from '../../page/read/panel-content.ts';
import { say } from '../../page/say.ts';
import type { ClausePlaces } from '../../place/clause-places.ts';
import { keyOf } from '../../place/clause-places.ts';
import { findRoot } from '../load-data.ts';
import { showContent } from '../show-content.ts';
import { copyWords } from './copy.ts';
import { lastingLink } from './lasting-link.ts';

/** What the panel takes its content from. */
export interface PanelSources {
  clauses: () => Promise<ClauseData>;
  places: () => Promise<ClausePlaces>;
  /** Shows the notes of a clause. */
  showNotes: (place: HTMLElement, id: string) => Promise<void>;
  /** Hears that the reader closes the panel. */
  onClose: () => void;
}

/** The panel of the clause that is chosen: what belongs to it, and the ways to copy it. */
export class ClausePanel {
  readonly #frame = document.getElementById('panel');
  readonly #content = document.getElementById('panel-content');
  readonly #sources: PanelSources;
  #chosen: string | undefined;

  constructor(sources: PanelSources) {
    this.#sources = sources;
    this.#frame?.addEventListener('click', (event) => {
      const button = (event.target as HTMLElement).closest('button');
      if (button?.dataset.copy !== undefined) void this.#copy(button);
      if (button?.id === 'panel-close') this.close();
    });
    this.#frame?.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.close();
    });
  }

  get isOpen(): boolean {
    return this.#chosen !== undefined;
  }

  /** Shows what belongs to a clause; nothing where none is chosen. */
  async show(id: string | undefined): Promise<void> {
    for (const old of document.querySelectorAll('.is-chosen')) old.classList.remove('is-chosen');
    this.#chosen = id;
    document.body.classList.toggle('has-panel', id !== undefined);
    if (!this.#content) return;
    if (id === undefined) return this.#content.replaceChildren();
    document.getElementById(id)?.classList.add('is-chosen');
    try {
      const data = await this.#sources.clauses();
      if (this.#chosen !== id) return;
      showContent(this.#content, panelContent(data, id, findRoot()));
      this.#content.scrollTop = 0;
      const notes = document.createElement('div');
      this.#content.append(notes);
      // A panel without them says no less of the clause.
      await this.#sources.showNotes(notes, id).catch(() => notes.remove());
    } catch {
      showContent(this.#content, [
        say(
          'この条項の情報を読み込めませんでした。ページを読み込み直してください。',
          'What belongs to this clause could not be loaded; load the page again.',
        ),
      ]);
    }
  }

  /** Puts the keyboard into the panel. */
  focus(): void {
    this.#content?.focus();
  }

  /** Closes the panel, and puts the keyboard back to the clause. */
  close(): void {
    const id = this.#chosen;
    const isWithin = this.#frame?.contains(document.activeElement);
    this.#sources.onClose();
    if (isWithin && id !== undefined)
      document.getElementById(id)?.querySelector<HTMLElement>('.label')?.focus({ preventScroll: true });
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const { copy = '' } = button.dataset;
    const isLink = copy.startsWith('#');
    const text = isLink ? await this.#link(copy.slice(1)) : copy;
    await copyWords(text, button.querySelector('output'));
  }

  async #link(id: string): Promise<string> {
    const places = await this.#sources.places().catch(() => undefined);
    const { revision } = await this.#sources.clauses();
    const key = places?.isLasting ? keyOf(places, revision, id) : undefined;
    return lastingLink(places?.document ?? '', key, id);
  }
}
