import type { Line } from '../../model/line.ts';
import type { LineEvidence } from './evidence.ts';
import { afterReference, type ClassifiedLine } from './form.ts';
import { endsWithLeader, withoutPage } from './leader.ts';
import { headingRanks, type Marker } from './marker/marker.ts';
import { mayBeOrdinal, readOrdinalLabel } from './marker/ordinal.ts';
import { isTitleLike } from './title.ts';

const longestToc = 800;
const longestEntry = 80;

/** What a line of a table of contents and its place in the text have in common. */
function keyOf({ line, forms }: LineEvidence): string {
  const [form] = forms;
  const words = line.text.slice(form?.type === 'list' ? form.body : 0);
  const linked = form && readLink(line, form);
  const marker = linked ?? form?.marker;
  if (marker && (form.type !== 'list' || linked))
    return `${marker.kind} ${marker.value} ${marker.branches.join()}`;
  if (form?.type === 'supplProvision') return '附則';
  const bare = withoutPage(words).replace(/[\s（）()［］【】〔〕]/g, '');
  return marker && marker.kind !== 'bullet' ? `${marker.value} ${bare.slice(0, 6)}` : bare.slice(0, 12);
}

/** The label that a bullet of a list of links stands before: `• 第1条(当社の責任)`. */
function readLink({ text }: Line, { type, marker, body }: ClassifiedLine): Marker | undefined {
  if (type !== 'list' || marker?.kind !== 'bullet' || !mayBeOrdinal(text.slice(body))) return undefined;
  const label = readOrdinalLabel(text.slice(body));
  if (!label || (label.kind !== 'article' && headingRanks[label.kind] === undefined)) return undefined;
  return afterReference.test(text.slice(body + label.end)) ? undefined : label;
}

/** Whether a line could be an entry: short, and no sentence. */
function isEntry({ line, ended, forms }: LineEvidence): boolean {
  return (
    line.text.length <= longestEntry &&
    (!ended || line.role === 'heading') &&
    forms[0]?.type !== 'row' &&
    forms[0]?.type !== 'end'
  );
}

/** Whether a line is labelled as entries of a table of contents are: an article, a heading, a list of links to them. */
function isLabelled({ line, forms }: LineEvidence): boolean {
  const [form] = forms;
  if (!form) return false;
  if (form.type === 'article' || form.type === 'heading') return true;
  return readLink(line, form) !== undefined;
}

/** The word 目次, alone or behind the name of the text: 〇〇約款目次. */
function isWord({ line, forms }: LineEvidence): boolean {
  return (
    forms[0]?.type === 'toc' ||
    (line.text.length <= 30 && /^[^。、]*[^の、。]目\s*次$/.test(line.text) && line.role !== 'tableRow')
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
  for (let index = 0; index < lines.length; index++) {
    const range = isWord(lines[index])
      ? contentsBehindWord(lines, index)
      : (leaderRun(lines, index) ??
        repeatedRun(lines, index, later, decorated) ??
        repeatedTitles(lines, index, titles));
    if (!range) continue;
    found.push(range);
    index = range[1] - 1;
  }
  return found;
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
  for (let index = first; index < lines.length && index - start < longestToc; index++) {
    if (index > first && key !== '' && keyOf(lines[index]) === key) {
      const captioned = lines[index - 1].forms[0]?.type === 'caption' && index - 1 > first;
      return [start, captioned ? index - 1 : index];
    }
    if (!isEntry(lines[index])) break;
    end = index + 1;
  }
  // No entry comes again: only what looks like entries belongs to the table.
  let last = first;
  while (
    last < end &&
    (lines[last].forms[0]?.type === 'heading' ||
      endsWithLeader(lines[last].line.text) ||
      lines[last].forms[0]?.type === 'supplProvision')
  )
    last++;
  if (last === first && lines[start].forms[0]?.type !== 'toc') return undefined;
  return [start, last];
}

/** A table of contents without the word: lines that end with leaders and a page number. */
function leaderRun(lines: readonly LineEvidence[], start: number): [number, number] | undefined {
  let end = start;
  while (end < lines.length && endsWithLeader(lines[end].line.text)) end++;
  return end - start >= 3 ? [start, end] : undefined;
}

/** A table of contents without word and leaders: labelled lines without text of their own that all come again behind them. */
function repeatedRun(
  lines: readonly LineEvidence[],
  start: number,
  next: readonly (number | undefined)[],
  decorated: ReadonlySet<Line>,
): [number, number] | undefined {
  const again = next[start];
  if (again === undefined || again - start > longestToc) return undefined;
  let entries = 0;
  let repeated = 0;
  for (let index = start; index < again; index++) {
    if (!isEntry(lines[index])) return undefined;
    if (!isLabelled(lines[index])) continue;
    entries++;
    const place = next[index];
    if (place !== undefined && place >= again) repeated++;
  }
  const linked = lines[start].forms[0]?.type === 'list' || decorated.has(lines[start].line);
  if (entries < (linked ? 1 : 3) || repeated < entries || again - start > entries * 2) return undefined;
  return [start, again];
}

/** `3. 用語の定義`: a number before words that could be a title. */
function isNumberedTitle({ line, forms }: LineEvidence): boolean {
  const [form] = forms;
  if (form?.type !== 'list' || !form.marker || form.marker.kind === 'bullet') return false;
  return line.role === 'text' && isTitleLike(line.text.slice(form.body));
}

const fewestTitles = 3;

/**
 * The same of titles with a number alone, `1.目的`⏎`2.変更`⏎`3.定義`: three at least come again in their order, the first of
 * them with words of its own behind it, and nothing that stands before that is a sentence.
 */
function repeatedTitles(
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
