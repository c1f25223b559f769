import type { AutomaticNumber } from './numbering.ts';
import type { Setting } from './setting.ts';
import type { DocxRow } from './table.ts';
import { joinLines, shiftAll, type WordLine } from './words.ts';

/** A paragraph as it is printed. */
export interface DocxParagraph {
  kind: 'paragraph';
  /** Parted by manual line breaks; empty for a blank line. */
  lines: WordLine[];
  /** The automatic number that stands before the text. */
  number?: AutomaticNumber;
  /** 0 for the title, 1 for the outermost heading; absent for running text. */
  heading?: number;
  /** Way from the margin to the first line, in twentieths of a point. */
  left: number;
  setting: Setting;
  centred: boolean;
  /** Whether it is of a note or a text box. */
  isNote?: boolean;
}

export type DocxBlock = DocxParagraph | { kind: 'table'; rows: DocxRow[]; isNote?: boolean };

/** A paragraph that nothing is said of. */
export function plainParagraph(lines: WordLine[], setting: Setting): DocxParagraph {
  return { kind: 'paragraph', lines, left: 0, setting, centred: false };
}

/** The words of a box or a cell. */
export const listWords = (blocks: readonly DocxBlock[]): string[] =>
  listParagraphs(blocks).map(({ text }) => text);

/** The paragraphs of a cell or a box, each with its number; a row of a table in it is one paragraph. */
export function listParagraphs(blocks: readonly DocxBlock[]): WordLine[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? listLines(block).filter(({ text }) => /\S/.test(text))
      : block.rows.map(({ cells }) => {
          const words = cells.map((cell) => joinLines(cell, ' '));
          return joinLines(
            words.filter(({ text }) => text !== ''),
            '　',
          );
        }),
  );
}

/** The lines of a paragraph with its number before the first. */
export function listLines({ lines: [first, ...rest], number }: DocxParagraph): WordLine[] {
  if (!number) return [first, ...rest];
  const before = number.label + number.separator;
  const numbered = {
    ...first,
    text: before + first.text,
    marks: shiftAll(first.marks, before.length),
    places: shiftAll(first.places, before.length),
  };
  return [numbered, ...rest];
}
