/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { HomeData } from '../data/home-data.ts';
import { homeNews } from '../page/home/home-news.ts';
import { say } from '../page/say.ts';
import { loadData } from './load-data.ts';
import { showContent } from './show-content.ts';

// The first page: the table of documents, sorted and filtered as the address says, and what is to be looked at.

const table = document.querySelector<HTMLTableElement>('#documents');
const form = document.querySelector<HTMLFormElement>('#document-filter');
const filters = ['title', 'kind', 'issuer'] as const;

if (table) {
  const rows = [...table.tBodies[0].rows];
  apply(table, rows);
  form?.addEventListener('input', ({ target }) => {
    const chosen = Object.fromEntries(filters.map((name) => [name, field(name)?.value ?? '']));
    remember(chosen, target instanceof HTMLSelectElement);
    apply(table, rows);
  });
  form?.addEventListener('submit', (event) => event.preventDefault());
  table.tHead?.addEventListener('click', (event) => {
    const head = (event.target as Element).closest<HTMLElement>('th[data-sort]');
    if (!head) return;
    const isUp = head.getAttribute('aria-sort') === 'ascending';
    remember({ sort: `${isUp ? '-' : ''}${head.dataset.sort}` }, true);
    apply(table, rows);
  });
  for (const event of ['pageshow', 'popstate']) addEventListener(event, () => apply(table, rows));
}
const place = document.getElementById('home-data');
// A page without them says no less of the documents.
if (place)
  loadData<HomeData>('home').then(
    (data) => showContent(place, homeNews(data)),
    () => {},
  );

function field(name: string): HTMLInputElement | HTMLSelectElement | null {
  return form?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`) ?? null;
}

/** Keeps what is chosen in the address; what is not typed is a step of the history, so that Back undoes it. */
function remember(chosen: Readonly<Record<string, string>>, isStep: boolean): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(chosen)) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  try {
    const address = `${location.pathname}${query.size > 0 ? `?${query}` : ''}`;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // A page of a folder may not be allowed to.
  }
}

function apply(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const query = new URLSearchParams(location.search);
  const wanted = Object.fromEntries(filters.map((name) => [name, query.get(name) ?? '']));
  for (const name of filters) {
    const own = field(name);
    if (own && (own !== document.activeElement || own instanceof HTMLSelectElement)) own.value = wanted[name];
  }
  const words = wanted.title.normalize('NFKC').toLowerCase();
  let shown = 0;
  for (const row of rows) {
    const { kind, issuer } = row.dataset;
    const title = row.cells[0].textContent ?? '';
    row.hidden =
      !title.normalize('NFKC').toLowerCase().includes(words) ||
      (wanted.kind !== '' && kind !== wanted.kind) ||
      (wanted.issuer !== '' && issuer !== wanted.issuer);
    if (!row.hidden) shown++;
  }
  const count = document.getElementById('document-count');
  if (count) showContent(count, [say(`${shown}文書`, `${shown} documents`)]);
  sort(table, rows, query.get('sort') ?? '');
}

function sort(table: HTMLTableElement, rows: readonly HTMLTableRowElement[], by: string): void {
  const heads = [...(table.tHead?.rows[0].cells ?? [])];
  const at = heads.findIndex(({ dataset }) => dataset.sort === by.replace('-', ''));
  for (const head of heads) head.removeAttribute('aria-sort');
  if (at < 0) return;
  const isDown = by.startsWith('-');
  heads[at].setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
  const words = rows.map((row) => ({ row, text: row.cells[at].textContent ?? '' }));
  const order = new Intl.Collator('ja', { numeric: true });
  words.sort((left, right) => order.compare(left.text, right.text) * (isDown ? -1 : 1));
  table.tBodies[0].append(...words.map(({ row }) => row));
}
