import type { LawElement } from '../../model/law-element.ts';
import type { Mark } from '../../model/line.ts';
import type { StructureLeaf, StructureNode } from '../../model/structure.ts';
import { childElements, findChild, readWords, type XmlElement } from './element.ts';
import { readInline } from './inline.ts';
import { makeStep } from './place.ts';
import type { Place } from './reading.ts';

/** 目次: one line for each entry, with the range of its articles behind its title. */
export function readContents(element: XmlElement, { text, chain, origins }: Place): StructureNode {
  text.endLine();
  const label = readWords(findChild(element, 'TOCLabel'));
  const children: StructureLeaf[] = [];
  const written = label === '' ? undefined : text.write(label);
  text.endLine();
  readEntries(element, [], text, children);
  const node: StructureNode = {
    type: 'toc',
    ...(written && { label: written }),
    elements: [...chain],
    children,
  };
  origins.set(node, element);
  return node;
}

function readEntries(
  element: XmlElement,
  chain: readonly LawElement[],
  text: Place['text'],
  to: StructureLeaf[],
): void {
  const counts = new Map<string, number>();
  let line: { words: string; elements: LawElement[]; marks: Mark[] } = { words: '', elements: [], marks: [] };
  const flush = (): void => {
    if (line.words !== '')
      to.push({
        type: 'tocLine',
        text: text.write(line.words),
        ...(line.marks.length > 0 && { marks: line.marks }),
        elements: [...chain, ...line.elements],
      });
    text.endLine();
    line = { words: '', elements: [], marks: [] };
  };
  for (const child of childElements(element)) {
    const index = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, index);
    if (child.name === 'TOCLabel') continue;
    if (isEntry(child)) {
      flush();
      readEntries(child, [...chain, makeStep(child, index)], text, to);
      continue;
    }
    const { text: words, marks } = readInline(child);
    if (words !== '') {
      if (/^TOC/.test(child.name)) flush();
      if (line.words !== '') line.words += leadingSpace(child);
      const start = line.words.length;
      line.elements.push({ ...makeStep(child, index), start });
      for (const mark of marks)
        line.marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
      line.words += words;
      if (/^TOC/.test(child.name)) flush();
    }
  }
  flush();
}

/** The blanks before the words of an element, on its line. */
function leadingSpace({ children: [first] }: XmlElement): string {
  return (typeof first === 'string' && /^[^\S\r\n]+/.exec(first)?.[0]) || '';
}

/** An entry holds elements; a label holds words only. */
function isEntry({ name, children }: XmlElement): boolean {
  return /^TOC/.test(name) && !/Label$/.test(name) && children.some((child) => typeof child !== 'string');
}
