import type { Mark } from '../../model/line.ts';
import type { StructureLeaf } from '../../model/structure.ts';
import { isProviso } from '../../text/sentence.ts';
import { childElements, type XmlElement } from '../egov-xml/element.ts';
import type { PrintedText } from '../line/printed-text.ts';

interface Words {
  text: string;
  marks: Mark[];
}

/**
 * The sentences of a paragraph (`p`): each `span` that has an id is one, other words are cut where sentences end; `eol` ends a
 * line. `<p><span eId="…">住所：北市</span><eol/><span eId="…">電話</span></p>` → two sentences, of which the first ends its line
 */
export function readSentences(paragraph: XmlElement, text: PrintedText): StructureLeaf[] {
  const leaves: StructureLeaf[] = [];
  let loose: (XmlElement | string)[] = [];
  const flush = (): void => {
    const words = readInline({ ...paragraph, children: loose });
    loose = [];
    if (words.text !== '') leaves.push(makeLeaf(words, 'words', text));
  };
  for (const child of paragraph.children) {
    if (typeof child === 'string') loose.push(child);
    else if (child.name === 'eol' || child.name === 'br') {
      flush();
      const last = leaves.at(-1);
      if (last) last.endsLine = true;
    } else if (child.name === 'span' && child.attributes.eId !== undefined) {
      flush();
      const words = readInline(child);
      if (words.text !== '') leaves.push(makeLeaf(words, 'sentence', text));
    } else loose.push(child);
  }
  flush();
  return leaves;
}

/** Words that are no sentences: a title, a note, a line of the contents. */
export function readLeaf(
  element: XmlElement,
  type: 'title' | 'note' | 'tocLine',
  text: PrintedText,
): StructureLeaf[] {
  const words = readInline(element);
  return words.text === '' ? [] : [makeLeaf(words, type, text)];
}

function makeLeaf(
  { text: words, marks }: Words,
  type: StructureLeaf['type'],
  text: PrintedText,
): StructureLeaf {
  return {
    type,
    text: text.write(words),
    ...(type === 'sentence' && { function: isProviso(words) ? 'proviso' : 'main' }),
    ...(marks.length > 0 && type !== 'words' && { marks }),
  };
}

/** The words of an element without notes of editors, with what is raised or lowered. */
export function readInline(element: XmlElement): Words {
  const words: Words = { text: '', marks: [] };
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (typeof child === 'string') words.text += child.replace(/\s*[\r\n]\s*/g, '');
      else if (child.name !== 'authorialNote' && child.name !== 'rt') {
        const start = words.text.length;
        visit(child);
        if (child.name === 'sup' || child.name === 'sub')
          words.marks.push({ start, end: words.text.length, kind: child.name });
      }
    }
  };
  visit(element);
  const leading = words.text.length - words.text.trimStart().length;
  const text = words.text.trim();
  const marks = words.marks
    .map((mark) => ({ ...mark, start: mark.start - leading, end: Math.min(text.length, mark.end - leading) }))
    .filter(({ start, end }) => start >= 0 && end > start);
  return { text, marks };
}

/** The text of the first child of a name. */
export function readNamed(element: XmlElement, name: string): string {
  const [found] = childElements(element, name);
  return found ? readInline(found).text : '';
}
