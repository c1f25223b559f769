import type { Line } from '../model/line.ts';
import { labelled } from './choice/assemble.ts';
import type { Block, SetNote } from './choice/logical-line.ts';
import { printedWords } from './correction/line-words.ts';
import { classifyLine } from './evidence/read-form.ts';
import { joinTexts } from './source-text.ts';

/** The lines of a text without the notes beside it, and these. */
export interface PartedLines {
  text: Line[];
  notes: SetNote[];
}

/**
 * Takes the notes out of the lines, so that a sentence is read over them as though they were not there. A note before all
 * text, and one of which a person said what it is, stays a line.
 *
 * @param corrected words of lines of which people said what they are
 * @param value the whole source
 */
export function partNotes(
  lines: readonly Line[],
  corrected: ReadonlySet<string>,
  value: string,
): PartedLines {
  const text: Line[] = [];
  const notes: SetNote[] = [];
  let open: Line[] = [];
  let pageBefore = false;
  const close = (): void => {
    if (open.length > 0) notes.push(noteOf(open, text.at(-1)!, value));
    open = [];
  };
  for (const line of lines) {
    const isNote = isBeside(line) && text.length > 0 && !corrected.has(printedWords(line));
    if (!isNote || !goesOn(open.at(-1), line)) close();
    if (isNote) {
      open.push(line);
      pageBefore ||= line.pageBefore;
    } else {
      text.push(pageBefore && !line.pageBefore ? { ...line, pageBefore } : line);
      pageBefore = false;
    }
  }
  close();
  return { text, notes };
}

/** Whether a line stands beside the text: a note, or the caption of a table or figure that names no part of the text. */
function isBeside(line: Line): boolean {
  if (line.role !== 'caption') return line.role === 'note';
  return /^(?:text|caption)$/.test(classifyLine({ ...line, role: 'text' }).type);
}

function goesOn(before: Line | undefined, line: Line): boolean {
  return line.continues || before?.end === 'soft';
}

function noteOf(lines: readonly Line[], before: Line, value: string): SetNote {
  const sign = lines[0].role === 'note' ? signOf(lines[0]) : undefined;
  return {
    lines,
    text: joinTexts(lines.map((line) => (line.listLabel ? labelled(line.listLabel, line, value) : line))),
    behind: startOf(before),
    ...(sign !== undefined && { sign }),
  };
}

const printedSign = /^[（(［[]?(?:(?:脚?注|※|[＊*†])\s*[0-9０-９]{0,3}|[0-9０-９]{1,3}(?=[\s）)\]］.．:：]))/;

/** The sign that a note begins with: a raised one, `1. `, `（注2）`. */
function signOf({ text, marks = [], listLabel }: Line): string | undefined {
  if (listLabel) return bareSign(listLabel.text);
  const raised = marks.find(({ kind, start }) => kind === 'sup' && start === 0);
  const printed = raised ? text.slice(0, raised.end) : printedSign.exec(text)?.[0];
  return printed === undefined ? undefined : bareSign(printed);
}

/** The words of a sign without what stands around them: （注1） → 注1 */
export function bareSign(sign: string): string {
  return sign.replace(/^[\s（(［[〔]+|[\s）)］\]〕.．:：]+$/g, '');
}

function startOf({ pieces, listLabel }: Line): number {
  return Math.min(...[listLabel?.pieces[0]?.[1], pieces[0]?.[1]].filter((offset) => offset !== undefined));
}

/** Gives each note to the block that it stands behind. */
export function hangNotes(blocks: readonly Block[], notes: readonly SetNote[]): void {
  let index = 0;
  for (const note of notes) {
    while (index + 1 < blocks.length && startOfBlock(blocks[index + 1]) <= note.behind) index++;
    const block = blocks[index];
    if (block) block.notes = [...(block.notes ?? []), note];
  }
}

function startOfBlock({ line }: Block): number {
  return startOf(line);
}
