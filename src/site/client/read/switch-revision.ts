/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { say } from '../../page/say.ts';
import { type ClausePlaces, type FoundPlace, findPlace } from '../../place/clause-places.ts';
import { showContent } from '../show-content.ts';
import type { Stops } from './stops.ts';

/** Where the reader is, and what the ways to other revisions are made of. */
export interface SwitchOptions {
  revision: string;
  places: () => Promise<ClausePlaces>;
  stops: Stops;
  /** The clause that the reader is at: chosen, or in view; `undefined` above the first one. */
  findCurrent: () => string | undefined;
  /** The same, but a clause that is chosen and out of view goes first. */
  findMeant: () => string | undefined;
}

/** Lets the reader open another revision, or the one of a day, at the clause that is read. */
export function watchRevisions(options: SwitchOptions): void {
  const picked = document.querySelector<HTMLSelectElement>('#revision');
  picked?.addEventListener('change', () => void openRevision(picked.value, options.findCurrent(), options));
  document.getElementById('day-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void openDay(document.querySelector<HTMLInputElement>('#as-of')?.value ?? '', options);
  });
  const comparison = document.querySelector<HTMLAnchorElement>('#to-comparison');
  comparison?.addEventListener('click', () => {
    const id = options.findCurrent();
    comparison.hash = id === undefined ? '' : `${comparison.dataset.side}=${encodeURIComponent(id)}`;
  });
  // A browser that goes back keeps what was picked.
  addEventListener('pageshow', () => {
    if (picked) picked.value = options.revision;
  });
}

async function openDay(day: string, options: SwitchOptions): Promise<void> {
  const { revisions } = await options.places();
  const message = document.getElementById('day-message');
  const wanted = revisions.findLast((one) => one <= day);
  if (day === '' || !message) return;
  if (wanted === undefined)
    showContent(message, [
      say(
        `${day}の条文はありません。最も古い本文は${revisions[0]}のものです。`,
        `There is no text of ${day}; the oldest is of ${revisions[0]}.`,
      ),
    ]);
  else if (wanted === options.revision)
    showContent(message, [say(`${day}の条文を表示しています。`, `This is the text of ${day}.`)]);
  else await openRevision(wanted, options.findMeant(), options);
}

async function openRevision(wanted: string, id: string | undefined, options: SwitchOptions): Promise<void> {
  location.assign(id === undefined ? `${wanted}.html` : await addressIn(wanted, id, options));
}

/** `2024-04-01.html?from=2026-04-01&clause=art_4#art_3`: the target is the clause, or what is nearest to it. */
async function addressIn(wanted: string, id: string, options: SwitchOptions): Promise<string> {
  const { revision, stops } = options;
  const places = await options.places();
  const find = (node: string) => findPlace(places, { effective: revision, node }, wanted);
  const target = targetOf(find(id)) ?? nearest(id, stops, (node) => targetOf(find(node)));
  const told = new URLSearchParams({ from: revision, clause: id });
  return `${wanted}.html?${told}${target === undefined ? '' : `#${encodeURIComponent(target)}`}`;
}

function targetOf(found: FoundPlace | undefined): string | undefined {
  if (found?.state === 'here') return found.node;
  return found?.state === 'merged' ? found.nodes[0] : undefined;
}

/** Of a clause that is not there: what holds it, or the article before it that is there. */
function nearest(id: string, stops: Stops, find: (node: string) => string | undefined): string | undefined {
  const element = document.getElementById(id);
  const stop = stops.of(element);
  for (let at = element?.parentElement; at && at !== stop?.parentElement; at = at.parentElement) {
    const found = at.dataset.clause === undefined ? undefined : find(at.id);
    if (found !== undefined) return found;
  }
  for (const before of stop ? stops.before(stop) : []) {
    const found = find(before.id);
    if (found !== undefined) return found;
  }
  return undefined;
}
