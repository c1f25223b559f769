import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { LawElement } from '../../model/law-element.ts';
import type { Mark } from '../../model/line.ts';
import { cleanAttributes } from './chain.ts';
import { cleanText, textElement } from './words.ts';

interface Range {
  start: number;
  end: number;
  name: string;
  attributes: Record<string, string>;
  reading?: string;
}

const markNames: Readonly<Record<Mark['kind'], string>> = { sup: 'Sup', sub: 'Sub', ruby: 'Ruby' };

/** The words `[start, end)` of a leaf with the elements that stand in them. */
export function writeInline(
  value: string,
  [start, end]: readonly [number, number],
  marks: readonly Mark[],
  elements: readonly LawElement[],
): ElementContent[] {
  const ranges: Range[] = [
    ...elements.flatMap(({ name, start: from, end: to, attributes = {} }) =>
      from === undefined || to === undefined
        ? []
        : [{ start: from, end: to, name, attributes: cleanAttributes(attributes) }],
    ),
    ...marks.map(({ start: from, end: to, kind, reading }) => ({
      start: from,
      end: to,
      name: markNames[kind],
      attributes: {},
      ...(reading !== undefined && { reading }),
    })),
  ]
    .filter((range) => range.start >= start && range.end <= end)
    .sort((left, right) => left.start - right.start || right.end - left.end);
  return writeRanges(value, start, end, ranges);
}

/** Ranges that lie in one another become elements in one another; of two that cross the first stays. */
function writeRanges(value: string, start: number, end: number, ranges: readonly Range[]): ElementContent[] {
  const content: ElementContent[] = [];
  let reached = start;
  const addText = (to: number): void => {
    if (to > reached) content.push({ type: 'text', value: cleanText(value.slice(reached, to)) });
    reached = Math.max(reached, to);
  };
  for (let at = 0; at < ranges.length; at++) {
    const range = ranges[at];
    if (range.start < reached) continue;
    addText(range.start);
    const inner: Range[] = [];
    while (ranges[at + 1] && ranges[at + 1].end <= range.end && ranges[at + 1].start < range.end)
      inner.push(ranges[++at]);
    const element: Element = x(
      range.name,
      range.attributes,
      writeRanges(value, range.start, range.end, inner),
    );
    if (range.reading !== undefined) element.children.push(textElement('Rt', range.reading));
    content.push(element);
    reached = Math.max(reached, range.end);
  }
  addText(end);
  return content;
}
