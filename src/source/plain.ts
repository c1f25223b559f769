import type { Line, Source } from '../model/line.ts';
import type { Span } from '../model/position.ts';
import { type BoxRow, isBoxFrame, splitBoxRow } from './line/box-row.ts';
import { joinSpans, sliceAround } from './line/cut.ts';
import { isDrawnRule, measureLeftoverMark } from './line/leftover.ts';
import { findLineEnd, formFeed, skipLineBreak } from './line/line-break.ts';
import { findTags } from './line/tag.ts';
import { hasTornRows, takeTornPipes } from './line/torn-row.ts';
import { measureIndent, skipSpace, trimEnd } from './line/white-space.ts';

/** First characters of lines that `isDrawnRule` and `measureLeftoverMark` look at. */
const suspects = new Set(
  [...'-–|=:_*~+#‐‑—―－＝＿｜\u200b\u200c\u200d\u2060'].map((mark) => mark.charCodeAt(0)),
);

/**
 * Reads plain text into lines; leftovers of other formats (`<p>`, `--` rows, a bullet before a marker) become syntax.
 * `'　第１条　当社は…\r\n'` → one line, indent 2, text `第１条　当社は…`
 */
export function readPlain(value: string): Source {
  const lines: Line[] = [];
  const syntax: Span[] = [];
  let blankBefore = 0;
  let pageBefore = false;
  let nextAngle = value.indexOf('<');
  const signs = findLoneSigns(value);
  const torn = hasTornRows(value);
  let sign: number | undefined;

  for (let start = 0; start < value.length; ) {
    const end = findLineEnd(value, start);
    const textStart = skipSpace(value, start, end);
    if (textStart === end) {
      // A form feed ends no line of its own, and what stands alone on a line with it is no blank line.
      if (value.charCodeAt(end) === formFeed) pageBefore = true;
      else if (value.charCodeAt(start - 1) !== formFeed) blankBefore++;
    } else {
      if (nextAngle !== -1 && nextAngle < textStart) nextAngle = value.indexOf('<', textStart);
      const textEnd = trimEnd(value, textStart, end);
      if (torn && textEnd === textStart + 1 && value[textStart] === '|') {
        syntax.push([textStart, textEnd]);
        start = skipLineBreak(value, end);
        continue;
      }
      if (signs.has(textStart)) {
        if (sign !== undefined) syntax.push([sign, sign + 1]);
        sign = textStart;
        start = skipLineBreak(value, end);
        continue;
      }
      const hasAngle = nextAngle !== -1 && nextAngle < textEnd;
      const line = readLine(value, start, textStart, textEnd, hasAngle, syntax);
      if (line) {
        if (torn) takeTornPipes(value, line, textStart, textEnd, syntax);
        if (sign !== undefined) putSignBefore(line, sign, syntax);
        sign = undefined;
        line.blankBefore = blankBefore;
        line.pageBefore = pageBefore;
        lines.push(line);
        blankBefore = 0;
        pageBefore = false;
      }
      if (value.charCodeAt(end) === formFeed) pageBefore = true;
    }
    start = skipLineBreak(value, end);
  }
  if (sign !== undefined) syntax.push([sign, sign + 1]);
  return { value, format: 'plain', lines, syntax };
}

/** Where a line is nothing but `-`: the bullet of an item whose words stand below it. One alone is a rule. */
function findLoneSigns(value: string): ReadonlySet<number> {
  const places = value.includes('-') ? [...value.matchAll(/^[ \t　]*-[ \t　]*$/gm)] : [];
  const signs = places.map(({ 0: line, index }) => index + line.indexOf('-'));
  return new Set(signs.length > 1 ? signs : []);
}

function putSignBefore(line: Line, sign: number, syntax: Span[]): void {
  if (/^[-・•*]/.test(line.text)) {
    syntax.push([sign, sign + 1]);
    return;
  }
  line.text = `- ${line.text}`;
  line.pieces = [[0, sign], ...line.pieces.map(([at, offset]): [number, number] => [at + 2, offset])];
}

/**
 * The line whose text is `[textStart, textEnd)`; none where all of it is syntax, which goes to `syntax`.
 *
 * @param hasAngle whether there is a `<` in it, so that tags are looked for
 */
export function readLine(
  value: string,
  lineStart: number,
  textStart: number,
  textEnd: number,
  hasAngle: boolean,
  syntax: Span[],
): Line | undefined {
  const first = value.charCodeAt(textStart);
  // From ─ to ╿: what boxes are drawn with.
  const isSuspect = suspects.has(first) || (first >= 0x2500 && first < 0x2580);
  if (!isSuspect && !hasAngle) {
    return makeLine(value, lineStart, textStart, value.slice(textStart, textEnd));
  }
  if (isSuspect && (isDrawnRule(value, textStart, textEnd) || isBoxFrame(value, textStart, textEnd))) {
    syntax.push([textStart, textEnd]);
    return undefined;
  }
  const row = isSuspect ? splitBoxRow(value, textStart, textEnd) : undefined;
  if (row) return makeRow(value, lineStart, row, syntax);
  const cuts: Span[] = [];
  const markLength = isSuspect ? measureLeftoverMark(value, textStart, textEnd) : 0;
  if (markLength > 0) cuts.push([textStart, trimEnd(value, textStart, textStart + markLength)]);
  if (hasAngle) for (const tag of findTags(value, textStart + markLength, textEnd)) cuts.push(tag);
  for (const cut of cuts) syntax.push(cut);
  const { text, pieces } = sliceAround(value, textStart, textEnd, cuts);
  if (text === '') return undefined;
  const line = makeLine(value, lineStart, textStart, text);
  line.pieces = pieces;
  return line;
}

function makeRow(
  value: string,
  lineStart: number,
  { cells, drawn }: BoxRow,
  syntax: Span[],
): Line | undefined {
  syntax.push(...drawn);
  const filled = cells.flatMap(({ text, pieces: [[, at]] }): Span[] =>
    text === '' ? [] : [[at, at + text.length]],
  );
  if (filled.length === 0) return undefined;
  const { text, pieces } = joinSpans(value, filled);
  return { ...makeLine(value, lineStart, filled[0][0], text), pieces, role: 'tableRow', cells };
}

function makeLine(value: string, lineStart: number, textStart: number, text: string): Line {
  return {
    text,
    pieces: [[0, textStart]],
    indent: textStart === lineStart ? 0 : measureIndent(value, lineStart, textStart),
    role: 'text',
    depth: 0,
    listDepth: 0,
    blankBefore: 0,
    pageBefore: false,
    continues: false,
  };
}
