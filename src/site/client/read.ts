/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { ClauseData } from '../data/clause-data.ts';
import type { ClausePlaces } from '../place/clause-places.ts';
import { loadData } from './load-data.ts';
import { markNoted } from './note/mark-noted.ts';
import { NoteBook } from './note/note-book.ts';
import { tellArrival } from './read/arrival.ts';
import { PlaceFollower } from './read/follow-place.ts';
import { watchKeys } from './read/keys.ts';
import { watchMarks } from './read/marks.ts';
import { Outline } from './read/outline.ts';
import { ClausePanel } from './read/panel.ts';
import { WordPopover } from './read/popover.ts';
import { ReadingBar } from './read/reading-bar.ts';
import { Stops } from './read/stops.ts';
import { watchRevisions } from './read/switch-revision.ts';
import { setRunningHead } from './running-head.ts';

// The reading view: the place that is read, the panel of the clause that is chosen, popovers, and other revisions.

const terms = document.querySelector<HTMLElement>('article.terms');
if (terms) start(terms);

function start(terms: HTMLElement): void {
  const { document: id = '', revision = '' } = terms.dataset;
  const clauses = () => loadData<ClauseData>(`clauses-${id}-${revision}`);
  const places = () => loadData<ClausePlaces>(`places-${id}`);
  const stops = new Stops(terms);
  const outline = new Outline();
  let inView: HTMLElement | undefined;
  const bar = new ReadingBar();
  const notes = new NoteBook({
    document: id,
    revision,
    places,
    citations: async () => (await clauses()).citations,
    onPlaced: markNoted,
  });
  const panel = new ClausePanel({
    clauses,
    places,
    showNotes: (place, clause) => notes.show(place, clause),
    onClose: () => follower.unchoose(),
  });
  const follower = new PlaceFollower({
    stops,
    onStop: (stop) => {
      inView = stop;
      bar.show(stop, stops);
      outline.mark(stop);
    },
    onChoose: (clause) => void panel.show(clause),
  });
  const step = (by: 1 | -1) => stepFrom(stops.beside(inView, by), follower);
  const findCurrent = () => currentOf(follower.read().chosen, stops, inView);
  const openPanel = () => openAt(panel, follower, findCurrent);
  bar.watch({ onStep: step, onPanel: openPanel });
  watchKeys({ n: () => step(1), p: () => step(-1), i: openPanel });
  chooseByNumber(terms, follower);
  new WordPopover(terms, clauses);
  watchMarks(terms);
  watchRevisions({
    revision,
    places,
    stops,
    findCurrent,
    // Whoever goes up to the form for a day still means the clause that is chosen.
    findMeant: () => follower.read().chosen ?? findCurrent(),
  });
  setRunningHead(`${terms.querySelector('h1')?.textContent ?? ''}　${revision}`);
  void follower.restore();
  // What is said makes the bar higher, and the clause is to stand below it.
  void tellArrival({ document: id, revision }, places).then((isTold) => {
    if (isTold) void follower.restore();
  });
  // What the first choice needs is there before it is made.
  const prepare = () => {
    void clauses().catch(() => {});
    void notes.placeAll().catch(() => {});
  };
  if ('requestIdleCallback' in window) requestIdleCallback(prepare, { timeout: 3000 });
  else setTimeout(prepare, 1000);
}

function stepFrom(next: HTMLElement | undefined, follower: PlaceFollower): void {
  if (!next) return;
  // Whose keys are in the text goes on from where the step leads; a button that is pressed keeps them.
  if (document.activeElement?.closest('article.terms'))
    next.querySelector<HTMLElement>('a.label')?.focus({ preventScroll: true });
  void follower.goTo(next);
}

/** The clause that is chosen, as long as the reader is still at it, or else the one in view. */
function currentOf(
  chosen: string | undefined,
  stops: Stops,
  inView: HTMLElement | undefined,
): string | undefined {
  const element = chosen === undefined ? null : document.getElementById(chosen);
  return element && (stops.of(element) === inView || inView?.closest(`[id="${chosen}"]`))
    ? chosen
    : inView?.id;
}

function openAt(panel: ClausePanel, follower: PlaceFollower, findCurrent: () => string | undefined): void {
  const { chosen } = follower.read();
  const focused = document.activeElement?.closest<HTMLElement>('[data-clause]')?.id ?? findCurrent();
  if (focused !== undefined && (!panel.isOpen || focused !== chosen)) follower.choose(focused);
  panel.focus();
}

/** A number chooses its clause where it stands: nothing jumps. */
function chooseByNumber(terms: HTMLElement, follower: PlaceFollower): void {
  terms.addEventListener('click', (event) => {
    const label = (event.target as Element).closest<HTMLElement>('a.label');
    const clause = label?.closest<HTMLElement>('[data-clause]');
    if (!clause || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follower.choose(clause.id);
  });
}
