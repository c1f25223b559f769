import type { Element } from 'hast';
import { h } from 'hastscript';

/** Words of the interface in both languages; the page shows Japanese until its reader switches. */
export function say(ja: string, en: string): Element {
  return h('span', { dataEn: en }, ja);
}

/** Attributes with words for those who do not see: `aria-label` in Japanese, and in English once switched. */
export function labelled(ja: string, en: string): Record<string, string> {
  return { ariaLabel: ja, dataEnLabel: en };
}
