/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { ClauseData } from '../data/clause-data.ts';
import { panelContent } from '../page/read/panel-content.ts';
import { loadData } from './load-data.ts';
import { watchOutline } from './outline.ts';
import { makePreview } from './preview.ts';
import { toDom } from './to-dom.ts';

// The reading view: the panel of the clause that is chosen, previews of terms and references, revisions.

const terms = document.querySelector<HTMLElement>('article.terms');
const panel = document.getElementById('panel-content');
const { document: documentId = '', revision = '' } = terms?.dataset ?? {};
const data = () => loadData<ClauseData>(`clauses-${documentId}-${revision}`);

/** The clause that the address names: the element itself, or what holds it. */
function findChosen(): HTMLElement | null {
  const id = decodeHash();
  const found = id === '' ? null : document.getElementById(id);
  return found?.closest<HTMLElement>('[data-clause]') ?? null;
}

function decodeHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

async function showChosen(): Promise<void> {
  const chosen = findChosen();
  for (const old of document.querySelectorAll('.is-chosen')) old.classList.remove('is-chosen');
  if (!chosen || !panel) return;
  chosen.classList.add('is-chosen');
  keepInPlace(chosen);
  try {
    panel.replaceChildren(
      toDom(panelContent(await data(), chosen.id, document.documentElement.dataset.root ?? '')),
    );
  } catch (error) {
    panel.textContent = `この条項の情報を読み込めません（${error instanceof Error ? error.message : error}）。`;
  }
}

/** Parts that were not drawn yet have other heights once they are, so the way to a clause is gone again until it stays. */
function keepInPlace(chosen: HTMLElement, tries = 4): void {
  chosen.scrollIntoView({ block: 'start' });
  if (tries > 0) requestAnimationFrame(() => keepInPlace(chosen, tries - 1));
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const words = button.dataset.copy ?? '';
  const text = words.startsWith('#') ? new URL(words, location.href).href : words;
  const isDone = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  const said = button.querySelector('output');
  if (said) said.textContent = isDone ? '写しました' : text;
}

panel?.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button[data-copy]');
  if (button) void copy(button);
});
addEventListener('hashchange', () => void showChosen());
void showChosen();

document.getElementById('revision-form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void openRevision();
});
document.getElementById('revision')?.addEventListener('change', () => void openRevision());

/** Opens the revision that was chosen, or the one in force on the day that was given. */
async function openRevision(): Promise<void> {
  const day = document.querySelector<HTMLInputElement>('#as-of')?.value ?? '';
  const picked = document.querySelector<HTMLSelectElement>('#revision')?.value ?? revision;
  const message = document.getElementById('revision-message');
  const { revisions } = await data();
  const wanted = day === '' ? picked : revisions.findLast((one) => one <= day);
  if (wanted === undefined) {
    if (message)
      message.textContent = `${day} の条文はこの文書集にありません。最も古い本文は ${revisions[0]} のものです。`;
    return;
  }
  if (wanted === revision && message) message.textContent = `${day || picked} の条文を表示しています。`;
  else location.href = `${wanted}.html${location.hash}`;
}

if (terms) {
  makePreview(terms, data);
  watchOutline(terms);
}
