import type { Element, Nodes, Parents } from 'hast';
import { isComponent, readComponent } from './component.ts';
import { readDefinitions } from './definition-list.ts';
import { isBackLink, isNote } from './footnote.ts';
import { findLeftOut } from './left-out.ts';
import { readList } from './list.ts';
import { isRaised } from './marks.ts';
import { type HtmlReading, readAs } from './reading.ts';
import { isLayout, readRows } from './table.ts';
import { isTypedInLines, keepsLines } from './typed-lines.ts';
import { wordsOf } from './words.ts';

type ReadElement = (reading: HtmlReading, element: Element) => void;

const blocks = new Set(
  'address article blockquote body center details dialog div dd dt fieldset figcaption figure footer form header hgroup hr html main p section summary aside caption legend td th tr tbody thead tfoot li menu'.split(
    ' ',
  ),
);

const readers: Readonly<Record<string, ReadElement>> = {
  figcaption: (reading, node) => readAs(reading, node, 'caption'),
  head: () => {},
  br: ({ writer }) => writer.endLine(),
  wbr: () => {},
  ol: readList,
  ul: readList,
  dl: readDefinitions,
  table: readTable,
  pre: readPreformatted,
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((depth): [string, ReadElement] => [`h${depth}`, readHeadingOf(depth)]),
  ),
};

/** What a reading of a page begins with. */
type Start = Omit<HtmlReading, 'count' | 'titled' | 'keepsLines' | 'readNodes' | 'readNode'>;

/** Begins the reading of a page. */
export function startReading(start: Start): HtmlReading {
  const reading: HtmlReading = {
    ...start,
    count: 0,
    titled: 0,
    keepsLines: false,
    readNodes: (node) => readNodes(reading, node),
    readNode: (node) => readNode(reading, node),
  };
  return reading;
}

/** The words of a heading may open what stands below it: they are a button, and the heading all the same. */
function isHeadingButton({ writer }: HtmlReading, { tagName }: Element): boolean {
  return tagName === 'button' && (writer.headingDepth > 0 || writer.role === 'term');
}

function readNodes(reading: HtmlReading, parent: Parents): void {
  const { children } = parent;
  const outer = reading.keepsLines;
  const words = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  if (isTypedInLines(words) || (parent.type === 'element' && keepsLines(parent))) reading.keepsLines = true;
  // A component of a program stands among words, or where blocks stand.
  const holdsWords = words.trim() !== '';
  for (const child of children) readNode(reading, child, holdsWords);
  reading.keepsLines = outer;
}

function readNode(reading: HtmlReading, node: Nodes, isAmongWords = false): void {
  if (node.type === 'text') readWords(reading, node.value);
  if (node.type !== 'element' || isBackLink(node)) return;
  if (reading.writer.role !== 'note' && isNote(node, reading.noteIds)) {
    readAs(reading, node, 'note');
    return;
  }
  const reason = isHeadingButton(reading, node) ? undefined : findLeftOut(node, reading.isInMain);
  if (reason !== undefined) {
    reading.leftOut.add(reason, node);
    return;
  }
  const read = Object.hasOwn(readers, node.tagName) ? readers[node.tagName] : undefined;
  if (read) read(reading, node);
  else if (isNumber(node)) {
    readNodes(reading, node);
    reading.writer.addWords('　');
  } else if (isRaised(node.tagName)) {
    reading.writer.raise(node.tagName, false);
    readNodes(reading, node);
    reading.writer.raise(node.tagName, true);
  } else if (isComponent(node) && !isAmongWords) readComponent(reading, node);
  else if (blocks.has(node.tagName)) readBlock(reading, node);
  else readInline(reading, node);
}

/** Words between two tags; an empty line ends a block where lines are shown as they were typed. */
function readWords({ writer, keepsLines: isShown }: HtmlReading, value: string): void {
  for (const [index, line] of (isShown ? value.split(/\r\n?|\n/) : [value]).entries()) {
    if (index > 0) writer.endLine();
    if (index > 0 && line.trim() === '') writer.endBlock();
    writer.addWords(line);
  }
}

/** A number that its page sets apart from the words by style alone: `<span class="label">２</span><span>甲は…`. */
function isNumber({ tagName, properties, children }: Element): boolean {
  const names = Array.isArray(properties.className) ? properties.className : [];
  const isLabel = tagName === 'span' && names.includes('label') && properties.dataPart === undefined;
  return isLabel && children.length === 1 && /^[^\s。]{1,12}$/.test(wordsOf(children[0]));
}

function readBlock({ writer, readNodes: read }: HtmlReading, element: Element): void {
  const { look } = writer;
  const { className, style } = element.properties;
  writer.endBlock();
  if (className ?? style) writer.look = lookOf(element);
  read(element);
  writer.endBlock();
  writer.look = look;
}

function readInline({ writer, readNodes: read }: HtmlReading, element: Element): void {
  const { inline } = writer;
  writer.inline += lookOf(element);
  read(element);
  writer.inline = inline;
}

/** How a page names the look of an element. */
function lookOf({ tagName, properties: { className, style } }: Element): string {
  return ` ${tagName} ${className} ${style}`;
}

function readHeadingOf(depth: number): ReadElement {
  return (reading, element) => {
    const { writer } = reading;
    writer.endBlock();
    writer.headingDepth = depth;
    readNodes(reading, element);
    writer.endBlock();
    writer.headingDepth = 0;
  };
}

function readPreformatted({ writer }: HtmlReading, element: Element): void {
  writer.endBlock();
  for (const line of wordsOf(element).split(/\r\n?|\n/)) writer.addPreformatted(line);
  writer.endBlock();
}

function readTable(reading: HtmlReading, table: Element): void {
  const { writer, leftOut } = reading;
  writer.endBlock();
  if (isLayout(table, reading.standsAlone)) {
    readBlock(reading, table);
    return;
  }
  for (const child of table.children)
    if (child.type === 'element' && child.tagName === 'caption') readAs(reading, child, 'caption');
  const id = `table-${++reading.count}`;
  for (const { cells, head } of readRows(table, leftOut)) writer.addRow(cells, head, id);
}
