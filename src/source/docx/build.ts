import type { WordElement } from './xml.ts';

/** An element as a Word document would have it, for formats that say the same in other words. */
export function build(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: WordElement['children'] = [],
): WordElement {
  return { name, attributes, children };
}

/** An element whose value stands in `w:val`; without one it is a switch that is on. */
export function buildValue(name: string, value?: string | number): WordElement {
  return build(name, value === undefined ? {} : { 'w:val': `${value}` });
}

/** What is given, without what is absent. */
export function buildSome(...elements: (WordElement | false | undefined)[]): WordElement[] {
  return elements.filter((element): element is WordElement => typeof element === 'object');
}

/** Words as they stand, blanks at both ends included. */
export function buildText(text: string): WordElement {
  return build('w:t', { 'xml:space': 'preserve' }, [text]);
}
