import type { Piece, Source, SourceText } from '../../model/line.ts';

/** The characters of a source that a reader sees, without white space. */
export interface VisibleText {
  value: string;
  /** Offset in the source of each character. */
  offsets: readonly number[];
  /** White space before a character on its line, by the index of the character. */
  gaps: ReadonlyMap<number, { text: string; offset: number }>;
  /** Indexes at which lines and cells begin, ascending. */
  starts: readonly number[];
}

/** The characters of all lines in order: list labels, cells and words. */
export function listVisible({ lines }: Source): VisibleText {
  return joinVisible(
    lines.flatMap(({ listLabel, cells, ...line }) => {
      const [first, ...rest] = cells ?? [line];
      return [[...(listLabel ? [listLabel] : []), ...(first ? [first] : [])], ...rest.map((cell) => [cell])];
    }),
  );
}

/** The characters of texts in order, some of which are printed right behind one another. */
export function joinVisible(groups: readonly (readonly SourceText[])[]): VisibleText {
  const parts: string[] = [];
  const offsets: number[] = [];
  const gaps = new Map<number, { text: string; offset: number }>();
  const starts: number[] = [];
  const add = ({ text, pieces }: SourceText): void => {
    let piece = 0;
    let gap = '';
    let gapOffset = 0;
    for (let at = 0; at < text.length; at++) {
      while (piece + 1 < pieces.length && pieces[piece + 1][0] <= at) piece++;
      const offset = pieces[piece][1] + at - pieces[piece][0];
      if (/\s/.test(text[at])) {
        if (gap === '') gapOffset = offset;
        gap += text[at];
        continue;
      }
      if (gap !== '') gaps.set(offsets.length, { text: gap, offset: gapOffset });
      gap = '';
      parts.push(text[at]);
      offsets.push(offset);
    }
  };
  for (const texts of groups) {
    starts.push(offsets.length);
    for (const text of texts) add(text);
  }
  return { value: parts.join(''), offsets, gaps, starts };
}

/** The characters `[start, end)` as text with its place; `told` is the text as it was, which may know of less white space. */
export function cutVisible(
  { value, offsets, gaps }: VisibleText,
  start: number,
  end: number,
  told?: string,
): SourceText {
  let text = '';
  const pieces: Piece[] = [];
  const add = (words: string, offset: number): void => {
    const last = pieces.at(-1);
    if (!last || offset - last[1] !== text.length - last[0]) pieces.push([text.length, offset]);
    text += words;
  };
  let at = 0;
  for (let index = start; index < end; index++) {
    const gap = index > start ? gaps.get(index) : undefined;
    const toldFrom = at;
    while (told !== undefined && at < told.length && told[at] !== value[index]) at++;
    const blanks = told?.slice(toldFrom, at);
    at++;
    // Where both have as many blanks, those of the text are kept; a format may not be able to set them.
    if (gap && blanks !== '') add(blanks?.length === gap.text.length ? blanks : gap.text, gap.offset);
    add(value[index], offsets[index]);
  }
  return { text, pieces };
}
