import type { ExtractedText } from '../line/extracted-text.ts';
import type { DocxBlock, DocxParagraph } from './block.ts';

const deepestHeading = 6;

/** Writes paragraphs and tables as lines: a heading as one line, a paragraph as one for each manual line break. */
export function emitBlocks(blocks: readonly DocxBlock[], text: ExtractedText): void {
  // Word counts headings below the title from 1 again.
  const hasTitle = blocks.some((block) => block.kind === 'paragraph' && block.heading === 0);
  let blanks = 0;
  let isFirst = true;
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const { cells, head } of block.rows) text.addRow(cells, head ? { head } : {});
    } else if (block.lines.some((line) => /\S/.test(line.text))) {
      emitParagraph(block, { blankBefore: isFirst ? 0 : Math.max(1, blanks), hasTitle }, text);
    } else {
      blanks++;
      continue;
    }
    isFirst = false;
    blanks = 0;
  }
}

function emitParagraph(
  { lines, heading, indent }: DocxParagraph,
  { blankBefore, hasTitle }: { blankBefore: number; hasTitle: boolean },
  text: ExtractedText,
): void {
  const printed = lines.filter((line) => /\S/.test(line.text));
  if (heading !== undefined) {
    const depth = Math.max(1, Math.min(deepestHeading, heading + (hasTitle ? 1 : 0)));
    const words = printed.map((line) => line.text.trim()).join('　');
    text.addLine(words, { role: 'heading', depth, blankBefore, pageBefore: lines[0].pageBefore });
    return;
  }
  for (const [index, line] of printed.entries()) {
    const pageBefore = line.pageBefore || (index === 0 && lines[0].pageBefore);
    text.addLine(line.text, { indent, blankBefore: index === 0 ? blankBefore : 0, pageBefore });
  }
}
