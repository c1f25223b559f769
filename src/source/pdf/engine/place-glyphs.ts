import { type GlyphText, isWide, readGlyphText } from '../character.ts';
import type { Glyph } from '../glyph.ts';
import { applyMatrix, type Matrix, multiplyMatrices } from './matrix.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { TextCharacter, TextRun } from './text-layer.ts';

/** The glyphs of a page, and how many were folded or are not known. */
export interface PlacedGlyphs {
  glyphs: Glyph[];
  radicals: number;
  unmapped: number;
}

/** Share of the size of a vertical font at which its pen stands above the base line. */
const ascent = 0.88;
/** Share of the size by which the characters of an operator leave the base line where the font runs down. */
const leastDrop = 0.2;

/** Puts the characters of a page to their places as it is shown. */
export function placeGlyphs(open: OpenPdf, runs: readonly TextRun[], matrix: Matrix): PlacedGlyphs {
  for (const run of runs) if (runsDown(run)) run.font.isVertical = true;
  const placed: PlacedGlyphs = { glyphs: [], radicals: 0, unmapped: 0 };
  for (const run of runs) placeRun(open, run, matrix, placed);
  return placed;
}

/** Whether the characters of an operator leave their base line: nothing but a vertical font does that. */
function runsDown({ characters, matrix: [a, b, c, d], fontSize }: TextRun): boolean {
  if (characters.length < 2) return false;
  const [first, last] = [characters[0], characters.at(-1)!];
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const scale = Math.hypot(a, b);
  if (scale === 0) return false;
  return Math.abs(dx * b - dy * a) / scale > leastDrop * Math.abs(fontSize) * Math.hypot(c, d);
}

function placeRun(open: OpenPdf, run: TextRun, page: Matrix, placed: PlacedGlyphs): void {
  const { characters, font, matrix, fontSize, isOutlined } = run;
  const whole = multiplyMatrices(page, matrix);
  const { isVertical } = font;
  const size = round(Math.abs(fontSize) * Math.hypot(whole[2], whole[3]));
  const turn = findTurn(whole, fontSize < 0 ? -1 : 1);
  const bold = isOutlined || font.bold;
  if (size === 0) return;
  for (const character of characters) {
    const { text, isRadical, isUnknown } = readText(open, character.text);
    if (isRadical) placed.radicals++;
    if (isUnknown) placed.unmapped++;
    if (text === '') continue;
    const pen = isVertical ? putDown(open, run, character, text) : character;
    const advance = isVertical ? size : round(findAdvance(character, matrix));
    const [x, y] = applyMatrix(page, pen.x, pen.y);
    // PDFium counts in single precision: what is set at one place must be there too.
    placed.glyphs.push({ text, x: round(x), y: round(y), advance, size, turn, isVertical, bold });
  }
}

/** What a character says; each is read once for a file. */
function readText({ texts }: OpenPdf, given: string): GlyphText {
  let read = texts.get(given);
  if (!read) {
    read = readGlyphText(given);
    texts.set(given, read);
  }
  return read;
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}

/** How far the pen goes on along the base line. */
function findAdvance({ x, y, left, top, right, bottom }: TextCharacter, [a, b]: Matrix): number {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? right - x : x - left;
  return b >= 0 ? top - y : y - bottom;
}

/** The pen of a vertical font stands above the middle of the glyph. */
function putDown(
  { pdfium, place }: OpenPdf,
  { font, matrix: [a, b, c, d], fontSize }: TextRun,
  { x, y }: TextCharacter,
  text: string,
): { x: number; y: number } {
  let width = fontSize;
  if (!isWide(text) && pdfium.call.FPDFFont_GetGlyphWidth(font.handle, text.codePointAt(0)!, fontSize, place))
    width = pdfium.HEAPF32[place >> 2] || fontSize / 2;
  const [right, up] = [width / 2, ascent * fontSize];
  return { x: x + a * right + c * up, y: y + b * right + d * up };
}

/** Quarter turns of the base line; glyphs more than a few degrees off are oblique (a watermark). */
function findTurn([a, b]: Matrix, direction: 1 | -1): number | undefined {
  const quarters = Math.atan2(b * direction, a * direction) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) < 0.06 ? (nearest + 4) % 4 : undefined;
}
