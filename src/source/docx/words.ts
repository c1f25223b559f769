import type { Mark } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { type Setting, startSetting } from './setting.ts';
import type { Style } from './styles.ts';
import type { WordElement } from './xml.ts';

/** Words that come from one child of a paragraph, where places are kept. */
export interface WordPlace {
  /** UTF-16 offsets in the words of a line. */
  start: number;
  end: number;
  /** UTF-16 offsets of the child in the XML of its part. */
  xml: Span;
}

/** Words between manual line breaks. */
export interface WordLine {
  text: string;
  pageBefore: boolean;
  marks: Mark[];
  places: WordPlace[];
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
  /** Child of the paragraph that is read now; absent where places are not kept. */
  xml?: Span;
  /** Contents of the text boxes that are anchored in it, each with the child that anchors it. */
  boxes: { content: WordElement; xml?: Span }[];
  /** Whether any of it was left out as hidden or as of the other side. */
  hasLeftOut: boolean;
}

export function startLine(pageBefore = false): WordLine {
  return { text: '', pageBefore, marks: [], places: [] };
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
  if (words.xml && text !== '') addPlace(line, start, words.xml);
  if (!kind || text === '') return;
  const last = line.marks.at(-1);
  if (last?.kind === kind && last.end === start) last.end = line.text.length;
  else line.marks.push({ start, end: line.text.length, kind });
}

function addPlace({ text, places }: WordLine, start: number, xml: Span): void {
  const last = places.at(-1);
  if (last?.xml === xml && last.end === start) last.end = text.length;
  else places.push({ start, end: text.length, xml });
}

/** The same stretches, in a text in which other characters stand before them. */
export function shiftAll<Stretch extends { start: number; end: number }>(
  stretches: readonly Stretch[],
  by: number,
): Stretch[] {
  return stretches.map((one) => ({
    ...one,
    start: Math.max(0, one.start + by),
    end: Math.max(0, one.end + by),
  }));
}

/** Words one after the other with a separator between them. */
export function joinLines(lines: readonly WordLine[], separator: string): WordLine {
  const joined = startLine();
  for (const [index, { text, marks, places }] of lines.entries()) {
    if (index > 0) joined.text += separator;
    joined.marks.push(...shiftAll(marks, joined.text.length));
    joined.places.push(...shiftAll(places, joined.text.length));
    joined.text += text;
  }
  return joined;
}

/** Words without the blanks before them. */
export function trimLineStart(line: WordLine): WordLine {
  const text = line.text.trimStart();
  const by = text.length - line.text.length;
  return { ...line, text, marks: shiftAll(line.marks, by), places: shiftAll(line.places, by) };
}
