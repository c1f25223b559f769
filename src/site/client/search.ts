import type { SearchHit, SearchResult } from '../../model/search-result.ts';
import { readQuestion } from '../../search/query/question.ts';
import { say } from '../page/say.ts';
import { hitAddress, hitItem, searchNotes } from '../page/search/search-hits.ts';
import { requireElement } from './find-element.ts';
import { findRoot } from './load-data.ts';
import { readChosen, showFacets } from './search/facet-form.ts';
import { searchFolder } from './search/folder-source.ts';
import { listLinks, watchHitKeys } from './search/hit-keys.ts';
import { ownFirst } from './search/own-first.ts';
import { askServer } from './search/server-source.ts';
import type { SearchSource } from './search/source.ts';
import { isAsked, readState, type SearchState, toFilters, writeState } from './search/state.ts';
import { showContent } from './show-content.ts';

const pageSize = 12;
/** Milliseconds after the hits until their facets are counted. */
const countPause = 30;

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
const isServed = document.documentElement.dataset.server !== undefined;
const source: SearchSource = ownFirst(isServed ? askServer() : searchFolder());
let turn = 0;
let timer = 0;
let shown: readonly SearchHit[] = [];

async function answer(): Promise<void> {
  if (!isAsked(state)) return showNothing();
  const own = ++turn;
  const { question, chosen, from, laws } = state;
  const start = performance.now();
  const options = {
    limit,
    ...toFilters(chosen),
    ...(laws && { kinds: ['法令'] }),
    ...(from !== undefined && { from }),
  };
  try {
    const { result, count, facets } = await source.ask(question, options);
    if (own !== turn) return;
    showHits(result, count);
    part.dataset.milliseconds = (performance.now() - start).toFixed(1);
    part.dataset.answered = question;
    // The hits are painted first; whoever types on does not wait for counts.
    await new Promise((resolve) => setTimeout(resolve, countPause));
    if (own !== turn) return;
    const counted = await facets();
    if (own === turn) showFacets(facetForm, counted, state.chosen);
  } catch (error) {
    if (own === turn && (error as Error).name !== 'AbortError') showFault();
  }
}

function showNothing(): void {
  turn++;
  shown = [];
  for (const place of [hits, notes, facetForm]) showContent(place, []);
  examples.hidden = false;
  more.hidden = true;
  showContent(status, [say('言葉か条番号を入れてください。', 'Type words or the number of a clause.')]);
}

function showFault(): void {
  showContent(status, [
    say(
      '検索できませんでした。少し待ってから、もう一度お試しください。',
      'The search could not be made; wait a moment and try again.',
    ),
  ]);
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

/** What is typed changes the step of the history; what is chosen makes one, so that Back undoes it. */
function remember(how: 'replaceState' | 'pushState' = 'replaceState'): void {
  try {
    history[how](null, '', `${location.pathname}${writeState(state)}`);
  } catch {
    // A page opened from a folder may not be allowed to.
  }
}

function change(next: Partial<SearchState>, { wait = 0, isStep = false } = {}): void {
  if (isStep) remember();
  state = { ...state, ...next };
  limit = pageSize;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    remember(isStep ? 'pushState' : 'replaceState');
    void answer();
  }, wait);
}

/** A citation alone leads straight to its clause. */
async function go(): Promise<void> {
  clearTimeout(timer);
  remember();
  await answer();
  const target = findCited();
  if (target === undefined) listLinks(hits)[0]?.focus();
  else location.assign(target);
}

/** Where the clause stands that a question cites without more words: of an article the article, not its first paragraph. */
function findCited(): string | undefined {
  const { citations, words } = readQuestion(state.question);
  const [first] = shown;
  if (!first || citations.length !== 1 || words.trim() !== '') return undefined;
  // 12条2項 means a clause of the text that is read, and no other text is opened in its place.
  if (state.from !== undefined && first.document !== state.from) return undefined;
  const isWhole = !/[項号]/.test(state.question);
  const node = isWhole ? first.node.split('__para_')[0] : first.node;
  return `${findRoot()}${hitAddress({ ...first, node })}`;
}

box.value = state.question;
box.addEventListener('input', () => change({ question: box.value }, { wait: source.pause }));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  change({ question: box.value });
  void go();
});
facetForm.addEventListener('change', () => change({ chosen: readChosen(facetForm) }, { isStep: true }));
facetForm.addEventListener('submit', (event) => event.preventDefault());
more.addEventListener('click', () => {
  const before = shown.length;
  limit += pageSize;
  void answer().then(() => listLinks(hits)[before]?.focus());
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
watchHitKeys({ box, hits });
window.addEventListener('popstate', () => {
  state = readState(location.search);
  box.value = state.question;
  if (lawSwitch) lawSwitch.checked = state.laws === true;
  void answer();
});
if (lawSwitch) {
  lawSwitch.checked = state.laws === true;
  lawSwitch.addEventListener('change', () => change({ laws: lawSwitch.checked }, { isStep: true }));
}

void answer().then(() => {
  const target = state.isDirect ? findCited() : undefined;
  // Back leads to the page that asked, not here again.
  if (target !== undefined) location.replace(target);
});
if (!matchMedia('(pointer: coarse)').matches) box.focus();
// Beside the hits where there is room, folded above them where there is none.
if (matchMedia('(max-width: 60rem)').matches) requireElement<HTMLDetailsElement>('#facets').open = false;
