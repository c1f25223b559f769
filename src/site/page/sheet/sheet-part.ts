import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { say } from '../say.ts';

/** A part with its items; none where there is nothing. */
export function sheetPart(
  ja: string,
  en: string,
  items: readonly (readonly (ElementContent | string)[])[],
): Element[] {
  if (items.length === 0) return [];
  return [
    h('section', { className: 'sheet-part' }, [
      h('h2', [say(ja, en)]),
      h(
        'ul',
        items.map((item) => h('li', [...item])),
      ),
    ]),
  ];
}

/** A small name before an item. */
export function tag(words: readonly [ja: string, en: string]): Element {
  return h('span', { className: 'tag' }, [say(...words)]);
}
