import type { Line } from '../../../model/line.ts';
import type { LineEvidence } from '../evidence.ts';
import { endsWithLeader } from '../leader.ts';
import { isEntry, isLabelled, keyOf, longestToc } from './entry.ts';
import {
  isBarePage,
  isNumberedTitle,
  leaderRun,
  pagedRun,
  pageOf,
  rangeRun,
  repeatedRun,
  repeatedTitles,
} from './without-word.ts';

/** The word 目次, alone, between signs or behind the name of the text: `◇◆目次◆◇`, 〇〇約款目次. */
function isWord({ line, forms }: LineEvidence): boolean {
  return (
    forms[0]?.type === 'toc' ||
    (line.text.length <= 30 &&
      /^[^。、]*[^の、。](?:目\s*次|もくじ)[^\p{L}\p{N}。]*$/u.test(` ${line.text}`) &&
      line.role !== 'tableRow')
  );
}

/** Finds the tables of contents: lines that come again, in the same order, as headings of the text. */
export function findContents(
  lines: readonly LineEvidence[],
  decorated: ReadonlySet<Line>,
): [start: number, end: number][] {
  const found: [number, number][] = [];
  const later = indexKeys(lines, isLabelled);
  const titles = indexKeys(lines, isNumberedTitle);
  const first = lines.findIndex(({ forms }) => forms[0]?.type === 'article');
  for (let index = 0; index < lines.length; index++) {
    const range = isWord(lines[index])
      ? contentsBehindWord(lines, index)
      : (leaderRun(lines, index) ??
        (isCounted(lines[index]) && index > first
          ? undefined
          : repeatedRun(lines, index, later, decorated)) ??
        repeatedTitles(lines, index, titles) ??
        rangeRun(lines, index) ??
        pagedRun(lines, index));
    if (!range) continue;
    found.push(range);
    index = range[1] - 1;
  }
  return found;
}

/** Whether a line begins with the number of a list, which items that name articles have too. */
function isCounted({ forms: [form] }: LineEvidence): boolean {
  return form?.type === 'list' && form.marker?.kind !== 'bullet';
}

/** For each line that is wanted, the next one with the same key. */
function indexKeys(
  lines: readonly LineEvidence[],
  isWanted: (line: LineEvidence) => boolean,
): (number | undefined)[] {
  const next = new Array<number | undefined>(lines.length);
  const seen = new Map<string, number>();
  for (let index = lines.length - 1; index >= 0; index--) {
    if (!isWanted(lines[index])) continue;
    const key = keyOf(lines[index]);
    next[index] = seen.get(key);
    seen.set(key, index);
  }
  return next;
}

/** From 目次 to where its first entry comes again as a heading of the text. */
function contentsBehindWord(lines: readonly LineEvidence[], start: number): [number, number] | undefined {
  const first = start + 1;
  if (first >= lines.length) return lines[start].forms[0]?.type === 'toc' ? [start, first] : undefined;
  const key = keyOf(lines[first]);
  let end = first;
  let labelled = 0;
  for (; end < lines.length && end - start < longestToc && isEntry(lines[end]); end++) {
    if (end > first && key !== '' && keyOf(lines[end]) === key) {
      const captioned = lines[end - 1].forms[0]?.type === 'caption' && end - 1 > first;
      return [start, captioned ? end - 1 : end];
    }
    if (isLabelled(lines[end]) || isNumberedTitle(lines[end])) labelled++;
  }
  // A preamble stands between the table and the text.
  if (labelled >= fewestBeforeText && comesAgain(lines, end, key)) {
    while (!isLabelled(lines[end - 1]) && !isNumberedTitle(lines[end - 1])) end--;
    return [start, end];
  }
  const last = endOfSure(lines, first, end);
  return last === first && lines[start].forms[0]?.type !== 'toc' ? undefined : [start, last];
}

/** Where no entry comes again: what looks like entries belongs to the table, those with pages where there are such. */
function endOfSure(lines: readonly LineEvidence[], first: number, end: number): number {
  let paged = false;
  for (let last = first; last < end; last++) {
    const here = lines[last];
    if (pageOf(here) > 0 && (isLabelled(here) || isBarePage(here))) paged = true;
    else if (paged || !isSureEntry(here)) return last;
  }
  return end;
}

const fewestBeforeText = 3;

function comesAgain(lines: readonly LineEvidence[], from: number, key: string): boolean {
  const within = lines.slice(from, from + longestToc);
  return within.some((here) => (isLabelled(here) || isNumberedTitle(here)) && keyOf(here) === key);
}

/** Whether a line behind 目次 is an entry of it though nothing comes again. */
function isSureEntry({ line, forms: [form] }: LineEvidence): boolean {
  return form?.type === 'heading' || form?.type === 'supplProvision' || endsWithLeader(line.text);
}
