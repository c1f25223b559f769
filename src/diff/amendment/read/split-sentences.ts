import { AmendmentRefused } from '../instruction.ts';
import { trimLine, trimStart } from '../quoted/table-line.ts';
import { isAmendingSentence, readActions } from './read-actions.ts';

/** A sentence of an amendment, with what it quotes below. */
export interface Sentence {
  text: string;
  /** From 1. */
  line: number;
  lines: string[];
}

const quotes = /次の[^「」]*$|以下の(?:ように|とおり)[^「」]*$|次を(?:加え|追加)[^「」]*$/;
const likely = /(?:改め|加え|削|付|と|繰り?[上下]げ|変更|追加)[^「」。]{0,4}。$/;

interface Row {
  printed: string;
  words: string;
  indent: number;
  line: number;
  isSentence: boolean;
}

/**
 * Cuts the lines of an amendment into sentences and what they quote. Quoted words stand deeper than the sentences; in the layout
 * of the gazette less deep, for there a sentence is indented by two and an article by one.
 */
export function readSentences(rows: readonly string[], firstLine: number): Sentence[] {
  const lines = joinWrapped(rows.map((row, index) => readRow(row, firstLine + index)));
  const first = lines.find(({ isSentence }) => isSentence);
  const filled = lines.filter(({ words }) => words !== '');
  if (!first) {
    if (filled.length > 0) throw refuse(filled[0]);
    return [];
  }
  const margin = marginOf(lines);
  const isGazette = filled.some(({ indent, line }) => line > first.line && indent < margin);
  const sentences: Sentence[] = [];
  for (const row of lines) {
    const last = sentences.at(-1);
    const isAtMargin = row.indent === margin;
    if (row.words === '') last?.lines.push(row.printed.includes('\t') ? row.printed : '');
    else if (isAtMargin && row.isSentence) sentences.push({ text: row.words, line: row.line, lines: [] });
    else if (last && (row.indent > margin || isGazette || quotes.test(last.text)))
      last.lines.push(printedRow(row));
    else throw refuse(row);
  }
  for (const sentence of sentences) {
    const shift = isGazette ? smallestIndent(sentence.lines) : margin + 1;
    sentence.lines = sentence.lines.map((line) =>
      line.trim() === '' ? line : line.slice(Math.min(shift, indentOf(line))),
    );
  }
  return sentences;
}

function readRow(row: string, line: number): Row {
  const words = trimLine(row);
  const isSentence = likely.test(words) && isAmendingSentence(words);
  return { printed: row, words, indent: indentOf(row), line, isSentence };
}

/** A quoted line with its indentation, in which a tab is one space. */
function printedRow({ printed, words, indent }: Row): string {
  return printed.slice(0, indent).replaceAll('\t', '　') + words;
}

/** A long sentence may run over several lines: it begins with a place and ends with the first 。 outside quotations. */
function joinWrapped(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    const run =
      row.isSentence || !/^(?:第|附則|別表|同|題名|目次|「)/.test(row.words) ? 0 : wrappedLength(rows, at);
    if (run === 0) {
      joined.push(row);
      continue;
    }
    const words = rows
      .slice(at, at + run)
      .map((one) => one.words)
      .join('');
    joined.push({ ...row, words, isSentence: true });
    at += run - 1;
  }
  return joined;
}

const mostLines = 12;

function wrappedLength(rows: readonly Row[], start: number): number {
  if (rows[start].words.endsWith('。')) return 0;
  let words = rows[start].words;
  for (let length = 2; length <= mostLines && start + length <= rows.length; length++) {
    const { words: next, isSentence } = rows[start + length - 1];
    if (next === '' || isSentence) return 0;
    // Lines of a 目次 that are quoted stay lines, which no quotation within a sentence can say.
    if (words.startsWith('目次') && words.lastIndexOf('「') > words.lastIndexOf('」')) return 0;
    words += next;
    if (next.endsWith('。')) return likely.test(words) && isAmendingSentence(words) ? length : 0;
  }
  return 0;
}

/** Indentation of the amending sentences: the one that most of them share, of several the first. */
function marginOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { indent, isSentence } of rows)
    if (isSentence) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? 0;
}

function indentOf(row: string): number {
  return row.length - trimStart(row).length;
}

function smallestIndent(lines: readonly string[]): number {
  return Math.min(...lines.filter((line) => line.trim() !== '').map(indentOf));
}

function refuse({ words, line }: Row): AmendmentRefused {
  if (
    words.endsWith('。') &&
    /^(?:第|附則|別表|同|題名|目次|本則|この|「)/.test(words) &&
    likely.test(words)
  ) {
    try {
      readActions(words, [], line);
    } catch (error) {
      if (error instanceof AmendmentRefused) return error;
    }
  }
  return new AmendmentRefused(
    `Line ${line}: 「${words.slice(0, 60)}」 is no amending sentence; write …に改める。, …を加える。, …を削る。, …とする。 or …繰り下げる。, and indent what is quoted by one full-width space.`,
  );
}
