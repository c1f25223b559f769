import type { ExtractedText, LineFacts } from '../line/extracted-text.ts';
import { measureIndent } from '../line/white-space.ts';
import { type DocxBlock, type DocxParagraph, listLines } from './paragraph.ts';
import { describeStyle, findBodySize } from './setting.ts';
import { joinLines, trimLineStart } from './words.ts';

const deepestHeading = 6;
/** Twentieths of a point of one half-width column, where characters are 10.5 points wide. */
const column = 105;
const widestIndent = 200;

/** What the paragraphs of a document are measured against. */
interface Body {
  /** Half points. */
  size: number;
  hasTitle: boolean;
}

/** Writes paragraphs and tables as lines: a heading as one line, a paragraph as one for each manual line break. */
export function emitBlocks(blocks: readonly DocxBlock[], text: ExtractedText): void {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const body: Body = {
    size: findBodySize(paragraphs.map(({ setting }) => setting)),
    // Word counts headings below the title from 1 again.
    hasTitle: paragraphs.some(({ heading }) => heading === 0),
  };
  let blanks = 0;
  let tables = 0;
  let isFirst = true;
  for (const block of blocks) {
    if (block.kind === 'table') {
      const table = `${++tables}`;
      for (const { cells, head } of block.rows)
        text.addRow(cells, { ...(head && { head }), table, end: 'hard' });
    } else if (listLines(block).some((line) => /\S/.test(line.text))) {
      emitParagraph(block, body, isFirst ? 0 : Math.max(1, blanks), text);
    } else {
      blanks++;
      continue;
    }
    isFirst = false;
    blanks = 0;
  }
}

function emitParagraph(
  paragraph: DocxParagraph,
  { size, hasTitle }: Body,
  blankBefore: number,
  text: ExtractedText,
): void {
  const { heading, left, number, setting, centred, isNote } = paragraph;
  const style = describeStyle(setting, centred, size);
  // Levels of one list nest in one another; those of two lists say nothing of each other: no nesting in the document.
  const listed = number && {
    list: number.list,
    ordered: number.ordered,
    ...(number.ordered && { ordinal: number.ordinal }),
  };
  const common: LineFacts = { end: 'hard', ...(style && { style }), ...listed };
  const { pageBefore } = paragraph.lines[0];
  const em = 10 * (size || 21);
  const place = (leading: string): LineFacts => {
    const columns = measureIndent(leading, 0, leading.length);
    return {
      indent: Math.min(widestIndent, Math.max(0, Math.round(left / column)) + columns),
      left: Math.round(100 * (left / em + columns / 2)) / 100,
    };
  };
  if (heading !== undefined) {
    const depth = Math.max(1, Math.min(deepestHeading, heading + (hasTitle ? 1 : 0)));
    const lines = listLines(paragraph).map((line) => {
      const own = trimLineStart(line);
      return { ...own, text: own.text.trimEnd() };
    });
    const words = joinLines(
      lines.filter((line) => line.text !== ''),
      '　',
    );
    const { places } = words;
    text.addLine(words.text, { ...common, places, role: 'heading', depth, blankBefore, pageBefore });
    return;
  }
  // Words that name a provision stand in the text, as does a number that stands alone.
  const isApart =
    number !== undefined &&
    !number.namesProvision &&
    number.label !== '' &&
    /\S/.test(paragraph.lines[0].text);
  const printed = (isApart ? paragraph.lines : listLines(paragraph)).filter((line) => /\S/.test(line.text));
  const isMember = number !== undefined && !number.namesProvision;
  for (const [index, whole] of printed.entries()) {
    const isHead = index === 0;
    const line = isApart && isHead ? trimLineStart(whole) : whole;
    const leading = /^\s*/.exec(isApart && isHead ? '' : line.text)![0];
    text.addLine(line.text, {
      ...common,
      ...place(leading),
      ...(isNote ? { role: 'note' } : isHead && isMember && { role: 'listItem', depth: number.level + 1 }),
      ...(isHead && isApart && { label: { text: number.label, separator: number.separator } }),
      marks: line.marks,
      places: line.places,
      blankBefore: isHead ? blankBefore : 0,
      pageBefore: line.pageBefore || (isHead && pageBefore),
    });
  }
}
