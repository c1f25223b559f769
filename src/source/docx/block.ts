import type { Numbering } from './numbering.ts';
import { findSide, type RunContext, type RunWords, readRuns } from './run.ts';
import { findHeadingLevel, measureIndentation } from './styles.ts';
import { type DocxRow, isFrame, listCells, readRows } from './table.ts';
import { childElements, findChild, readSwitch, readValue, type WordElement } from './xml.ts';

/** A paragraph as it is printed, its automatic number included. */
export interface DocxParagraph {
  kind: 'paragraph';
  /** Parted by manual line breaks; empty for a blank line. */
  lines: { text: string; pageBefore: boolean }[];
  /** 0 for the title, 1 for the outermost heading; absent for running text. */
  heading?: number;
  /** Columns before the first line. */
  indent: number;
}

export type DocxBlock = DocxParagraph | { kind: 'table'; rows: DocxRow[] };

export interface BlockContext extends RunContext {
  numbering: Numbering;
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
  }
  return blocks;
}

function readParagraph(element: WordElement, carried: Carried, context: BlockContext): DocxBlock[] {
  const { side, styles, numbering, leftOut } = context;
  const own = findProperties(element, side);
  const words = joinWords(carried.words, readRuns(element, context));
  if (isMarkGone(element, side)) {
    carried.words = words;
    return [];
  }
  delete carried.words;
  const chain = styles.listChain(readValue(own, 'w:pStyle'));
  const printed = words.lines.map(({ text }) => text).join('');
  if (chain.find(({ hidden }) => hidden !== undefined)?.hidden) {
    leftOut.add('hidden text', printed);
    return [];
  }
  const isHidden = !/\S/.test(printed) && words.hasLeftOut && (readSwitch(own, 'w:rPr', 'w:vanish') ?? false);
  const number = isHidden ? undefined : numbering.next(own, chain);
  const lines = [...words.lines];
  if (number && (number.label !== '' || /\S/.test(printed)))
    lines[0] = { ...lines[0], text: `${number.label}${number.separator}${lines[0].text}` };
  if (carried.pageBefore || readSwitch(own, 'w:pageBreakBefore'))
    lines[0] = { ...lines[0], pageBefore: true };
  // A break at the end of a paragraph begins the page of the next one.
  const last = lines[lines.length - 1];
  carried.pageBefore = lines.length > 1 && last.pageBefore && !/\S/.test(last.text);
  if (carried.pageBefore) lines.pop();
  const level = findHeadingLevel(own, chain);
  const heading = level !== undefined && isHeadingText(printed) ? { heading: level } : {};
  const indent = measureIndentation(own, number?.properties, chain);
  const boxes = words.boxes.flatMap((box) => readBlocks(box, context));
  if (findChild(own, 'w:sectPr')) carried.pageBefore = true;
  // A page break alone is no blank line.
  if (carried.pageBefore && !number && !/\S/.test(printed)) return boxes;
  return [{ kind: 'paragraph', lines, indent, ...heading }, ...boxes];
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
  before.lines[before.lines.length - 1].text += first.text;
  before.lines.push(...rest);
  before.boxes.push(...words.boxes);
  before.hasLeftOut ||= words.hasLeftOut;
  return before;
}

/** Words that no paragraph follows stand on their own. */
function flush(carried: Carried, context: BlockContext): DocxBlock[] {
  const { words } = carried;
  delete carried.words;
  if (!words || (words.boxes.length === 0 && words.lines.every(({ text }) => !/\S/.test(text)))) return [];
  const boxes = words.boxes.flatMap((box) => readBlocks(box, context));
  return [{ kind: 'paragraph', lines: words.lines, indent: 0 }, ...boxes];
}

function readTable(element: WordElement, carried: Carried, context: BlockContext): DocxBlock[] {
  const before = flush(carried, context);
  const readCell = (cell: WordElement): DocxBlock[] => readBlocks(cell, context);
  if (isFrame(element, context.side)) {
    const inner = listCells(element, context.side).flatMap(({ cell }) => readCell(cell));
    return [...before, ...inner];
  }
  return [
    ...before,
    { kind: 'table', rows: readRows(element, context, (cell) => listWords(readCell(cell))) },
  ];
}

/** The paragraphs of a cell; a row of a table in it is one paragraph. */
function listWords(blocks: readonly DocxBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.lines.map(({ text }) => text).filter((text) => /\S/.test(text))
      : block.rows.map(({ cells }) =>
          cells
            .map((cell) => cell.join(' '))
            .filter((cell) => cell !== '')
            .join('　'),
        ),
  );
}
