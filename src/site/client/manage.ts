import { addFailure } from '../page/add/add-failure.ts';
import { say } from '../page/say.ts';
import { requireElement } from './find-element.ts';
import { findRoot } from './load-data.ts';
import { RequestFailed, sendRequest } from './send-request.ts';
import { showContent } from './show-content.ts';

const status = requireElement('#manage-status');
const error = requireElement('#manage-error');
const openKey = 'yakkan-managed';

/** Asks the server for a change; the page is shown anew, with the same document open, once it is done. */
async function change(document: string, way: string, body: object, method: 'POST' | 'PATCH'): Promise<void> {
  showContent(error, []);
  showContent(status, [say('保存しています…', 'Saving…')]);
  try {
    const address = `${findRoot()}api/v1/documents/${encodeURIComponent(document)}${way}`;
    await sendRequest(address, body, { method });
    sessionStorage.setItem(openKey, document);
    location.reload();
  } catch (cause) {
    showContent(status, []);
    const code = cause instanceof RequestFailed ? cause.status : -1;
    showContent(error, addFailure(code, cause instanceof Error ? cause.message : String(cause)));
    error.scrollIntoView({ block: 'center' });
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const id = form.closest<HTMLElement>('[data-document]')?.dataset.document;
  if (!id) return;
  event.preventDefault();
  void change(id, '', Object.fromEntries(new FormData(form)), 'PATCH');
});

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
  const id = button?.closest<HTMLElement>('[data-document]')?.dataset.document;
  if (!button || !id) return;
  const row = button.closest<HTMLElement>('[data-effective]');
  const effective = row?.dataset.effective;
  const revision = effective === undefined ? '' : `/revisions/${effective}`;
  const { act } = button.dataset;
  if (act === 'day') {
    const day = row?.querySelector<HTMLInputElement>('input[type=date]')?.value ?? '';
    void change(id, revision, { effective: day }, 'PATCH');
  } else if (act === 'withdraw' && button.dataset.sure === undefined) {
    // The second press does it: what is taken away by mistake is missed by others first.
    button.dataset.sure = '';
    showContent(button, [say('もう一度押すと取り下げます', 'Press again to withdraw')]);
  } else void change(id, `${revision}:${act}`, {}, 'POST');
});

/** The documents that are there, by their ids. */
const held = [...document.querySelectorAll<HTMLElement>('[data-document][data-held]')].map((one) => ({
  id: one.dataset.document ?? '',
  title: one.querySelector('summary > span')?.textContent ?? '',
}));

/** Offers the other documents as the one that a document goes with, once it is opened. */
document.addEventListener(
  'toggle',
  ({ target }) => {
    const part = target instanceof HTMLDetailsElement ? target : undefined;
    const list = part?.querySelector<HTMLSelectElement>('select[name=general]');
    if (!part?.open || !list || list.dataset.filled !== undefined) return;
    list.dataset.filled = '';
    const there = new Set([...list.options].map(({ value }) => value).concat(part.dataset.document ?? ''));
    list.append(...held.filter(({ id }) => !there.has(id)).map(({ id, title }) => new Option(title, id)));
  },
  true,
);

const filter = document.querySelector<HTMLFormElement>('#manage-filter');
filter?.addEventListener('submit', (event) => event.preventDefault());
filter?.addEventListener('input', () => {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const words = fold(filter.querySelector('input')?.value ?? '');
  let shown = 0;
  for (const one of document.querySelectorAll<HTMLElement>('[data-document]')) {
    one.hidden = !fold(one.querySelector('summary > span')?.textContent ?? '').includes(words);
    if (!one.hidden) shown++;
  }
  showContent(requireElement('#manage-count'), [say(`${shown}文書`, `${shown} documents`)]);
});

const opened = sessionStorage.getItem(openKey);
if (opened !== null) {
  sessionStorage.removeItem(openKey);
  const found = document.querySelector<HTMLDetailsElement>(`[data-document="${CSS.escape(opened)}"]`);
  if (found) {
    found.open = true;
    found.scrollIntoView();
    showContent(status, [say('変更しました。', 'Changed.')]);
  }
}
