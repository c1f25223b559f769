import type { LocatedText } from '../../model/part-place.ts';
import type { Span } from '../../model/position.ts';

/** A line of the extracted text, and the paragraph in the XML that holds its words. */
export interface PlacedLine {
  start: number;
  end: number;
  text: string;
  /** Nothing where no word of the line has a place. */
  paragraph?: Span;
  /** The row of a table that the paragraph stands in. */
  row?: Span;
  /** How many characters before its first word are no characters of the document: its automatic number. */
  automatic: number;
}

/** Lists the lines of an extracted text with their paragraphs. */
export function placeLines(xml: string, { value, places }: LocatedText): PlacedLine[] {
  const elements = listElements(xml);
  const lines: PlacedLine[] = [];
  let at = 0;
  let place = 0;
  for (const text of value.split('\n')) {
    const end = at + text.length;
    while (place < places.length && places[place].text[1] < at) place++;
    let next = place;
    while (next < places.length && places[next].text[0] === places[next].text[1]) next++;
    const first = places[next] && places[next].text[0] < end ? places[next] : undefined;
    const paragraph = first && innermost(elements.paragraphs, first.xml);
    const row = paragraph && innermost(elements.rows, paragraph);
    lines.push({
      start: at,
      end,
      text,
      ...(paragraph && { paragraph }),
      ...(row && { row }),
      automatic: first ? Math.max(0, first.text[0] - at) : 0,
    });
    at = end + 1;
  }
  return lines;
}

interface Elements {
  paragraphs: Span[];
  rows: Span[];
}

/** The paragraphs and rows of a part, in the order in which they begin. */
function listElements(xml: string): Elements {
  const found: Elements = { paragraphs: [], rows: [] };
  const open: { name: string; start: number }[] = [];
  for (const { 0: tag, 1: close, 2: name, 3: empty, index } of xml.matchAll(
    /<(\/?)(?:[\w.-]+:)?(p|tr)(?=[\s/>])[^<>]*?(\/?)>/g,
  )) {
    const list = name === 'p' ? found.paragraphs : found.rows;
    if (close) {
      const start = open.findLastIndex((one) => one.name === name);
      if (start >= 0) list.push([open.splice(start, 1)[0].start, index + tag.length]);
    } else if (empty) list.push([index, index + tag.length]);
    else open.push({ name, start: index });
  }
  for (const list of [found.paragraphs, found.rows]) list.sort(([left], [right]) => left - right);
  return found;
}

/** The last of the spans that hold a stretch. */
function innermost(spans: readonly Span[], [from, to]: Span): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle][0] <= from) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && low - at < mostNested; at--) if (spans[at][1] >= to) return spans[at];
  return undefined;
}

/** Paragraphs that are looked through outwards: those of a text box stand in one. */
const mostNested = 2000;
