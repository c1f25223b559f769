import type { Line, SourceText } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { endsSentence } from '../../text/sentence.ts';
import { joinTexts } from '../source-text.ts';
import { partContinuedLists, restartCounts } from './continued-list.ts';
import { deal, detachedRun } from './detached-marker.ts';
import { restoreLabels } from './displaced-label.ts';
import { fillOf } from './evidence.ts';
import { joinLoneNumbers } from './layout/lone-number.ts';
import { nestIndentedItems } from './list-indent.ts';
import { removeOrnaments } from './ornament.ts';
import { splitLines } from './split/split-lines.ts';
import { joinListCells } from './table/list-cells.ts';
import { joinWrappedRows } from './table/wrapped-rows.ts';
import { columnsOf, findWrap } from './wrap.ts';

/** The lines of a document as they were before extraction and layout came over them. */
export interface MendedLines {
  lines: Line[];
  /** Lines that stood behind an ornament, and the ranges of the ornaments. */
  decorated: ReadonlySet<Line>;
  ornaments: Span[];
  /** Labels that were put back before the text that extraction had moved before them. */
  restored: SourceText[];
}

/** Puts back what extraction tore apart, and takes off what layout added. `value` is the whole source. */
export function mendLines(lines: readonly Line[], value: string): MendedLines {
  const counted = restartCounts(partContinuedLists(lines));
  const { lines: whole, labels } = restoreLabels(
    splitLines(joinListCells(joinMarkers(nestIndentedItems(joinLoneNumbers(joinRows(counted)))))),
  );
  return { ...removeOrnaments(whole, value), restored: labels };
}

/** Says which lines reach the edge at which the document is wrapped. */
function readFullness(lines: readonly Line[]): (line: Line) => boolean {
  const wrap = findWrap(lines);
  return (line) => {
    const fill = fillOf(line, line.indent + columnsOf(line.text), wrap);
    return fill === 'full' || fill === 'edge';
  };
}

function joinRows(lines: readonly Line[]): readonly Line[] {
  return lines.some(({ text }) => text.includes('\t')) ? joinWrappedRows(lines, readFullness(lines)) : lines;
}

/** Joins markers that stand one below the other, away from their bodies, with these. */
function joinMarkers(lines: readonly Line[]): Line[] {
  const isFull = readFullness(lines);
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const run = detachedRun(lines, index);
    const before = joined.at(-1);
    if (!run || (before && !endsSentence(before.text) && isFull(before) && run[0].marker!.value !== 1)) {
      joined.push(lines[index++]);
      continue;
    }
    const { pairs, next } = deal(lines, index + run.length, run, isFull);
    for (const [at, { classified, body }] of pairs.entries()) {
      const { text, pieces } = joinTexts([
        { text: `${classified.line.text} `, pieces: classified.line.pieces },
        body,
      ]);
      const isLast = at === pairs.length - 1;
      joined.push({ ...classified.line, text: text.trimEnd(), pieces, ...(!isLast && { end: 'hard' }) });
    }
    index = next;
  }
  return joined;
}
