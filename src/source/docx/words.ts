import type { Mark } from '../../model/line.ts';
import { type Setting, startSetting } from './setting.ts';
import type { Style } from './styles.ts';
import type { WordElement } from './xml.ts';

/** Words between manual line breaks. */
export interface WordLine {
  text: string;
  pageBefore: boolean;
  marks: Mark[];
}

/** The words of a paragraph. */
export interface RunWords {
  lines: WordLine[];
  setting: Setting;
  /** Styles of the paragraph. */
  chain: readonly Style[];
  /** Characters so far. */
  written: number;
  /** Whether what is read now stands above or below the line. */
  raised?: Mark['kind'];
  /** Contents of the text boxes that are anchored in it. */
  boxes: WordElement[];
  /** Whether any of it was left out as hidden or as of the other side. */
  hasLeftOut: boolean;
}

export function startLine(pageBefore = false): WordLine {
  return { text: '', pageBefore, marks: [] };
}

export function startWords(chain: readonly Style[]): RunWords {
  return { lines: [startLine()], setting: startSetting(), chain, boxes: [], hasLeftOut: false, written: 0 };
}

/** Adds printed characters to the last line; a kind says that they stand above or below it. */
export function write(words: RunWords, text: string, kind = words.raised): void {
  words.written += text.length;
  const line = words.lines[words.lines.length - 1];
  const start = line.text.length;
  line.text += text;
  if (!kind || text === '') return;
  const last = line.marks.at(-1);
  if (last?.kind === kind && last.end === start) last.end = line.text.length;
  else line.marks.push({ start, end: line.text.length, kind });
}
