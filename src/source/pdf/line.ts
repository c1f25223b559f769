import type { Mark } from '../../model/line.ts';
import { isCloser, isOpener } from '../../text/bracket/bracket.ts';
import { isWide } from './character.ts';
import type { Character } from './frame.ts';

/** A piece of a line between wide gaps. */
export interface Segment {
  text: string;
  start: number;
  end: number;
  marks: Mark[];
  /** For its first characters, how far each reaches from the start. */
  reach: number[];
}

/** Characters on one base line, in points from the top left corner of the frame. */
export interface TextLine {
  text: string;
  start: number;
  end: number;
  base: number;
  size: number;
  /** Whether all of it is set in a heavy face. */
  bold: boolean;
  segments: Segment[];
  marks: Mark[];
  /** For the first characters of the text, how far each reaches from the start. */
  reach: number[];
}

/** A line of which nothing is known. */
export const emptyLine: TextLine = {
  text: '',
  start: 0,
  end: 0,
  base: 0,
  size: 0,
  bold: false,
  segments: [],
  marks: [],
  reach: [],
};

/** As many UTF-16 units as can matter for what a line begins with. */
const longestReach = 40;

/** Base lines this near to one another, by size, are one. */
const nearBase = 0.36;
/** Two letters this far apart, by size, are two words; a wide character stretched by justification is none. */
const latinGap = 0.2;
const mixedGap = 0.36;
const wideGap = 0.5;
/** A full-width space. */
const wholeGap = 0.85;
/** A gap of this size may part columns. */
const segmentGap = 1.7;

/** Puts characters into lines from top to bottom, each from left to right. */
export function joinCharacters(characters: readonly Character[]): TextLine[] {
  return groupByBase(characters)
    .map(makeLine)
    .filter(({ text }) => text !== '');
}

/** Characters that share a base line, from top to bottom. */
export function groupByBase(characters: readonly Character[]): Character[][] {
  const sorted = characters.toSorted((left, right) => left.base - right.base);
  const groups: Character[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const character of sorted) {
    const last = groups.at(-1);
    const size = last ? Math.max(character.size, last[0].size) : 0;
    if (last && character.base - base <= nearBase * size) last.push(character);
    else {
      groups.push([character]);
      base = character.base;
    }
  }
  return groups;
}

function makeLine(characters: readonly Character[]): TextLine {
  const sorted = dropDoubles(characters.toSorted((left, right) => left.start - right.start));
  const printed = sorted.filter(({ text }) => text.trim() !== '');
  if (printed.length === 0) return emptyLine;
  const segments: Segment[] = [];
  const marks: Mark[] = [];
  const reach: number[] = [];
  let text = '';
  let open: Segment | undefined;
  let before: Character | undefined;
  let end = 0;
  let printedSpace = '';
  for (const character of sorted) {
    if (character.text.trim() === '') {
      if (character.end - character.start > 0.15 * character.size) printedSpace = character.text;
      continue;
    }
    const gap = before ? character.start - end : 0;
    const space = before ? findSpace(before, character, gap, printedSpace) : '';
    text += space + character.text;
    noteReach(reach, text, character.end - printed[0].start);
    if (character.raised) addMark(marks, text.length - character.text.length, text.length, character.raised);
    if (!open || gap > segmentGap * character.size) {
      open = { text: character.text, start: character.start, end: character.end, marks: [], reach: [] };
      segments.push(open);
    } else {
      open.text += space + character.text;
      open.end = Math.max(open.end, character.end);
    }
    noteReach(open.reach, open.text, character.end - open.start);
    if (character.raised)
      addMark(open.marks, open.text.length - character.text.length, open.text.length, character.raised);
    before = character;
    end = Math.max(end, character.end);
    printedSpace = '';
  }
  return {
    text,
    start: printed[0].start,
    end,
    base: findMiddle(printed.map(({ base }) => base)),
    size: findSize(printed),
    bold: printed.every(({ bold }) => bold),
    segments,
    marks,
    reach,
  };
}

/** The size of most of a line; raised and lowered characters, which are smaller, only count where there are no others. */
function findSize(printed: readonly Character[]): number {
  const level = printed.filter(({ raised }) => raised === undefined);
  return findMiddle((level.length > 0 ? level : printed).map(({ size }) => size));
}

function noteReach(reach: number[], { length }: string, end: number): void {
  while (reach.length < length && reach.length < longestReach) reach.push(end);
}

function addMark(marks: Mark[], start: number, end: number, kind: Mark['kind']): void {
  const last = marks.at(-1);
  if (last?.kind === kind && last.end === start) last.end = end;
  else marks.push({ start, end, kind });
}

/** The space that a gap stands for: between wide characters only where one could stand in it. */
function findSpace(before: Character, after: Character, gap: number, printedSpace: string): string {
  const size = Math.min(before.size, after.size);
  const wides = Number(isWide(before.text.at(-1)!)) + Number(isWide(after.text));
  const least = [latinGap, mixedGap, wideGap][wides] * size;
  if (printedSpace !== '' && gap >= 0.15 * size && gap < wholeGap * size) return printedSpace;
  // A narrow bracket in the middle of its square stands apart from what it encloses.
  const isEnclosed =
    isCloser(after.text.charCodeAt(0)) || isOpener(before.text.charCodeAt(before.text.length - 1));
  if (gap < least || (isEnclosed && gap < wholeGap * size)) return '';
  return wides > 0 && gap >= wholeGap * size ? '\u3000' : ' ';
}

/** Bold type is at times the same character printed twice, a little apart. */
function dropDoubles(sorted: readonly Character[]): Character[] {
  return sorted.filter((character, index) => {
    for (let back = index - 1; back >= 0 && back >= index - 3; back--) {
      const other = sorted[back];
      if (other.text === character.text && character.start - other.start < 0.2 * character.size) return false;
    }
    return true;
  });
}

/** The middle one of numbers in order; 0 of none. */
export function findMiddle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
