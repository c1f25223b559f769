import type { ElementContent } from 'hast';
import { toDom } from './to-dom.ts';

/** Puts content in the place of what an element holds, in the language that is chosen. */
export function showContent(element: Element, content: readonly ElementContent[]): void {
  const made = toDom(content);
  translate(made);
  element.replaceChildren(made);
}

/** Words in English where the reader chose so; the switch of the shell does the same for what is on the page. */
function translate(content: DocumentFragment): void {
  if (document.documentElement.lang !== 'en') return;
  for (const element of content.querySelectorAll<HTMLElement>('[data-en]')) {
    element.dataset.ja ??= element.textContent ?? '';
    element.textContent = element.dataset.en ?? '';
  }
  for (const element of content.querySelectorAll<HTMLElement>('[data-en-label]')) {
    element.dataset.jaLabel ??= element.getAttribute('aria-label') ?? '';
    element.setAttribute('aria-label', element.dataset.enLabel ?? '');
  }
}
