import type { Line } from '../../../model/line.ts';
import { isCloser } from '../../../text/bracket/bracket.ts';
import { endsSentence } from '../../../text/sentence.ts';
import { mergeLines } from '../../source-text.ts';
import { readListMarker } from '../marker/list.ts';
import { mayBeOrdinal, readOrdinalLabel } from '../marker/ordinal.ts';
import { classifyAppendix } from '../special-form.ts';

const mostLines = 12;

/** Whether a line has the tabs of a row of cells, not only one behind its marker. */
function hasCells({ text, role, cells }: Line): boolean {
  const tab = text.indexOf('\t');
  if (role !== 'text' || cells || tab < 0) return false;
  if (text.indexOf('\t', tab + 1) >= 0) return true;
  const marker = mayBeOrdinal(text) ? readOrdinalLabel(text) : readListMarker(text);
  return !marker || marker.end !== tab;
}

/**
 * Joins the lines over which the first cell of a row is wrapped with the line that has its first tab:
 * `一 鉱山の施設（以下「施設」とい`⏎`う。）である施設の設置者<tab>当該鉱山`.
 */
export function joinWrappedRows(lines: readonly Line[], isFull: (line: Line) => boolean): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    if (!hasCells(line)) {
      joined.push(line);
      continue;
    }
    let start = joined.length;
    while (
      start > 0 &&
      joined.length - start < mostLines &&
      goesOn(joined[start - 1], joined[start] ?? line, isFull)
    )
      start--;
    // The words before a table that end without 。 belong to its article.
    if (readOrdinalLabel(joined[start]?.text ?? '')?.kind === 'article') start = joined.length;
    const parts = joined.splice(start);
    joined.push([...parts, line].reduce(mergeLines));
  }
  return joined;
}

/** Whether a line breaks off in the middle of words that the next one goes on with. */
function goesOn(line: Line, next: Line, isFull: (line: Line) => boolean): boolean {
  if (line.role !== 'text' || line.cells || hasCells(line)) return false;
  if (next.blankBefore > 0 || !isFull(line)) return false;
  if (isCloser(next.text.charCodeAt(0))) return true;
  if (endsSentence(line.text) || classifyAppendix(line, line.text)) return false;
  return !mayBeOrdinal(next.text) && readListMarker(next.text) === undefined;
}
