import type { SearchHit, SearchResult } from '../../model/search-result.ts';
import type { FacetName, Facets } from '../../search/facets.ts';
import { readQuestion } from '../../search/query/question.ts';
import { say } from '../page/say.ts';
import { type FacetChoice, facetGroups } from '../page/search/facet-list.ts';
import { hitAddress, hitItem, searchNotes } from '../page/search/search-hits.ts';
import { requireElement } from './find-element.ts';
import { findRoot } from './load-data.ts';
import { type OpenIndex, openIndex } from './search-index.ts';
import { isAsked, readState, type SearchState, toFilters, writeState } from './search-state.ts';
import { showContent } from './show-content.ts';

const pageSize = 12;
/** Milliseconds after the hits until their facets are counted. */
const countPause = 30;
/** Long enough to take two keys at once, too short to be felt. */
const pause = 12;

const part = requireElement('#search');
const box = requireElement<HTMLInputElement>('#question');
const form = requireElement<HTMLFormElement>('#search-form');
const facetForm = requireElement<HTMLFormElement>('#facet-form');
const hits = requireElement('#hits');
const status = requireElement('#search-status');
const notes = requireElement('#search-notes');
const more = requireElement<HTMLButtonElement>('#more-hits');
const examples = requireElement('#examples');
/** There where the corpus holds statutes. */
const lawSwitch = document.querySelector<HTMLInputElement>('#search-laws');

let state: SearchState = readState(location.search);
let limit = pageSize;
let index: OpenIndex | undefined;
let turn = 0;
let timer = 0;
let shown: readonly SearchHit[] = [];

async function answer(): Promise<void> {
  if (!index) return;
  const own = ++turn;
  const { question, chosen, from, laws } = state;
  const start = performance.now();
  const options = {
    limit,
    ...toFilters(chosen),
    ...(laws && { kinds: ['法令'] }),
    ...(from !== undefined && { from }),
  };
  const { result, found } = await index.ask(question, options);
  if (own !== turn) return;
  showHits(result, found.length);
  part.dataset.milliseconds = (performance.now() - start).toFixed(1);
  part.dataset.answered = question;
  // The hits are painted first; whoever types on does not wait for counts.
  await new Promise((resolve) => setTimeout(resolve, countPause));
  if (own !== turn) return;
  const facets = await index.count(question, options, found);
  if (own === turn) showFacets(facets);
}

function showFacets(facets: Facets): void {
  const unfolded = [...facetForm.querySelectorAll<HTMLDetailsElement>('details[open]')].map(
    ({ dataset }) => dataset.facet,
  );
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
  const [name, value] = [focused?.name, focused?.value];
  showContent(facetForm, facetGroups(facets, state.chosen));
  for (const details of facetForm.querySelectorAll('details'))
    details.open = unfolded.includes(details.dataset.facet);
  if (name !== undefined && focused !== box)
    [...facetForm.querySelectorAll('input')]
      .find((input) => input.name === name && input.value === value)
      ?.focus();
}

function showHits(result: SearchResult, count: number): void {
  const open = isAsked(state);
  shown = open ? result.hits : [];
  showContent(
    hits,
    shown.map((hit) => hitItem(hit, findRoot())),
  );
  showContent(notes, open ? searchNotes(result) : []);
  examples.hidden = open && shown.length > 0;
  more.hidden = !open || shown.length >= count;
  showContent(status, [
    !open
      ? say('言葉を入れるか、絞り込みを選んでください。', 'Type words, or choose a filter.')
      : shown.length > 0
        ? say(`${result.total}件の条項`, `${result.total} clauses`)
        : say(
            `「${state.question}」に当たる条項は見つかりません。言葉を短くするか、下の例のように探してください。`,
            `No clause answers “${state.question}”. Use fewer words, or search as in the examples below.`,
          ),
  ]);
}

function remember(): void {
  try {
    history.replaceState(null, '', `${location.pathname}${writeState(state)}`);
  } catch {
    // A page opened from a folder may not be allowed to.
  }
}

function change(next: Partial<SearchState>, wait = 0): void {
  state = { ...state, ...next };
  limit = pageSize;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    remember();
    void answer();
  }, wait);
}

function readChosen(): FacetChoice {
  const chosen = Object.fromEntries(
    Object.keys(state.chosen).map((name) => [name, [] as string[]]),
  ) as Record<FacetName, string[]>;
  for (const input of facetForm.querySelectorAll('input'))
    if (input.checked) chosen[input.name as FacetName].push(input.value);
  return chosen;
}

function links(): HTMLAnchorElement[] {
  return [...hits.querySelectorAll<HTMLAnchorElement>('a.hit-link')];
}

/** A citation alone leads straight to its clause. */
async function go(): Promise<void> {
  clearTimeout(timer);
  remember();
  await answer();
  const { citation, words } = readQuestion(state.question);
  const [first] = shown;
  if (first && citation !== undefined && words.trim() === '')
    location.assign(`${findRoot()}${hitAddress(first)}`);
  else links()[0]?.focus();
}

function step(by: 1 | -1): void {
  const list = links();
  const next = list.indexOf(document.activeElement as HTMLAnchorElement) + by;
  if (next < 0) box.focus();
  else list[Math.min(next, list.length - 1)]?.focus();
}

box.value = state.question;
box.addEventListener('input', () => change({ question: box.value }, pause));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  change({ question: box.value });
  void go();
});
facetForm.addEventListener('change', () => change({ chosen: readChosen() }));
facetForm.addEventListener('submit', (event) => event.preventDefault());
more.addEventListener('click', () => {
  const before = shown.length;
  limit += pageSize;
  void answer().then(() => links()[before]?.focus());
});
examples.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-question]');
  if (!link) return;
  event.preventDefault();
  box.value = link.dataset.question ?? '';
  box.focus();
  change({ question: box.value });
});
notes.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-instead]');
  if (!button) return;
  const { word = '', instead = '' } = button.dataset;
  box.value = state.question.includes(word) ? state.question.replace(word, instead) : instead;
  box.focus();
  change({ question: box.value });
});
document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const isInList = hits.contains(document.activeElement);
  const isInBox = document.activeElement === box;
  if (event.key === '/' && !isInBox && !(document.activeElement instanceof HTMLInputElement)) box.focus();
  else if (event.key === 'ArrowDown' && (isInBox || isInList)) step(1);
  else if (event.key === 'ArrowUp' && isInList) step(-1);
  else if (event.key === 'Escape' && isInList) box.focus();
  else return;
  event.preventDefault();
});
window.addEventListener('popstate', () => {
  state = readState(location.search);
  box.value = state.question;
  if (lawSwitch) lawSwitch.checked = state.laws === true;
  void answer();
});
if (lawSwitch) {
  lawSwitch.checked = state.laws === true;
  lawSwitch.addEventListener('change', () => change({ laws: lawSwitch.checked }));
}

const files = JSON.parse(part.dataset.files ?? '{}') as Record<string, string>;
if (Object.keys(files).length === 0)
  showContent(status, [say('検索できる文書がまだありません。', 'There is no document to search yet.')]);
else {
  showContent(status, [say('索引を読み込んでいます…', 'Loading the index…')]);
  openIndex(files).then(
    (opened) => {
      index = opened;
      return answer();
    },
    (error: Error) => {
      showContent(status, [
        say(
          `索引を読み込めませんでした（${error.message}）。ページを作り直してください。`,
          `The index could not be loaded (${error.message}); build the pages again.`,
        ),
      ]);
    },
  );
}
if (!matchMedia('(pointer: coarse)').matches) box.focus();
// Beside the hits where there is room, folded above them where there is none.
if (matchMedia('(max-width: 60rem)').matches) requireElement<HTMLDetailsElement>('#facets').open = false;
