import { findOpener, isCloser, matchBrackets } from './bracket/bracket.ts';

const fullStop = '。'.charCodeAt(0);
const wideFullStop = '．'.charCodeAt(0);

/**
 * Whether text ends as a sentence does: with 。, or with a bracket that is a sentence of its own (`…こと。（連絡を含みます。）`).
 * A bracket inside a sentence does not end it (`…の者（以下「甲」といいます。）`).
 */
export function endsSentence(text: string): boolean {
  let index = text.length - 1;
  while (index >= 0 && isCloser(text.charCodeAt(index))) index--;
  const code = text.charCodeAt(index);
  if (code !== fullStop && !(code === wideFullStop && index > 1)) return false;
  if (index === text.length - 1) return true;
  const opener = findOpener(text, text.length - 1);
  if (opener < 0) return false;
  return (
    opener === 0 || text.charCodeAt(opener - 1) === fullStop || text[opener] === '「' || text[opener] === '『'
  );
}

/**
 * Cuts text into sentences after each 。 that stands outside brackets: `甲です（乙です。）。ただし、丙です。`
 * → `甲です（乙です。）。`, `ただし、丙です。`.
 * @returns `[start, end]` of each sentence, without white space at its ends; every other character is in one of them.
 */
export function splitSentences(text: string): [start: number, end: number][] {
  const sentences: [number, number][] = [];
  // Some documents end their sentences with ．; between digits it is a decimal point.
  const stops = text.includes('．')
    ? [...text.matchAll(/。|．(?![0-9０-９])/g)].map((match) => match.index)
    : undefined;
  let seen = 0;
  const nextStop = stops ? () => stops[seen++] ?? -1 : (from: number) => text.indexOf('。', from);
  const first = text.indexOf('。');
  const steps = !stops && (first < 0 || first === text.length - 1) ? [] : matchBrackets(text);
  let depth = 0;
  let step = 0;
  let start = 0;
  for (let stop = nextStop(0); stop >= 0; stop = nextStop(stop + 1)) {
    if (stop < start) continue;
    for (; step < steps.length && steps[step][0] < stop; step++) depth += steps[step][1];
    if (depth > 0) continue;
    let end = stop + 1;
    // Closers that match nothing, and a second 。, stay with the sentence that they end.
    while (end < text.length && (isCloser(text.charCodeAt(end)) || text.charCodeAt(end) === fullStop)) end++;
    push(text, start, end, sentences);
    start = end;
    if (end > stop + 1) stop = end - 1;
  }
  push(text, start, text.length, sentences);
  return sentences;
}

function push(text: string, from: number, to: number, sentences: [number, number][]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) sentences.push([start, end]);
}

/** Whether a character is white space in the sense of JavaScript's `\s`. */
export function isSpace(code: number): boolean {
  if (code === 0x20 || code === 0x3000 || (code >= 0x09 && code <= 0x0d)) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0xfeff
  );
}

/** Offset of the first character that is not white space. */
export function skipSpaces(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a sentence is a ただし書. */
export function isProviso(sentence: string): boolean {
  return sentence.startsWith('ただし') || sentence.startsWith('但し') || sentence.startsWith('但、');
}
