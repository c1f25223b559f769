import type { Line } from '../../../model/line.ts';
import type { LineEvidence } from '../evidence.ts';
import { endsWithLeader } from '../leader.ts';
import { isTitleLike } from '../title.ts';
import { isBegunBy, isEntry, isLabelled, longestToc } from './entry.ts';

/** A table of contents without the word: lines that end with leaders and a page number. */
export function leaderRun(lines: readonly LineEvidence[], start: number): [number, number] | undefined {
  let end = start;
  while (end < lines.length && endsWithLeader(lines[end].line.text)) end++;
  return end - start >= 3 ? [start, end] : undefined;
}

/**
 * A table of contents without word and leaders: labelled lines without text of their own that all come again behind them, where
 * sentences stand between with the same words.
 */
export function repeatedRun(
  lines: readonly LineEvidence[],
  start: number,
  next: readonly (number | undefined)[],
  decorated: ReadonlySet<Line>,
): [number, number] | undefined {
  const again = next[start];
  if (again === undefined || again - start > longestToc) return undefined;
  const linked = lines[start].forms[0]?.type === 'list' || decorated.has(lines[start].line);
  let [entries, alike, end, index] = [0, 0, start, start];
  let isCutOff = false;
  for (; index < again && isEntry(lines[index]); index++) {
    const here = lines[index];
    if (!isLabelled(here)) {
      if (
        here.forms.some(
          ({ type }) => (linked && type === 'list') || type === 'supplProvision' || type === 'appdx',
        )
      )
        end = index + 1;
      continue;
    }
    const place = next[index];
    // The text breaks off before what the last entries name.
    if (place === undefined ? entries === 0 : place < again || isCutOff) return undefined;
    isCutOff = place === undefined;
    entries++;
    end = index + 1;
    if (place !== undefined && isBegunBy(lines[place], here)) alike++;
  }
  if (index === again) end = again;
  else if (isCutOff) return undefined;
  else if (alike < Math.max(entries, fewestTitles) || lines.slice(end, again).some(isLabelled))
    return undefined;
  return entries >= (linked ? 1 : fewestTitles) && end - start <= entries * 2 ? [start, end] : undefined;
}

/** `3. 用語の定義`: a number before words that could be a title. */
export function isNumberedTitle({ line, forms }: LineEvidence): boolean {
  const [form] = forms;
  if (form?.type !== 'list' || !form.marker || form.marker.kind === 'bullet') return false;
  return line.role === 'text' && isTitleLike(line.text.slice(form.body));
}

const fewestTitles = 3;

/**
 * The same of titles with a number alone, `1.目的`⏎`2.変更`⏎`3.定義`: three at least come again in their order, the first of
 * them with words of its own behind it, and nothing that stands before that is a sentence.
 */
export function repeatedTitles(
  lines: readonly LineEvidence[],
  start: number,
  next: readonly (number | undefined)[],
): [number, number] | undefined {
  const again = next[start];
  if (again === undefined || again - start > longestToc || !isRunning(lines[again + 1])) return undefined;
  let last = again - 1;
  let repeated = 0;
  for (let index = start; index < again; index++) {
    if (!isEntry(lines[index])) return undefined;
    const place = next[index];
    if (place === undefined || place <= last) continue;
    last = place;
    repeated++;
  }
  return repeated >= fewestTitles ? [start, again] : undefined;
}

/** Whether a line is running text. */
function isRunning(here: LineEvidence | undefined): boolean {
  return here !== undefined && here.forms.length === 0 && /[、。]/.test(here.line.text);
}

/** `第3章 運送の引受け（第四条・第五条）`: a heading with the articles that it holds. */
const withArticles =
  /[（(]第[0-9０-９一二三四五六七八九十百]+条(?:の[0-9０-９一二三四五六七八九十]+)?(?:[・－―—～〜~\-、,及びから第0-9０-９一二三四五六七八九十百条のまで]*)[)）]$/;

/** A table of contents without the word: headings that say which articles they hold. */
export function rangeRun(lines: readonly LineEvidence[], start: number): [number, number] | undefined {
  let end = start;
  while (lines[end]?.forms[0]?.type === 'heading' && withArticles.test(lines[end].line.text)) end++;
  return end - start >= 2 ? [start, end] : undefined;
}

/** `第12条（…） 11`, `…に関する特約 34`: words, white space and the number of a page. */
const paged = /(?:^|[^\s　0-9０-９.．]\S*[\s　]+)([0-9]{1,3})$/;
const fewestPaged = 4;

/** The page that a line ends with; 0 where it names none. */
export function pageOf({ line }: LineEvidence): number {
  return Number(paged.exec(line.text)?.[1] ?? 0);
}

/** Whether a line is the number of a page alone, whose title was lost. */
export const isBarePage = ({ line }: LineEvidence): boolean => line.text.length < 4;

/**
 * A table of contents without the word whose leaders were lost: lines that end with numbers of pages, which never go down, most of them
 * labels.
 */
export function pagedRun(lines: readonly LineEvidence[], start: number): [number, number] | undefined {
  let end = start;
  let page = 0;
  let labels = 0;
  for (; end < lines.length && end - start < longestToc && isEntry(lines[end]); end++) {
    const own = pageOf(lines[end]);
    if (own === 0 || own < page || isBarePage(lines[end])) break;
    page = own;
    if (isLabelled(lines[end])) labels++;
  }
  return labels >= fewestPaged && labels * 2 >= end - start ? [start, end] : undefined;
}
