import type { Mark } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { readFormField } from './form-field.ts';
import type { LeftOutWords } from './left-out.ts';
import { noteSetting } from './setting.ts';
import type { Style, Styles } from './styles.ts';
import { readSymbol } from './symbol.ts';
import { type RunWords, startLine, startWords, write } from './words.ts';
import { childElements, findChild, readSwitch, readValue, type WordElement } from './xml.ts';

/** Which side of the tracked changes is read. */
export type Side = 'original' | 'final';

/** What the words of a paragraph are read with. */
export interface RunContext {
  side: Side;
  styles: Styles;
  leftOut: LeftOutWords;
  /** Mark of a footnote or endnote, by its kind and id; the notes are listed in this order. */
  markNote: (kind: 'footnote' | 'endnote', id: string, xml?: Span) => string;
  /** Of words that stand elsewhere: the child of a paragraph that they belong to. */
  within?: Span;
}

type ReadElement = (element: WordElement, words: RunWords, context: RunContext) => void;

/** On which side a tracked change has its words. */
const trackedSides: Readonly<Record<string, Side>> = {
  'w:ins': 'final',
  'w:moveTo': 'final',
  'w:del': 'original',
  'w:moveFrom': 'original',
};

const writeText: ReadElement = (element, words) => write(words, readText(element));
const nothing: ReadElement = () => {};

/** How an element within a paragraph is read; one that is not here is read as what it holds. */
const readers: Readonly<Record<string, ReadElement>> = {
  'w:t': writeText,
  'w:delText': writeText,
  'm:t': writeText,
  'w:tab': (_, words) => write(words, '\t'),
  'w:ptab': (_, words) => write(words, '\t'),
  'w:noBreakHyphen': (_, words) => write(words, '-'),
  'w:br': readBreak,
  'w:cr': (_, words) => words.lines.push(startLine()),
  'w:sym': readSymbolElement,
  'w:r': readRun,
  'w:ruby': readRuby,
  'w:footnoteReference': (element, words, context) => readNoteMark('footnote', element, words, context),
  'w:endnoteReference': (element, words, context) => readNoteMark('endnote', element, words, context),
  'w:fldChar': (element, words) => write(words, readFormField(element)),
  'mc:AlternateContent': readAlternative,
  'w:drawing': readDrawing,
  'w:pict': readDrawing,
  'w:object': (_, __, { leftOut }) => leftOut.add('embedded objects'),
  'w:txbxContent': (element, words) =>
    words.boxes.push({ content: element, ...(words.xml && { xml: words.xml }) }),
  // Instructions of fields, of which only the result is printed, and properties.
  'w:instrText': nothing,
  'w:delInstrText': nothing,
  'w:pPr': nothing,
  'w:rPr': nothing,
  'w:sdtPr': nothing,
  'w:sdtEndPr': nothing,
};

/** Reads the words of a paragraph, of its runs, links, fields and content controls. */
export function readRuns(paragraph: WordElement, chain: readonly Style[], context: RunContext): RunWords {
  const words = startWords(chain);
  for (const child of childElements(paragraph)) {
    words.xml = context.within ?? child.span;
    readChild(child, words, context);
  }
  words.xml = context.within ?? paragraph.inner;
  if (words.written === 0 && words.xml) words.lines[0].places.push({ start: 0, end: 0, xml: words.xml });
  return words;
}

/** The side on which the words of an element stand; nothing for one that is on both. */
export function findSide(element: WordElement): Side | undefined {
  return Object.hasOwn(trackedSides, element.name) ? trackedSides[element.name] : undefined;
}

function readChildren(element: WordElement, words: RunWords, context: RunContext): void {
  for (const child of element.children) if (typeof child !== 'string') readChild(child, words, context);
}

function readChild(child: WordElement, words: RunWords, context: RunContext): void {
  const side = findSide(child);
  if (side !== undefined && side !== context.side) words.hasLeftOut = true;
  else if (Object.hasOwn(readers, child.name)) readers[child.name](child, words, context);
  else readChildren(child, words, context);
}

/** Without `xml:space` blanks at both ends are the file's and not the text's. */
function readText(element: WordElement): string {
  const text = element.children.filter((child) => typeof child === 'string').join('');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

function readRun(element: WordElement, words: RunWords, context: RunContext): void {
  const style = readValue(element, 'w:rPr', 'w:rStyle');
  const styled =
    style === undefined
      ? undefined
      : context.styles.listChain(style).find(({ hidden }) => hidden !== undefined);
  if (readSwitch(element, 'w:rPr', 'w:vanish') ?? styled?.hidden) {
    const hidden = readHidden(element, context);
    if (hidden !== '') context.leftOut.add('hidden text', hidden);
    words.hasLeftOut = true;
    return;
  }
  const before = words.written;
  const outer = words.raised;
  words.raised = readRaised(element, style, context) ?? outer;
  readChildren(element, words, context);
  words.raised = outer;
  const count = words.written - before;
  if (count > 0) noteSetting(words.setting, count, findChild(element, 'w:rPr'), context.styles, words.chain);
}

const raisedKinds: Readonly<Record<string, Mark['kind']>> = { superscript: 'sup', subscript: 'sub' };

/** Whether a run stands above or below the line, by itself or by its style. */
function readRaised(
  element: WordElement,
  style: string | undefined,
  { styles }: RunContext,
): Mark['kind'] | undefined {
  const chain = style === undefined ? [] : styles.listChain(style).map(({ characters }) => characters);
  for (const properties of [findChild(element, 'w:rPr'), ...chain]) {
    const value = readValue(properties, 'w:vertAlign');
    if (value !== undefined) return Object.hasOwn(raisedKinds, value) ? raisedKinds[value] : undefined;
  }
  return undefined;
}

function readHidden(element: WordElement, context: RunContext): string {
  const words = startWords([]);
  readChildren(element, words, context);
  return words.lines.map(({ text }) => text).join('');
}

function readBreak({ attributes }: WordElement, words: RunWords): void {
  words.lines.push(startLine(attributes['w:type'] === 'page'));
}

function readSymbolElement({ attributes }: WordElement, words: RunWords, { leftOut }: RunContext): void {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  const sign = Number.isNaN(code) ? undefined : readSymbol(code, attributes['w:font']);
  if (sign === undefined)
    leftOut.add(
      'symbols that have no character',
      `${attributes['w:font'] ?? ''} ${attributes['w:char'] ?? ''}`,
    );
  write(words, sign ?? '〓');
}

/** The base is the text; a reading in brackets would be taken for words of it. */
function readRuby(element: WordElement, words: RunWords, context: RunContext): void {
  const reading = findChild(element, 'w:rt');
  if (reading) context.leftOut.add('ruby readings', readHidden(reading, context));
  const base = findChild(element, 'w:rubyBase');
  if (base) readChildren(base, words, context);
}

function readNoteMark(
  kind: 'footnote' | 'endnote',
  element: WordElement,
  words: RunWords,
  context: RunContext,
): void {
  const id = element.attributes['w:id'];
  if (id !== undefined) write(words, context.markNote(kind, id, words.xml), 'sup');
}

/** One thing written for newer and for older programs. */
function readAlternative(element: WordElement, words: RunWords, context: RunContext): void {
  const branch = findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback');
  if (branch) readChildren(branch, words, context);
}

function readDrawing(element: WordElement, words: RunWords, context: RunContext): void {
  const before = words.boxes.length;
  readChildren(element, words, context);
  if (words.boxes.length === before && element.children.length > 0)
    context.leftOut.add('pictures', describePicture(element));
}

function describePicture(element: WordElement): string {
  for (const child of childElements(element)) {
    if (child.name === 'wp:docPr') return child.attributes.descr ?? '';
    const found = describePicture(child);
    if (found !== '') return found;
  }
  return '';
}
