import { AmendmentRefused, type Instruction } from '../instruction.ts';
import { readActions } from './read-actions.ts';

/** A sentence of an amendment, with what it quotes below. */
interface Sentence {
  text: string;
  /** From 1. */
  line: number;
  lines: string[];
}

const ending =
  /(?:改め|加え|削|付す|とし|繰り下げ|繰り上げ|繰下げ|繰上げ)(?:る|り?ます|とします)?。$|(?:とする|とします|削ります|付します)。$/;
const introduction = /次のように(?:改正|変更)(?:する|します)。$/;
const quotes = /次の[^「」]*$|次のように(?:改め|加え)[^「」]*$/;

/** Line of an amendment that says that what it quotes is Markdown, as is the text that it makes. */
export const markdownNotice = '<!-- Markdown -->';

/**
 * Reads a 改め文: sentences, each followed by the indented words that it quotes. The sentence that introduces the amendment
 * and what comes after a line 附則 at the margin are no part of it.
 * @throws {AmendmentRefused} if a sentence is not understood; the message names it and its line
 */
export function parseAmendment(text: string): Instruction[] {
  const layout = text.includes(markdownNotice) ? { layout: 'markdown' as const } : {};
  return readSentences(text.replace(markdownNotice, '')).flatMap(({ text: sentence, line, lines }) =>
    readActions(sentence, trimBlank(lines), line).map((action) => ({ action, line, sentence, ...layout })),
  );
}

function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const base = marginOf(rows);
  for (const [index, row] of rows.entries()) {
    const last = sentences.at(-1);
    const indent = indentOf(row);
    const words = row.trim();
    if (words === '') last?.lines.push('');
    else if (indent > base && last) last.lines.push(row);
    else if (/^[附付]\s*則$/.test(words) && last) break;
    else if (introduction.test(words)) continue;
    else if (ending.test(words)) sentences.push({ text: words, line: index + 1, lines: [] });
    else if (last && quotes.test(last.text)) last.lines.push(row);
    else if (last || words.endsWith('。'))
      throw new AmendmentRefused(
        `Line ${index + 1}: 「${words.slice(0, 60)}」 is no amending sentence; write …に改める。, …を加える。, …を削る。, …とする。 or …繰り下げる。, and indent what is quoted by one full-width space.`,
      );
  }
  if (sentences.length === 0 && !rows.some((row) => introduction.test(row.trim())))
    throw new AmendmentRefused('The text holds no amending sentence such as 第5条中「A」を「B」に改める。');
  for (const sentence of sentences) sentence.lines = unindent(sentence.lines, base);
  return sentences;
}

function indentOf(row: string): number {
  return row.length - row.trimStart().length;
}

/** Indentation of the amending sentences: none, or the one space that official gazettes print. */
function marginOf(rows: readonly string[]): number {
  const indents = rows.filter((row) => ending.test(row.trim())).map(indentOf);
  return indents.length > 0 ? Math.min(...indents) : 0;
}

/** Takes away the indentation that quoting adds: one space more than the sentence, which all quoted lines share. */
function unindent(lines: readonly string[], base: number): string[] {
  return lines.map((line) => line.slice(Math.min(base + 1, indentOf(line))));
}

function trimBlank(lines: readonly string[]): string[] {
  let [start, end] = [0, lines.length];
  while (start < end && lines[start].trim() === '') start++;
  while (end > start && lines[end - 1].trim() === '') end--;
  return lines.slice(start, end);
}
