/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Correction } from '../../../model/correction.ts';
import { type Preview, sourceLines } from '../../page/add/add-preview.ts';
import { splitChoices } from '../../page/add/split-choices.ts';
import { say } from '../../page/say.ts';
import { requireElement } from '../find-element.ts';
import { findRoot } from '../load-data.ts';
import { showContent } from '../show-content.ts';

const list = requireElement('#source-lines');
const view = requireElement('#reading-view');
const original = requireElement('#original');
const menu = requireElement('#reading-menu');
const number = requireElement<HTMLInputElement>('#reading-number');
const onlyDoubtful = requireElement<HTMLInputElement>('#only-doubtful');
const showOriginal = requireElement<HTMLInputElement>('#show-original');
const showOriginalLabel = requireElement('#show-original-label');
const count = requireElement('#correction-count');

/** Hears what somebody says that a line is; `undefined` takes it back. */
export type OnCorrect = (place: number, as: Correction['as'] | undefined, number: string) => void;

/** Hears with which words somebody says that a line begins within another. */
export type OnSplit = (place: number, words: string) => void;

let chosen: number | undefined;

/** Wires the panes: the menu of a line, the filter, and the original. */
export function wirePanes(onCorrect: OnCorrect, onSplit: OnSplit): void {
  list.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const line = target?.closest<HTMLElement>('li');
    if (!line) return;
    const button = target?.closest<HTMLElement>('.line-reading');
    if (button) openMenu(line, button);
    else showNode(line.dataset.node);
  });
  menu.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-as], [data-split]') : null;
    if (!button || chosen === undefined) return;
    menu.hidePopover();
    if (button.dataset.split !== undefined) return onSplit(chosen, button.dataset.split);
    const { as } = button.dataset;
    onCorrect(chosen, as ? (as as Correction['as']) : undefined, number.value.trim());
  });
  menu.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + step + items.length) % items.length]?.focus();
  });
  onlyDoubtful.addEventListener('change', () => list.classList.toggle('only-doubtful', onlyDoubtful.checked));
  showOriginal.addEventListener('change', () => {
    original.hidden = !showOriginal.checked;
    list.hidden = showOriginal.checked;
  });
  requireElement('#preview').addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.to-line') : null;
    if (button?.dataset.line) showLine(button.dataset.line);
  });
}

function openMenu(line: HTMLElement, button: HTMLElement): void {
  chosen = Number(line.dataset.place);
  number.value = '';
  showContent(
    requireElement('#split-places'),
    splitChoices(line.querySelector('.line-text')?.textContent ?? ''),
  );
  const { left, bottom } = button.getBoundingClientRect();
  menu.showPopover();
  const { width, height } = menu.getBoundingClientRect();
  menu.style.setProperty('left', `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`);
  menu.style.setProperty('top', `${Math.max(8, Math.min(bottom + 4, innerHeight - height - 8))}px`);
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

/** Shows what was read, line by line, and as it will read. */
export async function showPanes(preview: Preview, corrections: number): Promise<void> {
  const top = list.parentElement?.scrollTop ?? 0;
  showContent(list, sourceLines(preview));
  showContent(count, corrections === 0 ? [] : [say(`訂正 ${corrections}件`, `${corrections} corrections`)]);
  list.parentElement?.scrollTo({ top });
  const isPdf = preview.format === 'pdf';
  showOriginalLabel.hidden = !isPdf;
  showOriginal.checked = false;
  list.hidden = false;
  original.hidden = true;
  original.replaceChildren();
  const root = findRoot();
  if (isPdf) {
    const frame = document.createElement('iframe');
    frame.title = '原本（PDF）';
    frame.src = `${root}previews/${preview.token}/source`;
    original.append(frame);
  }
  const answer = await fetch(`${root}previews/${preview.token}`).catch(() => undefined);
  if (!answer?.ok) return;
  // Made by the server of words that it escaped; scripts in it would not run.
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
  view.replaceChildren(...parsed.body.childNodes);
}

function showLine(line: string): void {
  const found = list.querySelector<HTMLElement>(`li[data-line="${CSS.escape(line)}"]`);
  if (!found) return;
  onlyDoubtful.checked = false;
  list.classList.remove('only-doubtful');
  found.scrollIntoView({ block: 'center' });
  found.querySelector<HTMLElement>('button')?.focus();
  showNode(found.dataset.node);
}

function showNode(node: string | undefined): void {
  for (const shown of view.querySelectorAll('.is-shown')) shown.classList.remove('is-shown');
  const found = node === undefined ? null : view.querySelector(`#${CSS.escape(node)}`);
  found?.classList.add('is-shown');
  found?.scrollIntoView({ block: 'center' });
}
