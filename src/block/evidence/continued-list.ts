import type { Line } from '../../model/line.ts';
import { follows } from './marker/follows.ts';
import { readListMarker } from './marker/list.ts';
import type { Marker } from './marker/marker.ts';
import { mayBeOrdinal, readOrdinalLabel } from './marker/ordinal.ts';

interface Labelled {
  index: number;
  marker: Marker;
}

/**
 * Parts lines that Markdown joins though they are members of a list which it does not know: `（1）…`⏎`（2）…`. Two labels that
 * follow one another among the lines of one paragraph are no chance. Where a page tells how its lines go on, it knows better.
 */
export function partContinuedLists(lines: readonly Line[]): Line[] {
  const parted = lines.slice();
  for (let end = lines.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && lines[start].continues) start--;
    if (end - start > 1 && !lines[start].origin) {
      for (const index of findMembers(lines, start, end)) {
        if (index === start) continue;
        parted[index] = { ...parted[index], continues: false };
        parted[index - 1] = { ...parted[index - 1], end: 'hard' };
      }
    }
    end = start;
  }
  return parted;
}

/** The lines of a paragraph whose labels follow one another, at whatever distance. */
function findMembers(lines: readonly Line[], start: number, end: number): Set<number> {
  const last = new Map<string, Labelled>();
  const members = new Set<number>();
  for (let index = start; index < end; index++) {
    const marker = readListMarker(lines[index].text);
    if (!marker || marker.kind === 'bullet' || marker.kind === 'paragraphWord' || lines[index].listLabel)
      continue;
    const before = last.get(marker.shape);
    if (before && follows(before.marker, marker)) members.add(before.index).add(index);
    last.set(marker.shape, { index, marker });
  }
  return members;
}

/**
 * Counts anew where an article stands between the items of one list: to Markdown `第5条` below an item is its text, and the
 * `1.` below it the next of the list.
 */
export function restartCounts(lines: readonly Line[]): Line[] {
  let base = 0;
  let parted = false;
  return lines.map((line) => {
    if (line.role !== 'listItem' && mayBeOrdinal(line.text) && readOrdinalLabel(line.text)) parted = true;
    if (line.ordinal === undefined || !line.listLabel) return line;
    if (line.listDepth > 1) return line;
    const printed = Number.parseInt(line.listLabel.text, 10);
    if (parted) base = printed === 1 ? line.ordinal - 1 : 0;
    else if (line.ordinal <= base) base = 0;
    parted = false;
    return base > 0 ? { ...line, ordinal: line.ordinal - base } : line;
  });
}
