/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { h } from 'hastscript';
import { say } from '../../page/say.ts';
import { requireElement } from '../find-element.ts';
import { showContent } from '../show-content.ts';
import type { IntakeFile } from './intake-file.ts';

const field = requireElement<HTMLInputElement>('#document');
const place = requireElement('#same-title');
/** The documents that are there. */
const held = [...document.querySelectorAll<HTMLOptionElement>('#documents option')].map(
  ({ value, text }) => ({ id: value, title: fold(text) }),
);

/**
 * Hears when a file is to be stored as a revision of a document that is there, so that what was said of its lines holds as
 * well; and when it no more is.
 */
export function onChooseDocument(hear: () => void): void {
  let isHeld = false;
  // While it is typed: what began as the field is left would take the press of the next button.
  field.addEventListener('input', () => {
    const was = isHeld;
    isHeld = held.some(({ id }) => id === field.value);
    if (isHeld || was) hear();
  });
  place.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    if (!button) return;
    field.value = button.dataset.id ?? '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
}

/** Offers the documents of the same title: as one of its own, a later revision would have no history. */
export function offerSameTitle({ typed, preview }: IntakeFile): void {
  const title = fold(preview?.title ?? '');
  const isChosen = held.some(({ id }) => id === typed.document);
  const same = isChosen || title === '' ? [] : held.filter((one) => one.title === title);
  showContent(
    place,
    same.length === 0
      ? []
      : [
          say(
            '同じ題名の文書があります。その新しい改訂なら選んでください。',
            'There is a document of this title; choose it for a new revision of it.',
          ),
          ...same.map(({ id }) =>
            h('button', { type: 'button', dataId: id }, [say(`${id}の改訂にする`, `A revision of ${id}`)]),
          ),
        ],
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
