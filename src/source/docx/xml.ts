import { SaxesParser } from 'saxes';
import type { Span } from '../../model/position.ts';
import { UnreadableSource } from '../unreadable-source.ts';

/** An element of a part; prefixes are those that Word writes, whatever the file calls them. */
export interface WordElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (WordElement | string)[];
  /** UTF-16 offsets in the XML; absent where places are not kept. */
  span?: Span;
  /** Where its content ends, as an empty stretch; absent also for `<w:p/>`. */
  inner?: Span;
}

/** Word nests tables and content controls a few dozen deep at most; deeper ones would exhaust the stack. */
const deepest = 400;
/** Some ten thousand pages; beyond, the elements would not fit into memory. */
const mostElements = 1_000_000;
/** What is kept of the parts of a kind of package. */
export interface XmlForm {
  /** Prefixes by the end of the namespace, whatever the file calls them. */
  prefixes: readonly (readonly [RegExp, string])[];
  /** Elements that are not kept. */
  dropped: RegExp;
  /** Elements whose text is kept. */
  wordy: RegExp;
}

const noAttributes: Readonly<Record<string, string>> = {};

/** In the transitional and the strict form of the standard. */
const wordForm: XmlForm = {
  prefixes: [
    [/wordprocessingml\/(?:2006\/)?main$/, 'w'],
    [/markup-compatibility\/2006$/, 'mc'],
    [/officeDocument\/(?:2006\/)?relationships$/, 'r'],
    [/package\/2006\/relationships$/, ''],
    [/officeDocument\/(?:2006\/)?math$/, 'm'],
  ],
  // What changes no word and no number; Word writes more of it than of text.
  dropped:
    /^w:(?:proofErr|bookmark(?:Start|End)|lang|szCs|bCs|i|iCs|u|color|kern|spacing|highlight|shd|tblBorders|tcBorders|tcW|lastRenderedPageBreak|snapToGrid|rsid\w*|webHidden|noProof|rPrChange)$/,
  // What holds the words; blanks between other elements are the file's layout.
  wordy: /^(?:[wm]:t|w:delText|structure)$/,
};

/**
 * Reads the XML of one part.
 * @throws {UnreadableSource} if it is damaged, nested too deep, too large, or declares a document type
 */
export function readWordXml(
  xml: string,
  part: string,
  file: string,
  keepsPlaces = false,
  { prefixes, dropped, wordy }: XmlForm = wordForm,
): WordElement {
  const parser = new SaxesParser();
  const known = new Map<string, string>();
  const top: WordElement = { name: '', attributes: {}, children: [] };
  const open: WordElement[] = [top];
  let count = 0;
  const refuse = (why: string, remedy = 'open it in Word and save it again as .docx'): never => {
    throw new UnreadableSource(`${file} cannot be read: its part ${part} ${why}; ${remedy}.`);
  };
  const addText = (text: string): void => {
    const element = open[open.length - 1];
    if (wordy.test(element.name)) element.children.push(text);
  };
  parser.on('error', (error) => refuse(`is damaged (${error.message})`));
  // A document type can declare entities that name files or grow without end; Word writes none.
  parser.on('doctype', () => refuse('declares a document type, which Word does not write'));
  parser.on('opentag', (tag) => {
    for (const [name, value] of Object.entries(tag.attributes)) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = prefixes.find(([pattern]) => pattern.test(value))?.[1];
      if (prefix !== undefined) known.set(name.slice(6), prefix);
    }
    if (open.length > deepest) refuse(`nests elements more than ${deepest} deep`);
    const name = rename(tag.name, known);
    const element: WordElement = { name, attributes: readAttributes(tag.attributes, known), children: [] };
    const parent = open[open.length - 1];
    open.push(element);
    if (dropped.test(name)) return;
    if (++count > mostElements) refuse(`holds more than ${mostElements} elements`, 'split it');
    parent.children.push(element);
  });
  const starts: number[] = [];
  parser.on('closetag', () => {
    const element = open.pop();
    if (element && keepsPlaces) addSpan(element, starts.pop() ?? 0, parser.position, xml);
  });
  if (keepsPlaces) parser.on('opentagstart', () => starts.push(xml.lastIndexOf('<', parser.position - 1)));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  const root = childElements(top)[0];
  return root ?? refuse('is empty');
}

/** Says where an element of a paragraph or a paragraph stands, from where its first tag begins and its last one ends. */
function addSpan(element: WordElement, start: number, end: number, xml: string): void {
  element.span = [start, end];
  if (element.name !== 'w:p' || xml[end - 2] === '/') return;
  const inner = xml.lastIndexOf('</', end);
  element.inner = [inner, inner];
}

function readAttributes(
  attributes: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  let read: Record<string, string> | undefined;
  for (const name in attributes) {
    read ??= {};
    read[name.includes(':') ? rename(name, known) : name] = attributes[name];
  }
  return read ?? noAttributes;
}

function rename(name: string, known: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const written = known.get(prefix) ?? prefix;
  return written === '' ? local : `${written}:${local}`;
}

export function childElements(element: WordElement | undefined, name?: string): WordElement[] {
  if (!element) return [];
  return element.children.filter(
    (child): child is WordElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function findChild(element: WordElement | undefined, ...path: string[]): WordElement | undefined {
  let found = element;
  for (const name of path) {
    found = found?.children.find(
      (child): child is WordElement => typeof child !== 'string' && child.name === name,
    );
  }
  return found;
}

/** The `w:val` of the element that a path of names leads to. */
export function readValue(element: WordElement | undefined, ...path: string[]): string | undefined {
  return findChild(element, ...path)?.attributes['w:val'];
}

/** A whole number in an attribute; nothing where it is none. */
export function readNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

/** Whether a property that is on or off is on; nothing where it is not said. */
export function readSwitch(element: WordElement | undefined, ...path: string[]): boolean | undefined {
  const found = findChild(element, ...path);
  return found && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '');
}
