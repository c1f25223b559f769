/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { say } from '../../page/say.ts';
import { showContent } from '../show-content.ts';

const parameter = 'kinds';

/** Shows the rows that hold a chosen kind of change; what is chosen lives in the address, and Back undoes it. */
export function watchKinds(form: HTMLFormElement): void {
  read(form);
  form.addEventListener('change', () => {
    write(form);
    filterRows(form);
  });
  addEventListener('popstate', () => read(form));
  // A browser that goes back keeps what was chosen.
  addEventListener('pageshow', () => read(form));
}

function boxesOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name=kind]')];
}

function read(form: HTMLFormElement): void {
  const chosen = new URLSearchParams(location.search).get(parameter)?.split(' ');
  for (const box of boxesOf(form)) box.checked = chosen?.includes(box.value) ?? true;
  filterRows(form);
}

function write(form: HTMLFormElement): void {
  const boxes = boxesOf(form);
  const query = new URLSearchParams(location.search);
  if (boxes.every(({ checked }) => checked)) query.delete(parameter);
  else
    query.set(
      parameter,
      boxes
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .join(' '),
    );
  const search = query.size > 0 ? `?${query}` : '';
  try {
    history.pushState(null, '', `${location.pathname}${search}${location.hash}`);
  } catch {
    // A page of a folder may not be allowed to.
  }
}

/** Rows that hold a chosen kind, with the unchanged ones beside them. */
function filterRows(form: HTMLFormElement): void {
  const chosen = new Set(boxesOf(form).flatMap(({ checked, value }) => (checked ? [value] : [])));
  const rows = [...document.querySelectorAll<HTMLElement>('#comparison tbody tr')];
  const isChosen = (row: HTMLElement) => kindsOf(row).some((kind) => chosen.has(kind));
  const groups = new Set(rows.filter(isChosen).map(({ dataset }) => dataset.group));
  for (const row of rows)
    row.hidden = kindsOf(row).length > 0 ? !isChosen(row) : !groups.has(row.dataset.group);
  const shown = rows.filter(({ hidden }) => !hidden).length;
  const status = document.querySelector('#kinds-status');
  if (!status) return;
  showContent(
    status,
    shown === rows.length
      ? []
      : [say(`${rows.length}行のうち${shown}行を表示`, `${shown} of ${rows.length} rows`)],
  );
}

function kindsOf({ dataset }: HTMLElement): string[] {
  return dataset.kinds?.split(' ').filter(Boolean) ?? [];
}
