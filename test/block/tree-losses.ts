import type { Source } from '../../src/model/line.ts';
import type { Container, Node } from '../../src/model/node.ts';
import type { Position, Span } from '../../src/model/position.ts';
import { isContainer, walk } from '../../src/model/tree-walk.ts';

const space = /\s/g;
/** A place whose span runs over a line break has lost the break, which only wraps. */
const lineBreak = /[\n\r\f\v\u2028\u2029]/;
/** More than this many findings say nothing new. */
const enough = 20;

function spansOf(position: Position): Span[] {
  return position.spans ?? [[position.start.offset, position.end.offset]];
}

/** Offsets at which lines begin, as unist counts them: after LF, CR and CRLF. */
function lineStartsOf(value: string): number[] {
  const starts = [0];
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code === 0x0a || (code === 0x0d && value.charCodeAt(index + 1) !== 0x0a)) starts.push(index + 1);
  }
  return starts;
}

/** Places that hold text: leaves, labels and captions, each with the words that the tree gives for it. */
function placesOf(tree: Container): { what: string; words: string; position: Position; caption: boolean }[] {
  const places: ReturnType<typeof placesOf> = [];
  walk(tree, (node) => {
    if (!isContainer(node)) {
      places.push({ what: node.id ?? node.type, words: node.value, position: node.position, caption: false });
      return;
    }
    const { id, label, labelPosition, caption, captionPosition } = node;
    if ((label === undefined) !== (labelPosition === undefined))
      throw new Error(`${id}: label without position`);
    if ((caption === undefined) !== (captionPosition === undefined))
      throw new Error(`${id}: caption without position`);
    if (labelPosition)
      places.push({ what: `${id} label`, words: label!, position: labelPosition, caption: false });
    if (captionPosition)
      places.push({ what: `${id} caption`, words: caption!, position: captionPosition, caption: true });
  });
  return places;
}

/**
 * Says where trees of one source are not lossless: a character that is not white space in no place or in two, words that
 * are no slice, a position outside its parent, spans out of order, ids that come twice. Empty when all is well.
 */
export function findTreeLosses(trees: Container | readonly Container[], source: Source): string[] {
  const { value, syntax } = source;
  const losses: string[] = [];
  const count = new Uint8Array(value.length);
  const starts = lineStartsOf(value);
  const cover = (what: string, [start, end]: Span): void => {
    if (start < 0 || end > value.length || start >= end) losses.push(`${what}: bad span ${start}-${end}`);
    for (let offset = start; offset < Math.min(end, value.length); offset++) count[offset]++;
  };
  for (const tree of [trees].flat() as Container[]) {
    for (const { what, words, position, caption } of placesOf(tree)) {
      const spans = spansOf(position);
      for (const span of spans) cover(what, span);
      if (spans.some(([start], index) => index > 0 && start < spans[index - 1][1]))
        losses.push(`${what}: spans out of order`);
      const least = Math.min(...spans.map(([start]) => start));
      const most = Math.max(...spans.map(([, end]) => end));
      if (position.start.offset !== least || position.end.offset !== most)
        losses.push(`${what}: hull is not that of its spans`);
      const printed = spans.map(([start, end]) => value.slice(start, end));
      const [left, right] = [words.replace(space, ''), printed.join('').replace(space, '')];
      const same = caption ? right.includes(left) && right.length - left.length <= 2 : left === right;
      if (!same)
        losses.push(`${what}: 「${words.slice(0, 30)}」 is not what stands there: 「${right.slice(0, 30)}」`);
      const whole = !caption && spans.length === 1 && !lineBreak.test(printed[0]);
      if (whole && printed[0] !== words) losses.push(`${what}: one span that is no slice`);
      if (lineBreak.test(words)) losses.push(`${what}: line break inside`);
      if (words === '' || words !== words.trim()) losses.push(`${what}: empty or not trimmed`);
    }
    losses.push(...findMisplaced(tree, starts), ...findBadIds(tree));
  }
  for (const span of syntax) cover('syntax', span);
  for (let offset = 0; offset < value.length && losses.length < enough; offset++) {
    const blank = /\s/.test(value[offset]);
    if (count[offset] > 1 || (!blank && count[offset] === 0)) {
      losses.push(`${JSON.stringify(value[offset])} at ${offset}: ${count[offset]} times`);
    }
  }
  return losses.slice(0, enough);
}

/** Positions that do not lie in their parent's, or whose line and column do not belong to their offset. */
function findMisplaced(tree: Container, starts: readonly number[]): string[] {
  const misplaced: string[] = [];
  const check = (node: Node, parent: Container | undefined): void => {
    const { start, end } = node.position;
    const name = isContainer(node) ? node.id : `${parent?.id} ${node.type}`;
    for (const point of [start, end]) {
      if (starts[point.line - 1] + point.column - 1 !== point.offset)
        misplaced.push(`${name}: line and column are wrong`);
    }
    if (start.offset > end.offset) misplaced.push(`${name}: ends before it starts`);
    if (!parent) return;
    if (start.offset < parent.position.start.offset || end.offset > parent.position.end.offset)
      misplaced.push(`${name}: outside its parent ${parent.id}`);
  };
  walk(tree, check);
  return misplaced;
}

/** Ids that are missing or come twice. */
function findBadIds(tree: Container): string[] {
  const seen = new Set<string>();
  const bad: string[] = [];
  walk(tree, (node) => {
    const { id } = node;
    if (!isContainer(node) && node.type !== 'sentence') return;
    if (!id) bad.push(`${node.type} without id`);
    else if (seen.has(id)) bad.push(`${id} comes twice`);
    else seen.add(id);
  });
  return bad;
}
