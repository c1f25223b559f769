import type { Element, Nodes, Parents } from 'hast';
import { findLeftOut, type LeftOutParts } from './left-out.ts';
import { writeListNumber } from './list-number.ts';
import { isRaised } from './marks.ts';
import { isLayout, readParagraphs, readRows } from './table.ts';
import { wordsOf } from './words.ts';
import type { HtmlWriter } from './writer.ts';

/** What the reading of a page carries along. */
export interface HtmlReading {
  writer: HtmlWriter;
  leftOut: LeftOutParts;
  /** Whether the element that holds the text was found, so that its header and footer are of the text. */
  isInMain: boolean;
  /** Lists and tables so far. */
  count: number;
}

type ReadElement = (reading: HtmlReading, element: Element) => void;

const blocks = new Set(
  'address article blockquote body center details dialog div dd dt fieldset figcaption figure footer form header hgroup hr html main p section summary aside caption legend td th tr tbody thead tfoot li menu'.split(
    ' ',
  ),
);

const readers: Readonly<Record<string, ReadElement>> = {
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

/** Reads what is in a node. */
export function readNodes(reading: HtmlReading, { children }: Parents): void {
  for (const child of children) readNode(reading, child);
}

function readNode(reading: HtmlReading, node: Nodes): void {
  if (node.type === 'text') reading.writer.addWords(node.value);
  if (node.type !== 'element') return;
  const reason = findLeftOut(node, reading.isInMain);
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
  } else if (blocks.has(node.tagName)) readBlock(reading, node);
  else readNodes(reading, node);
}

/** A number that its page sets apart from the words by style alone: `<span class="label">２</span><span>甲は…`. */
function isNumber({ tagName, properties, children }: Element): boolean {
  const names = Array.isArray(properties.className) ? properties.className : [];
  const isLabel = tagName === 'span' && names.includes('label') && properties.dataPart === undefined;
  return isLabel && children.length === 1 && /^[^\s。]{1,12}$/.test(wordsOf(children[0]));
}

function readBlock(reading: HtmlReading, element: Element): void {
  reading.writer.endBlock();
  readNodes(reading, element);
  reading.writer.endBlock();
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

/** A marker that is printed in the item itself: the list then has none of its own. */
const printedMarker =
  /^\s*(?:[（(][0-9０-９a-zａ-ｚァ-ンｱ-ﾝ一二三四五六七八九十]{1,3}[)）]|[①-⑳]|第[0-9０-９一二三四五六七八九十百]+[条項号章]|(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[アイウエオカキクケコイロハニホヘト]|[a-zａ-ｚ])[.．、)）　\s])/;

/** `ol` with the numbers that the browser prints, from `start`, `reversed` and the `value` of items. */
function readList(reading: HtmlReading, list: Element): void {
  const { writer } = reading;
  writer.endBlock();
  const items = list.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  const isReversed = list.properties.reversed !== undefined && list.properties.reversed !== false;
  const isNumbered =
    list.tagName === 'ol' && !(items.length > 0 && items.every((item) => printedMarker.test(wordsOf(item))));
  let number = readInteger(list.properties.start) ?? (isReversed ? items.length : 1);
  const outer = writer.list;
  writer.list = { id: `list-${++reading.count}`, ordered: list.tagName === 'ol' };
  writer.listDepth++;
  for (const child of list.children) {
    if (child.type !== 'element' || child.tagName !== 'li') {
      readNode(reading, child);
      continue;
    }
    if (findLeftOut(child, reading.isInMain) !== undefined) {
      readNode(reading, child);
      continue;
    }
    number = readInteger(child.properties.value) ?? number;
    const label = isNumbered ? writeListNumber(list, number) : undefined;
    writer.endBlock();
    writer.item = label === undefined ? {} : { label, ordinal: number };
    readNodes(reading, child);
    writer.endBlock();
    writer.item = undefined;
    number += isReversed ? -1 : 1;
  }
  writer.listDepth--;
  writer.list = outer;
}

function readInteger(value: unknown): number | undefined {
  const number = Number(value);
  return value !== undefined && value !== null && Number.isSafeInteger(number) ? number : undefined;
}

const bareMarker = /^\s*[（(]?[0-9０-９a-zA-Z一二三四五六七八九十ア-ン①-⑳]{1,3}[)）.．、]?\s*$/;

/** Reads a block whose role the page tells. */
function readAs(reading: HtmlReading, element: Element, role: HtmlWriter['role']): void {
  reading.writer.endBlock();
  reading.writer.role = role;
  readNodes(reading, element);
  reading.writer.endBlock();
  reading.writer.role = undefined;
}

/**
 * A `dl` as rows of term and meaning; where it holds provisions, its terms and descriptions as lines that say so.
 * `<dt>適用範囲</dt><dd>第１条　…</dd>` → the term 適用範囲, the description 第１条　…
 */
function readDefinitions(reading: HtmlReading, list: Element): void {
  const { writer, leftOut } = reading;
  writer.endBlock();
  const entries = listEntries(list);
  if (holdsProvisions(entries)) {
    for (const entry of entries) {
      if (entry.tagName === 'dt') readAs(reading, entry, 'term');
      else if (entry.tagName === 'dd') readAs(reading, entry, 'description');
      else readNode(reading, entry);
    }
    return;
  }
  let terms: string[] = [];
  let marker = '';
  for (const entry of entries) {
    if (entry.tagName === 'dt') {
      const words = readParagraphs(entry, leftOut);
      if (bareMarker.test(words.join(''))) marker = words.join('').trim();
      else terms.push(...words);
    } else if (entry.tagName === 'dd' && terms.length > 0) {
      writer.addRow([terms, readParagraphs(entry, leftOut)], false);
      terms = [];
    } else if (entry.tagName === 'dd') {
      writer.endBlock();
      if (marker !== '') writer.addWords(`${marker}　`);
      marker = '';
      readNodes(reading, entry);
      writer.endBlock();
    } else readNode(reading, entry);
  }
  if (terms.length > 0) writer.addRow([terms, []], false);
  if (marker !== '') writer.addWords(marker);
  writer.endBlock();
}

function listEntries(list: Element): Element[] {
  return list.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'div'
      ? child.children.filter((inner): inner is Element => inner.type === 'element')
      : [child];
  });
}

const clauseName =
  /^[\s■●◆○【]*第\s*[0-9０-９一二三四五六七八九十百]+\s*(?:条|章|節)(?:の[0-9０-９一二三四五六七八九十]+)*(?=[\s　（(【「】]|$)/;

/** Whether articles or chapters begin in the entries of a `dl`, or a description is a list: then it is no list of terms. */
function holdsProvisions(entries: readonly Element[]): boolean {
  return entries.some((entry) => clauseName.test(wordsOf(entry)));
}

function readTable(reading: HtmlReading, table: Element): void {
  const { writer, leftOut } = reading;
  writer.endBlock();
  if (isLayout(table)) {
    readBlock(reading, table);
    return;
  }
  for (const child of table.children)
    if (child.type === 'element' && child.tagName === 'caption') readAs(reading, child, 'caption');
  const id = `table-${++reading.count}`;
  for (const { cells, head } of readRows(table, leftOut)) writer.addRow(cells, head, id);
}
