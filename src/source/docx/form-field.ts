import { childElements, findChild, readNumber, readSwitch, readValue, type WordElement } from './xml.ts';

/**
 * What a field of a form prints that has no words of its own: the box of a check box, the choice of a list.
 * `w:checkBox` that is checked → `☑`
 */
export function readFormField(element: WordElement): string {
  const data = findChild(element, 'w:ffData');
  const box = findChild(data, 'w:checkBox');
  if (box) return (readSwitch(box, 'w:checked') ?? readSwitch(box, 'w:default')) ? '☑' : '☐';
  const list = findChild(data, 'w:ddList');
  if (!list) return '';
  const chosen = readNumber(readValue(list, 'w:result')) ?? readNumber(readValue(list, 'w:default')) ?? 0;
  return childElements(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}
