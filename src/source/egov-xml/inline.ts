import type { LawElement } from '../../model/law-element.ts';
import type { Mark } from '../../model/line.ts';
import { childElements, type XmlElement } from './element.ts';

/** Elements that stand among words. */
const inline: ReadonlySet<string> = new Set([
  'Ruby',
  'Rt',
  'Sup',
  'Sub',
  'Line',
  'QuoteStruct',
  'ArithFormula',
]);
const markKinds: Readonly<Record<string, Mark['kind']>> = { Ruby: 'ruby', Sup: 'sup', Sub: 'sub' };

/** Words with what is marked in them. */
export interface InlineWords {
  text: string;
  marks: Mark[];
  /** Other elements in the words, by `start` and `end`. */
  ranges: LawElement[];
}

/** Whether an element holds words and nothing that stands on lines of its own. */
export function holdsWords(element: XmlElement): boolean {
  return childElements(element).every((child) => inline.has(child.name) && holdsWords(child));
}

/** The words of an element, readings kept as marks: `<Ruby>鐙<Rt>あぶみ</Rt></Ruby>` → 鐙 with the reading あぶみ. */
export function readInline(element: XmlElement): InlineWords {
  const words: InlineWords = { text: '', marks: [], ranges: [] };
  addWords(element, words);
  const leading = words.text.length - words.text.trimStart().length;
  const text = words.text.trim();
  const inside = (offset: number): number => Math.max(0, Math.min(text.length, offset - leading));
  return {
    text,
    marks: words.marks
      .map((mark) => ({ ...mark, start: inside(mark.start), end: inside(mark.end) }))
      .filter(({ start, end }) => end > start),
    ranges: words.ranges.map((range) => ({
      ...range,
      start: inside(range.start ?? 0),
      end: inside(range.end ?? 0),
    })),
  };
}

function addWords(element: XmlElement, words: InlineWords): void {
  for (const child of element.children) {
    if (typeof child === 'string') words.text += child.replace(/\s*[\r\n]\s*/g, '');
    else if (child.name !== 'Rt') addElement(child, words);
  }
}

function addElement(element: XmlElement, words: InlineWords): void {
  const start = words.text.length;
  const range: LawElement = { name: element.name, start, end: start };
  const kind = Object.hasOwn(markKinds, element.name) ? markKinds[element.name] : undefined;
  if (!kind) words.ranges.push(range);
  addWords(element, words);
  const end = words.text.length;
  if (!kind) {
    range.end = end;
    if (Object.keys(element.attributes).length > 0) range.attributes = { ...element.attributes };
    return;
  }
  const reading = childElements(element, 'Rt')
    .map((child) => readInline(child).text)
    .join('');
  words.marks.push({ start, end, kind, ...(reading !== '' && { reading }) });
}
