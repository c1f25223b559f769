import { holdsProvision, isLayoutTable } from '../line/layout-table.ts';
import type { Numbering } from './numbering.ts';
import {
  type DocxBlock,
  type DocxParagraph,
  listParagraphs,
  listWords,
  plainParagraph,
} from './paragraph.ts';
import { findSide, type RunContext, readRuns } from './run.ts';
import { addSetting } from './setting.ts';
import { findHeadingLevel, isCentred, measureIndentation } from './styles.ts';
import { isFrame, readRows } from './table.ts';
import { type RunWords, shiftAll } from './words.ts';
import { childElements, findChild, readSwitch, readValue, type WordElement } from './xml.ts';

export interface BlockContext extends RunContext {
  /** Whether no article begins outside of tables. */
  standsAlone: boolean;
  numbering: Numbering;
  /** The notes whose marks were met since the last time, to stand behind what holds the marks. */
  takeNotes: () => DocxBlock[];
}

/** What goes over from one paragraph to the next. */
interface Carried {
  /** Words of a paragraph whose mark is gone: they belong to the next one. */
  words?: RunWords;
  pageBefore: boolean;
}

type ReadBlock = (element: WordElement, carried: Carried, context: BlockContext) => DocxBlock[];

const readers: Readonly<Record<string, ReadBlock>> = {
  'w:p': readParagraph,
  'w:tbl': readTable,
  'w:sectPr': (_, carried) => {
    carried.pageBefore = true;
    return [];
  },
  'w:altChunk': (_, __, { leftOut }) => {
    leftOut.add('embedded files');
    return [];
  },
  'mc:AlternateContent': (element, carried, context) => {
    const branch = findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback');
    return branch ? readChildren(branch, carried, context) : [];
  },
  'w:tcPr': () => [],
  'w:sdtPr': () => [],
};

/** Reads the paragraphs and tables of a body, a cell, a text box or a note, in order. */
export function readBlocks(container: WordElement, context: BlockContext): DocxBlock[] {
  const carried: Carried = { pageBefore: false };
  const blocks = readChildren(container, carried, context);
  return [...blocks, ...flush(carried, context)];
}

function readChildren(container: WordElement, carried: Carried, context: BlockContext): DocxBlock[] {
  const blocks: DocxBlock[] = [];
  for (const child of childElements(container)) {
    const side = findSide(child);
    if (side !== undefined && side !== context.side) continue;
    const read = Object.hasOwn(readers, child.name) ? readers[child.name] : readChildren;
    for (const block of read(child, carried, context)) blocks.push(block);
    if (child.name === 'w:p' || child.name === 'w:tbl')
      for (const note of context.takeNotes()) blocks.push(note);
  }
  return blocks;
}

function readParagraph(element: WordElement, carried: Carried, context: BlockContext): DocxBlock[] {
  const { side, styles, numbering, leftOut } = context;
  const own = findProperties(element, side);
  const chain = styles.listChain(readValue(own, 'w:pStyle'));
  const words = joinWords(carried.words, readRuns(element, chain, context));
  if (isMarkGone(element, side)) {
    carried.words = words;
    return [];
  }
  delete carried.words;
  const printed = words.lines.map(({ text }) => text).join('');
  if (chain.find(({ hidden }) => hidden !== undefined)?.hidden) {
    leftOut.add('hidden text', printed);
    return [];
  }
  const isBlank = !/\S/.test(printed);
  const isHidden = isBlank && words.hasLeftOut && (readSwitch(own, 'w:rPr', 'w:vanish') ?? false);
  const number = isHidden ? undefined : numbering.next(own, chain);
  const lines = [...words.lines];
  if (carried.pageBefore || readSwitch(own, 'w:pageBreakBefore'))
    lines[0] = { ...lines[0], pageBefore: true };
  // A break at the end of a paragraph begins the page of the next one.
  const last = lines[lines.length - 1];
  carried.pageBefore = lines.length > 1 && last.pageBefore && !/\S/.test(last.text);
  if (carried.pageBefore) lines.pop();
  // A note whose sign the paragraph holds stands before its boxes.
  const boxes = words.boxes.length > 0 ? [...context.takeNotes(), ...readBoxes(words, context)] : [];
  if (findChild(own, 'w:sectPr')) carried.pageBefore = true;
  // A page break alone is no blank line.
  if (carried.pageBefore && !number && isBlank) return boxes;
  const level = findHeadingLevel(own, chain);
  const paragraph: DocxParagraph = {
    kind: 'paragraph',
    lines,
    ...(number && (number.label !== '' || !isBlank) && { number }),
    ...(level !== undefined && isHeadingText(printed) && { heading: level }),
    left: measureIndentation(own, number?.properties, chain),
    setting: words.setting,
    centred: isCentred(own, chain),
  };
  return [paragraph, ...boxes];
}

/** The words of text boxes: notes beside the text, but for a box in which provisions stand. */
function readBoxes({ boxes }: RunWords, context: BlockContext): DocxBlock[] {
  return boxes.flatMap(({ content, xml }) => {
    const blocks = readBlocks(content, { ...context, ...(xml && { within: xml }) });
    return holdsProvision(listWords(blocks)) ? blocks : blocks.map((block) => ({ ...block, isNote: true }));
  });
}

const longestHeading = 80;

/** Outline levels are also given to whole clauses, for their numbers; a heading is short and no sentence. */
function isHeadingText(text: string): boolean {
  return text.trim().length <= longestHeading && !/[。．]\s*$/.test(text);
}

/** The properties that a paragraph has, or had before they were changed. */
function findProperties(element: WordElement, side: RunContext['side']): WordElement | undefined {
  const own = findChild(element, 'w:pPr');
  if (side === 'final' || !own) return own;
  const former = findChild(own, 'w:pPrChange', 'w:pPr') ?? own;
  if (!findChild(former, 'w:numPr', 'w:ins')) return former;
  return {
    ...former,
    children: former.children.filter((child) => typeof child === 'string' || child.name !== 'w:numPr'),
  };
}

/** Whether the paragraph's mark is not on this side, so that the next paragraph goes on with its words. */
function isMarkGone(element: WordElement, side: RunContext['side']): boolean {
  return childElements(findChild(element, 'w:pPr', 'w:rPr')).some((mark) => {
    const markSide = findSide(mark);
    return markSide !== undefined && markSide !== side;
  });
}

/** Adds words to those before them, which are kept, so that a long run of joined paragraphs is not copied each time. */
function joinWords(before: RunWords | undefined, words: RunWords): RunWords {
  if (!before) return words;
  const [first, ...rest] = words.lines;
  const last = before.lines[before.lines.length - 1];
  const { length } = last.text;
  last.marks.push(...shiftAll(first.marks, length));
  last.places.push(...shiftAll(first.places, length));
  last.text += first.text;
  before.lines.push(...rest);
  addSetting(before.setting, words.setting);
  before.boxes.push(...words.boxes);
  before.hasLeftOut ||= words.hasLeftOut;
  return before;
}

/** Words that no paragraph follows stand on their own. */
function flush(carried: Carried, context: BlockContext): DocxBlock[] {
  const { words } = carried;
  delete carried.words;
  if (!words || (words.boxes.length === 0 && words.lines.every(({ text }) => !/\S/.test(text)))) return [];
  return [plainParagraph(words.lines, words.setting), ...readBoxes(words, context)];
}

function readTable(element: WordElement, carried: Carried, context: BlockContext): DocxBlock[] {
  const before = flush(carried, context);
  const cells: DocxBlock[][] = [];
  const rows = readRows(element, context, (cell) => {
    const blocks = readBlocks(cell, { ...context, takeNotes: () => [] });
    cells.push(blocks);
    return listParagraphs(blocks);
  });
  const texts = rows.map((row) => row.cells.map((cell) => cell.map(({ text }) => text)));
  if (isFrame(element, context.side) || isLayoutTable(texts, context.standsAlone))
    return [...before, ...cells.flat()];
  return [...before, { kind: 'table', rows }];
}
