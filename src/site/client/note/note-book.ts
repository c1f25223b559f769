/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { writeTable } from '../../../export/csv.ts';
import type { Note } from '../../../model/review/note.ts';
import { notePart } from '../../page/note/note-part.ts';
import { say } from '../../page/say.ts';
import { type ClausePlaces, keyOf } from '../../place/clause-places.ts';
import { type PlacedNote, placeNotes } from '../../place/notes-at.ts';
import { saveFile } from '../save-file.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { showContent } from '../show-content.ts';
import { keepInBrowser, keepOnServer, type NoteSource } from './note-source.ts';

/** Whose notes are shown. */
export interface BookOptions {
  document: string;
  revision: string;
  places: () => Promise<ClausePlaces>;
  citations: () => Promise<Readonly<Record<string, string>>>;
  /** Hears where in the text there are notes. */
  onPlaced?: (placed: readonly PlacedNote[]) => void;
}

/** The notes of a document: it shows those of a clause where a page has room for them, and keeps what is written there. */
export class NoteBook {
  readonly #options: BookOptions;
  readonly #source: NoteSource;
  #notes: Promise<{ notes: Note[]; by?: string }> | undefined;

  constructor(options: BookOptions) {
    this.#options = options;
    const isServed = 'server' in document.documentElement.dataset;
    this.#source = (isServed ? keepOnServer : keepInBrowser)(options.document);
  }

  /** Tells where there are notes. */
  async placeAll(): Promise<readonly PlacedNote[]> {
    this.#notes ??= this.#source.list();
    this.#notes.catch(() => {
      this.#notes = undefined;
    });
    const [{ notes }, places] = await Promise.all([this.#notes, this.#options.places()]);
    const placed = placeNotes(notes, places, this.#options.revision);
    this.#options.onPlaced?.(placed);
    return placed;
  }

  /** Shows the notes of a clause in an element, with what they are written and changed by. */
  async show(place: HTMLElement, id: string, edited?: string): Promise<void> {
    place.dataset.noted = id;
    const [placed, citations, { by } = {}] = await Promise.all([
      this.placeAll(),
      this.#options.citations(),
      this.#notes,
    ]);
    if (place.dataset.noted !== id) return;
    const within = placed.filter(({ node }) => node === id || node.startsWith(`${id}__`));
    const author = by === undefined ? { author: readSetting('author') ?? '' } : {};
    const { isOwn } = this.#source;
    const more = edited === undefined ? {} : { edited };
    showContent(place, [notePart({ notes: within, id, citations, isOwn, ...author, ...more })]);
    if (place.dataset.watched === undefined) this.#watch(place);
    if (edited !== undefined) place.querySelector<HTMLElement>('li textarea')?.focus();
  }

  #watch(place: HTMLElement): void {
    place.dataset.watched = '';
    place.addEventListener('submit', (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const words = String(new FormData(form).get('words') ?? '').trim();
      const by = String(new FormData(form).get('by') ?? '').trim();
      const note = form.closest<HTMLElement>('[data-note-id]')?.dataset.noteId;
      if (words === '') return;
      void this.#keep(place, () =>
        note === undefined
          ? this.#add(place.dataset.noted ?? '', words, by)
          : this.#source.change(note, words),
      );
    });
    place.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('button[data-note]');
      const note = button?.closest<HTMLElement>('[data-note-id]')?.dataset.noteId;
      if (button?.dataset.note === 'save') void this.#save();
      else if (button?.dataset.note === 'edit') void this.show(place, place.dataset.noted ?? '', note);
      else if (button?.dataset.note === 'remove' && note !== undefined) {
        if (button.dataset.sure !== undefined) void this.#keep(place, () => this.#source.change(note, ''));
        else {
          button.dataset.sure = '';
          showContent(button, [say('もう一度押すと消えます', 'Press again to remove')]);
        }
      }
    });
  }

  async #add(id: string, words: string, by: string): Promise<void> {
    const { places: load, revision, citations } = this.#options;
    const [places, named] = await Promise.all([load(), citations()]);
    const clause = places.isLasting ? keyOf(places, revision, id) : undefined;
    if (clause === undefined)
      throw new Error('この本文の準備がまだ終わっていません。しばらくしてからもう一度お試しください。');
    if (by !== '') writeSetting('author', by);
    await this.#source.add({
      clause,
      node: id,
      on: { effective: revision, citation: named[id] ?? '' },
      words,
      by,
    });
  }

  /** Does what changes the notes, and shows them anew; what was typed stays where it cannot be kept. */
  async #keep(place: HTMLElement, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#notes = undefined;
      await this.show(place, place.dataset.noted ?? '');
      this.#tell(place, 'メモを保存しました。', 'The notes are kept.');
      place.querySelector<HTMLElement>(':scope .notes > .note-form textarea')?.focus({ preventScroll: true });
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      this.#tell(place, `保存できませんでした。${reason}`, `It could not be kept. ${reason}`);
    }
  }

  #tell(place: HTMLElement, ja: string, en: string): void {
    const status = place.querySelector('.note-status');
    if (status) showContent(status, [say(ja, en)]);
  }

  /** Saves all notes of the document as a table for Excel. */
  async #save(): Promise<void> {
    const [{ notes } = { notes: [] }, placed, citations] = await Promise.all([
      this.#notes,
      this.placeAll(),
      this.#options.citations(),
    ]);
    const rows = notes.map((note) => {
      const at = placed.filter((one) => one.note === note).map(({ node }) => citations[node] ?? '');
      return [
        at.join('、'),
        note.words,
        note.by ?? '',
        note.at,
        `${note.on.citation}（${note.on.effective}）`,
      ];
    });
    const head = [`条項（${this.#options.revision}）`, 'メモ', '書いた人', '日時', '書いた時の条項'];
    saveFile(`${this.#options.document}-notes.csv`, 'text/csv', writeTable([head, ...rows]));
  }
}
