import type { SearchHighlight, SearchHit } from '../../model/search-result.ts';
import type { UnitRecord } from '../segment/unit-record.ts';
import type { UnitLeaf } from '../unit/unit.ts';
import type { FoldedText, SearchAnalyzer } from '../words/analyzer.ts';
import { listPhraseFolds } from '../words/fold-phrase.ts';
import { type Mark, markReadings } from './mark-readings.ts';
import { finderOf } from './stem-finder.ts';

/** What is marked in a hit. */
export interface Wanted {
  /** What stays of terms that were found when they are inflected, folded as phrases are, with what they count. */
  stems: ReadonlyMap<string, number>;
  readings: ReadonlyMap<string, number>;
  phrases: readonly string[];
}

/** Leaves of a unit that are looked at for marks; of a long table the rest is found but not marked. */
const mostLeaves = 60;
const snippetLength = 120;
const phraseWeight = 100;

/**
 * Marks what was found, as exact places, and picks the part of the unit to show.
 * @param heldReadings how often each reading stands in the unit beside its captions; those that are left out are not marked
 */
export function markHit(
  { leaves, node }: UnitRecord,
  wanted: Wanted,
  analyzer: SearchAnalyzer,
  heldReadings: ReadonlyMap<string, number> = new Map(),
): Pick<SearchHit, 'highlights' | 'snippet'> {
  const phraseMarks = markPhrases(leaves, wanted.phrases, analyzer);
  const readingMarks = markReadings(leaves.slice(0, mostLeaves), wanted.readings, heldReadings, analyzer);
  const marks = leaves.map((leaf, index) => [
    ...(phraseMarks[index] ?? []),
    ...(index < mostLeaves ? markTerms(leaf.value, wanted, analyzer) : []),
    ...(readingMarks[index] ?? []),
  ]);
  const merged = marks.map(mergeMarks);
  const highlights = merged.flatMap((list, index) => list.map((mark) => describe(leaves[index], mark)));
  return { highlights, snippet: cutSnippet(leaves, merged, node) };
}

/** Marks words where they are printed. */
function markTerms(text: string, { stems }: Wanted, analyzer: SearchAnalyzer): Mark[] {
  const marks: Mark[] = [];
  const folded = analyzer.foldForPhrase(text);
  finderOf(stems)(folded.text, (stem, weight, from) => {
    if (stem.length === 1 && !standsAlone(folded.text, from)) return;
    marks.push({ start: folded.at[from], end: endOf(folded.at, from + stem.length, text), weight });
  });
  return marks;
}

/** What a verb or adjective keeps when it is inflected: 届け出る → 届け出, 怠る → 怠. */
export function stemOf(term: string): string {
  return term.length > 1 ? term.replace(/[うくぐすつぬぶむるい]$/, '') : term;
}

/** Whether a single character is a word by itself: 額 in その額は, not 料 in 料金 nor る. */
function standsAlone(text: string, place: number): boolean {
  const isLetter = (character: string | undefined) =>
    character !== undefined && /[\p{Script=Han}\p{N}a-z]/u.test(character);
  return isLetter(text[place]) && !isLetter(text[place - 1]) && !isLetter(text[place + 1]);
}

/** Marks phrases, which may go on from one leaf into the next. */
function markPhrases(
  leaves: readonly UnitLeaf[],
  phrases: readonly string[],
  analyzer: SearchAnalyzer,
): Mark[][] {
  const marks: Mark[][] = leaves.map(() => []);
  if (phrases.length === 0) return marks;
  const folded = foldLeaves(leaves, analyzer);
  const whole = folded.map(({ text }) => text).join('');
  for (const phrase of phrases) {
    const wanted = listPhraseFolds(phrase).find((fold) => whole.includes(fold)) ?? '';
    for (
      let from = whole.indexOf(wanted);
      wanted !== '' && from >= 0;
      from = whole.indexOf(wanted, from + wanted.length)
    ) {
      let before = 0;
      for (const [index, { text, at }] of folded.entries()) {
        const start = Math.max(from - before, 0);
        const end = Math.min(from + wanted.length - before, text.length);
        if (start < end)
          marks[index].push({
            start: at[start],
            end: endOf(at, end, leaves[index].value),
            weight: phraseWeight,
          });
        before += text.length;
      }
    }
  }
  return marks;
}

/** The end of the last character before a place of the folded text; what is folded away behind it is not marked. */
function endOf(at: readonly number[], end: number, text: string): number {
  const last = at[end - 1];
  const length = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return Math.min(at[end] ?? text.length, Math.max(last + length, last + 1));
}

/** Folds each leaf by itself. */
export function foldLeaves(leaves: readonly UnitLeaf[], analyzer: SearchAnalyzer): FoldedText[] {
  return leaves.map(({ value }) => analyzer.foldForPhrase(value));
}

function mergeMarks(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && mark.start <= last.end) {
      last.end = Math.max(last.end, mark.end);
      last.weight = Math.max(last.weight, mark.weight);
    } else merged.push({ ...mark });
  }
  return merged;
}

function describe({ leaf, field, value, source }: UnitLeaf, { start, end }: Mark): SearchHighlight {
  const from = toSource(source, start);
  const to = toSource(source, end - 1);
  return {
    leaf,
    ...(field && { field }),
    start,
    end,
    text: value.slice(start, end),
    ...(from !== undefined && to !== undefined && { source: [from, to + 1] as [number, number] }),
  };
}

function toSource(runs: UnitLeaf['source'], offset: number): number | undefined {
  const run = runs.findLast(([start]) => start <= offset);
  return run && run[1] + offset - run[0];
}

/** Picks the leaf in which most of the question stands, and as much of it as a reader takes in. */
function cutSnippet(
  leaves: readonly UnitLeaf[],
  marks: readonly Mark[][],
  node: string,
): SearchHit['snippet'] {
  let best = leaves.findIndex(({ field }) => field === undefined);
  let bestValue = 0;
  for (const [index, list] of marks.entries()) {
    if (leaves[index].field !== undefined && leaves[index].node !== node) continue;
    // Captions are shown beside the snippet already.
    if (leaves[index].field === 'caption') continue;
    const value = list.reduce((sum, { weight }) => sum + weight, 0);
    if (value > bestValue) [best, bestValue] = [index, value];
  }
  best = Math.max(best, 0);
  if (best >= leaves.length) return { text: '', highlights: [] };
  const { leaf, own } = joinShort(leaves, marks, best);
  const first = own[0]?.start ?? 0;
  const isLong = leaf.value.length > snippetLength;
  const start = isLong ? Math.max(0, Math.min(first - 24, leaf.value.length - snippetLength)) : 0;
  const end = Math.min(leaf.value.length, start + snippetLength);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + leaf.value.slice(start, end) + (end < leaf.value.length ? '…' : ''),
    highlights: own
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => [Math.max(mark.start, start) + shift, Math.min(mark.end, end) + shift]),
  };
}

const shortLength = 40;
const joint = '　';

/** A short text, such as a term of a table, with what follows it: 契約者　当社と利用契約を締結している者. */
function joinShort(
  leaves: readonly UnitLeaf[],
  marks: readonly Mark[][],
  first: number,
): { leaf: { value: string }; own: Mark[] } {
  let value = leaves[first].value;
  const own = [...marks[first]];
  for (let next = first + 1; next < leaves.length && value.length < shortLength; next++) {
    const shift = value.length + joint.length;
    own.push(...marks[next].map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })));
    value += joint + leaves[next].value;
  }
  return { leaf: { value }, own };
}
