import type { Definition } from '../../model/annotation.ts';
import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { overlayTerms, type TermSpan } from '../../text/dictionary/overlay-terms.ts';

/** A word that a reader would not see cut. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Cuts a text into words that cover it. */
export type CutWords = (text: string) => Word[];

/** Numbers with what they count, and pointers: 14日前, 100分の2, 第25条の2第1項, 2026年4月1日. */
const whole =
  /第[\d０-９〇一二三四五六七八九十百千]+(?:[章節款編条項号表](?:の[\d０-９〇一二三四五六七八九十]+)*)|(?:[\d０-９]+(?:[,，.．][\d０-９]+)*|[〇一二三四五六七八九十百千万億]+(?=[年月日時分割週箇か人回円]))(?:分の[\d０-９〇一二三四五六七八九十百千]+|[%％]|(?:か|ヶ|カ|箇|ケ)?(?:年|月|日|週間|時間|時|分|秒|円|人|回|歳|倍|割|個|件)間?)?/g;
/** Without a dictionary the kind of character tells words apart. */
const runs = /\p{sc=Han}+|\p{sc=Hiragana}|[\p{sc=Katakana}ー]+|[A-Za-zＡ-Ｚａ-ｚ]+|\s+|[\s\S]/gu;

/**
 * Makes the function that cuts texts into words; numbers, pointers and defined terms stay whole:
 * 14日前までに → 14日, 前, まで, に.
 * @param readMorphemes if omitted, the kind of character tells words apart
 */
export function makeCutter(definitions: readonly Definition[], readMorphemes?: ReadMorphemes): CutWords {
  const terms = [...new Set(definitions.flatMap(({ term, aliases = [] }) => [term, ...aliases]))]
    .filter((term) => term.length > 1)
    .toSorted((left, right) => right.length - left.length || (left < right ? -1 : 1));
  const pattern = terms.length > 0 ? new RegExp(terms.map(escapePattern).join('|'), 'g') : undefined;
  return (text) => {
    const spans = mergeSpans([...spansOf(pattern, text), ...spansOf(whole, text)]);
    const words = readMorphemes
      ? overlayTerms(readMorphemes(text), spans)
      : overlay(cutByCharacter(text), spans);
    return words.map(({ start, end }) => ({ text: text.slice(start, end), start, end }));
  };
}

function cutByCharacter(text: string): Word[] {
  return [...text.matchAll(runs)].map(({ 0: run, index }) => ({
    text: run,
    start: index,
    end: index + run.length,
  }));
}

function spansOf(pattern: RegExp | undefined, text: string): TermSpan[] {
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Sorted, without overlaps: the longer of two that overlap is kept. */
function mergeSpans(spans: TermSpan[]): TermSpan[] {
  const kept: TermSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}

/** Merges the words under each span into one; a word that reaches beyond it is cut there. */
function overlay(words: readonly Word[], spans: readonly TermSpan[]): Word[] {
  const cuts = new Set(words.map(({ start }) => start));
  const end = words.at(-1)?.end ?? 0;
  for (const span of spans) {
    for (let at = span.start + 1; at < span.end; at++) cuts.delete(at);
    cuts.add(span.start);
    if (span.end < end) cuts.add(span.end);
  }
  const starts = [...cuts].toSorted((a, b) => a - b);
  return starts.map((start, place) => ({ text: '', start, end: starts[place + 1] ?? end }));
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
