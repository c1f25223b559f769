import type { Line } from '../../../model/line.ts';
import { endsSentence } from '../../../text/sentence.ts';
import { joinTexts } from '../../source-text.ts';
import { readListMarker } from '../marker/list.ts';
import { mayBeOrdinal, readOrdinalLabel } from '../marker/ordinal.ts';

/** Joins list items that hold nothing but a printed marker with the item behind them: `<li>1.</li><li>当社は…</li>`. */
export function joinListCells(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (
      !next ||
      !isLoneMarker(line) ||
      next.role !== 'listItem' ||
      next.listLabel ||
      isLoneMarker(next) ||
      (line.text[0] === '第' && line.listDepth !== next.listDepth)
    ) {
      joined.push(line);
      continue;
    }
    const { text, pieces } = joinTexts([{ text: `${line.text} `, pieces: line.pieces }, next]);
    const { ordinal: _, ...rest } = next;
    joined.push({
      ...rest,
      text,
      pieces,
      blankBefore: line.blankBefore,
      listDepth: line.listDepth,
      depth: line.depth,
    });
    index++;
  }
  return joined;
}

function isLoneMarker({ role, listLabel, text }: Line): boolean {
  if (role !== 'listItem' || listLabel || text.length > 8) return false;
  const marker = mayBeOrdinal(text) ? readOrdinalLabel(text) : readListMarker(text);
  return marker !== undefined && marker.gap === 'end' && marker.kind !== 'bullet';
}

/**
 * Whether a list item of the format is the text of its article: the only unnumbered one at its depth, and a sentence.
 * `## 第1条`⏎`- この規程は、体制を定める。`
 */
export function isLoneItem(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line.role !== 'listItem' || line.ordinal !== undefined || !endsSentence(line.text)) return false;
  if (readListMarker(line.text)) return false;
  const isPeer = (other: Line): boolean =>
    other.role === 'listItem' &&
    other.listDepth === line.listDepth &&
    other.ordinal === undefined &&
    !readListMarker(other.text);
  for (const step of [-1, 1]) {
    for (
      let at = index + step;
      lines[at] && lines[at].role !== 'heading' && Math.abs(at - index) < 60;
      at += step
    )
      if (isPeer(lines[at])) return false;
  }
  const above = lines[index - 1];
  return (
    (above?.role === 'heading' && mayBeOrdinal(above.text)) ||
    (line.listDepth === 1 && lines[index + 1]?.listDepth > 1)
  );
}
