import type { Correction } from '../../model/correction.ts';
import type { Line } from '../../model/line.ts';
import { trackBrackets } from '../../text/bracket/bracket.ts';
import { readListMarker } from '../evidence/marker/list.ts';
import { readOrdinalLabel } from '../evidence/marker/ordinal.ts';
import { cutLine } from '../evidence/split/split-lines.ts';
import { followsTab } from '../evidence/table/row-cells.ts';
import { placeCorrections } from './place-corrections.ts';

/** Lines as people split them. */
export interface SplitLines {
  lines: readonly Line[];
  /** Corrections whose line is not there, or that holds their words no more. */
  unplaced: readonly Correction[];
}

/** Splits lines where people said that others begin within them: `…定める。第4条（退会）会員は、…` before 第4条. */
export function splitCorrected(
  lines: readonly Line[],
  corrections: readonly Correction[],
  value: string,
): SplitLines {
  let current = lines;
  let waiting = corrections;
  const lost: Correction[] = [];
  // What was split may be split again.
  while (waiting.length > 0) {
    const { byLine, unplaced } = placeCorrections(current, waiting);
    if (byLine.size === 0) break;
    current = current.flatMap((line, index) => {
      const correction = byLine.get(index);
      if (!correction) return [line];
      if (isRow(line, value)) {
        lost.push(correction);
        return [line];
      }
      const cuts = (correction.at ?? []).map((words) => findCut(line.text, words));
      const found = cuts.filter((cut) => cut !== undefined);
      if (found.length < Math.max(1, cuts.length)) lost.push(correction);
      return cutLine(
        line,
        [...new Set(found)].toSorted((left, right) => left - right),
      );
    });
    waiting = unplaced;
  }
  return { lines: current, unplaced: [...waiting, ...lost] };
}

const number = '[0-9０-９〇一二三四五六七八九十百千]+';

/** Where words begin within a line: as they are, or with other numbers, as a later revision has them; only where that is one place. */
function findCut(text: string, words: string): number | undefined {
  const literal = quoteWords(words.trim());
  const renumbered = literal.replace(new RegExp(number, 'g'), number);
  for (const pattern of [literal, renumbered]) {
    const found = [...text.matchAll(new RegExp(pattern, 'g'))].filter(({ index }) => index > 0);
    if (found.length === 1) return mayCut(text, found[0].index) ? found[0].index : undefined;
    if (found.length > 1) return undefined;
  }
  return undefined;
}

/** Whether two lines could meet there: the first is no label alone and leaves no bracket open, and the second begins with nothing that closes or goes on. */
function mayCut(text: string, at: number): boolean {
  const head = text.slice(0, at).trimEnd();
  const isLabel = (readOrdinalLabel(head) ?? readListMarker(head))?.end === head.length;
  const open: number[] = [];
  trackBrackets(head, open);
  return head.length > 1 && !isLabel && open.length === 0 && !goesOn.test(text.slice(at, at + 1));
}

const goesOn = /[、。，．,ー々〜ぁぃぅぇぉっゃゅょァィゥェォッャュョ)）」』】〕］\]｝}〉》”]/;

/** The cells of a row are no lines. */
function isRow(line: Line, value: string): boolean {
  return line.cells !== undefined || line.text.includes('\t') || followsTab(line, value);
}

function quoteWords(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
