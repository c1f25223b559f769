import type { LocatedText, PartPlace } from '../../model/part-place.ts';

/** A remark on a stretch of an extracted text. */
export interface Remark {
  /** UTF-16 offset in the text. */
  start: number;
  /** UTF-16 offset in the text, exclusive. */
  end: number;
  /** What is said. */
  words: string;
  /** Said as well where the words have no place of their own, as automatic numbers. */
  unplaced: string;
}

/** Marks of comments in the XML of a part. */
export interface CommentMarks {
  rangeStart: (id: number) => string;
  /** The end of the range, and the run that refers to the comment. */
  rangeEnd: (id: number) => string;
}

/** Where a remark stands in the XML; `isExact` if its first and its last word are there. */
interface Range {
  from: number;
  to: number;
  isExact: boolean;
}

/**
 * Puts the marks of comments around the words that they are about; nothing else changes.
 * @returns the XML, and what each comment says, in the order of the remarks; none where the text has no words at all
 */
export function insertComments(
  xml: string,
  { value, places }: LocatedText,
  remarks: readonly Remark[],
  firstId: number,
  { rangeStart, rangeEnd }: CommentMarks,
): { xml: string; comments: string[] } {
  const ends = new Map<number, string>();
  const starts = new Map<number, string>();
  const add = (to: Map<number, string>, at: number, mark: string) => to.set(at, (to.get(at) ?? '') + mark);
  const comments: string[] = [];
  for (const { start, end, words, unplaced } of remarks) {
    const range = findRange(value, places, start, end);
    if (!range) continue;
    const id = firstId + comments.length;
    comments.push(range.isExact ? words : `${words}${unplaced}`);
    // Marks of an empty range stay together.
    if (range.from === range.to) add(starts, range.from, rangeStart(id) + rangeEnd(id));
    else {
      add(starts, range.from, rangeStart(id));
      add(ends, range.to, rangeEnd(id));
    }
  }
  const cuts = [...new Set([...starts.keys(), ...ends.keys()])].sort((one, other) => one - other);
  let from = 0;
  const pieces = cuts.map((at) => {
    const piece = xml.slice(from, at) + (ends.get(at) ?? '') + (starts.get(at) ?? '');
    from = at;
    return piece;
  });
  return { xml: pieces.join('') + xml.slice(from), comments };
}

/** The children of paragraphs that a stretch stands in; of its paragraph, or of the nearest one, where it has no place. */
function findRange(
  value: string,
  places: readonly PartPlace[],
  start: number,
  end: number,
): Range | undefined {
  const own = listPlaces(places, start, Math.max(end, start + 1));
  if (own.length > 0) {
    const isExact = own[0].text[0] <= start && own[own.length - 1].text[1] >= end;
    return { ...hull(own), isExact };
  }
  const lineStart = value.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = value.indexOf('\n', start);
  const inLine = listPlaces(places, lineStart, (lineEnd < 0 ? value.length : lineEnd) + 1);
  if (inLine.length > 0) return { ...hull(inLine), isExact: false };
  const next = findFirst(places, start);
  const nearest = places[next - 1] ?? places[next];
  return nearest && { ...hull([nearest]), isExact: false };
}

function hull(places: readonly PartPlace[]): { from: number; to: number } {
  return places.reduce(
    ({ from, to }, { xml }) => ({ from: Math.min(from, xml[0]), to: Math.max(to, xml[1]) }),
    { from: Number.POSITIVE_INFINITY, to: 0 },
  );
}

/** The places that share a character with a stretch, and the empty ones in it. */
function listPlaces(places: readonly PartPlace[], start: number, end: number): PartPlace[] {
  const found: PartPlace[] = [];
  for (let at = findFirst(places, start); at < places.length && places[at].text[0] < end; at++)
    found.push(places[at]);
  return found;
}

/** Index of the first place that does not end before an offset. */
function findFirst(places: readonly PartPlace[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [start, end] = places[middle].text;
    if (end > offset || (end === offset && start === end)) high = middle;
    else low = middle + 1;
  }
  return low;
}
