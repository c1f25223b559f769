import { AmendmentRefused, type Instruction } from '../instruction.ts';
import { readActions } from './read-actions.ts';
import { type AmendingArticle, splitInstrument } from './split-instrument.ts';
import { readSentences } from './split-sentences.ts';

/** What an amendment says of itself beside its instructions. */
export interface ReadAmendment {
  instructions: Instruction[];
  /** Titles of other texts that articles of the instrument amend; nothing of them is in the instructions. */
  others: string[];
}

/**
 * Reads a 改め文: sentences, each followed by the words that it quotes, which stand deeper, or as the gazette prints them less
 * deep. The sentence that introduces the amendment and what comes after a line 附則 at the margin are no part of it.
 * @param title of the text to be amended: of an instrument that amends several texts only what concerns this one is read
 * @throws {AmendmentRefused} if a sentence is not understood; the message names it and its line
 */
export function readAmendment(text: string, title?: string): ReadAmendment {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const articles = splitInstrument(rows);
  const own = chooseArticles(articles, title);
  const others = articles.filter((article) => !own.includes(article)).flatMap((one) => one.title ?? []);
  const instructions = own.flatMap(readArticle);
  if (instructions.length === 0 && !articles.some(({ introduction }) => introduction !== undefined))
    throw new AmendmentRefused('The text holds no amending sentence such as 第5条中「A」を「B」に改める。');
  return { instructions, others };
}

/** The instructions of an amendment. */
export function parseAmendment(text: string, title?: string): Instruction[] {
  return readAmendment(text, title).instructions;
}

function readArticle({ introduction, rows, line }: AmendingArticle): Instruction[] {
  if (introduction !== undefined && /の全部を次のように/.test(introduction)) {
    const action = { kind: 'replaceAll' as const, lines: trimBlank(rows) };
    return [{ action, line, sentence: introduction }];
  }
  return readSentences(rows, line).flatMap(({ text: sentence, line: at, lines }) =>
    readActions(sentence, trimBlank(lines), at).map((action) => ({ action, line: at, sentence })),
  );
}

/** The articles that name the text by its title; where none does, and there is one, that one. */
function chooseArticles(articles: readonly AmendingArticle[], title: string | undefined): AmendingArticle[] {
  if (articles.length < 2) return [...articles];
  const bare = (words: string | undefined) => words?.replace(/[\s　]+/g, '').replace(/[（(].*$/, '');
  const own = articles.filter(
    (article) => article.title === undefined || bare(article.title) === bare(title),
  );
  if (own.some((article) => article.title !== undefined)) return own;
  throw new AmendmentRefused(
    `The amendment concerns ${articles.flatMap((one) => one.title ?? []).join('、')}, and the text is called ${title ?? 'by no name'}; give the text that it amends, or cut out the part for this one.`,
  );
}

function trimBlank(lines: readonly string[]): string[] {
  let [start, end] = [0, lines.length];
  while (start < end && lines[start].trim() === '') start++;
  while (end > start && lines[end - 1].trim() === '') end--;
  return lines.slice(start, end);
}
