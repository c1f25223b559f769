/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readSetting, writeSetting } from '../settings.ts';

/** Marks only the first use of a term in an article, or every one, as the reader chooses. */
export function watchMarks(terms: HTMLElement): void {
  const box = document.querySelector<HTMLInputElement>('#all-marks');
  const show = (isAll: boolean) => {
    terms.classList.toggle('has-all-marks', isAll);
    // What is marked can be reached by the keyboard.
    for (const word of terms.querySelectorAll<HTMLElement>('span.term')) {
      if (isAll) word.tabIndex = 0;
      else word.removeAttribute('tabindex');
    }
  };
  if (!box) return;
  box.checked = readSetting('marks') === 'all';
  if (box.checked) show(true);
  box.addEventListener('change', () => {
    writeSetting('marks', box.checked ? 'all' : 'first');
    show(box.checked);
  });
}
