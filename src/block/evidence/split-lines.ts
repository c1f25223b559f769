import type { Line } from '../../model/line.ts';
import { circledValue, readArabicNumeral } from '../../text/numeral.ts';
import { sliceText } from '../source-text.ts';
import { afterReference, particleAfterSpace, readBracket } from './form.ts';
import { headingRanks, type Marker, skipSpace } from './marker/marker.ts';
import { readOrdinalLabel } from './marker/ordinal.ts';
import { isTitleLike } from './title.ts';

/** A label in the middle of a line. */
const inner = /第\s*[0-9０-９一二三四五六七八九十百千]{1,5}\s*[編章節款条]/g;
const shortest = 150;

/**
 * Breaks lines whose line ends were lost, where the numbers prove it: `…なれません。第2条(届出)` behind 第1条, a caption at the
 * end of the line before its article, a whole document on one line.
 */
export function splitLines(lines: readonly Line[]): Line[] {
  const atStart = new Set(lines.flatMap(({ text }) => keyOfLabel(readLabelAt(text, 0))));
  const numbers = new Map<string, number>();
  const split: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const cuts =
      line.role === 'text' || line.role === 'listItem'
        ? findCuts(line, lines[index + 1], atStart, numbers)
        : [];
    for (const part of cutLine(line, cuts)) {
      const label = readLabelAt(part.text, 0);
      if (label) numbers.set(label.kind, label.value);
      split.push(part);
    }
  }
  return split;
}

function keyOfLabel(label: Marker | undefined): string[] {
  return label ? [`${label.kind} ${label.value} ${label.branches.join()}`] : [];
}

/** A label of an article or a heading at a place of a text, where it does not refer to a provision. */
function readLabelAt(text: string, at: number): Marker | undefined {
  if (text[at] !== '第') return undefined;
  const rest = text.slice(at, at + 200);
  const label = readOrdinalLabel(rest);
  if (!label || (label.kind !== 'article' && headingRanks[label.kind] === undefined)) return undefined;
  const behind = rest.slice(label.body, label.body + 12);
  if (label.gap === 'none' ? afterReference.test(behind) : particleAfterSpace.test(behind)) return undefined;
  return label;
}

function findCuts(
  line: Line,
  next: Line | undefined,
  atStart: ReadonlySet<string>,
  numbers: ReadonlyMap<string, number>,
): number[] {
  const { text } = line;
  const flattened = text.length >= shortest && isFlattened(text);
  if (flattened) return cutFlattened(text, numbers);
  const cuts: number[] = [];
  if (text.includes('第'))
    for (const { index } of text.matchAll(inner)) {
      if (index > 0 && isHeadingAt(text, index, atStart, numbers)) cuts.push(index);
    }
  const caption = captionAtEnd(text, next);
  if (caption > 0) cuts.push(caption);
  return cuts;
}

/** Whether a label behind 。, a bracket or the title is a heading: its number is the next, and no line begins with it. */
function isHeadingAt(
  text: string,
  at: number,
  atStart: ReadonlySet<string>,
  numbers: ReadonlyMap<string, number>,
): boolean {
  const label = readLabelAt(text, at);
  if (!label || keyOfLabel(label).some((key) => atStart.has(key))) return false;
  const before = text.slice(0, at).trimEnd();
  const last = numbers.get(label.kind) ?? 0;
  if (label.value !== last + 1 || label.branches.length > 0) return false;
  const words = text.slice(at + label.body);
  if (label.kind !== 'article')
    return label.gap !== 'none' && isTitleLike(words) && /[。)）]$|^[^。、]{4,40}$/.test(before);
  const bracket = readBracket(text, at + label.body);
  return (
    bracket !== undefined &&
    /[。]$|。[)）]$/.test(before) &&
    !afterReference.test(text.slice(bracket[1], bracket[1] + 12))
  );
}

/** `…承諾を要します。 (契約の締結)`⏎`第3条 当店は、`: where the caption of the next line's article begins; 0 where there is none. */
function captionAtEnd(text: string, next: Line | undefined): number {
  const match = /。\s*([（(][^（）()。、]{1,30}[)）])$/.exec(text);
  if (!match || !next) return 0;
  const label = readLabelAt(next.text, 0);
  if (label?.kind !== 'article' || readBracket(next.text, label.body)) return 0;
  return text.length - match[1].length;
}

/** Whether several articles or chapters stand on one line, in order. */
function isFlattened(text: string): boolean {
  let last = 0;
  let count = 0;
  for (const { index } of text.matchAll(inner)) {
    const label = readLabelAt(text, index);
    if (label?.kind !== 'article' || label.value !== last + 1 || !readBracket(text, index + label.body))
      continue;
    last = label.value;
    count++;
  }
  return count >= 2;
}

/** Breaks a document on one line before each sign that goes on its run. */
function cutFlattened(text: string, numbers: ReadonlyMap<string, number>): number[] {
  const last = new Map(numbers);
  const cuts: number[] = [];
  for (let at = skipSpace(text, 0); at >= 0 && at < text.length; at = nextWord(text, at)) {
    const label = readLabelAt(text, at);
    const mark = label ?? readMark(text, at);
    if (!mark) continue;
    const fits = mark.value === (last.get(mark.kind) ?? 0) + 1 || (mark.value === 1 && !label);
    if (!fits) continue;
    last.set(mark.kind, mark.value);
    if (label) for (const kind of ['circled', 'parenDigit']) last.delete(kind);
    if (at > 0) cuts.push(at);
  }
  return cuts;
}

function nextWord(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (/[\s。]/.test(text[at - 1]) && !/[\s。]/.test(text[at])) return at;
  }
  return -1;
}

function readMark(text: string, at: number): { kind: string; value: number } | undefined {
  const circled = circledValue(text.charCodeAt(at));
  if (circled) return { kind: 'circled', value: circled };
  if (!/[（(]/.test(text[at])) return undefined;
  const numeral = readArabicNumeral(text, skipSpace(text, at + 1));
  return numeral && /[)）]/.test(text[skipSpace(text, numeral.end)] ?? '')
    ? { kind: 'parenDigit', value: numeral.value }
    : undefined;
}

function cutLine(line: Line, cuts: readonly number[]): Line[] {
  if (cuts.length === 0) return [line];
  const starts = [0, ...cuts];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? line.text.length;
    const raw = line.text.slice(start, end);
    const part = sliceText(line, start, start + raw.trimEnd().length);
    const isLast = index === starts.length - 1;
    const { listLabel, ...rest } = line;
    return {
      ...rest,
      ...(index === 0 && listLabel && { listLabel }),
      ...part,
      ...(index > 0 && { blankBefore: 0, pageBefore: false, continues: false }),
      ...(!isLast && { end: 'hard' as const }),
    };
  });
}
