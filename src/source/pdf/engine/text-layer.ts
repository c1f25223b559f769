import { findFileMaps, findInMaps } from './file-maps.ts';
import { findFont } from './font.ts';
import type { Matrix } from './matrix.ts';
import { type FontFacts, type OpenPdf, readMatrix } from './open-pdf.ts';

/** A character as PDFium gives it, in the user space of its page. */
export interface TextCharacter {
  /** One character, or several that one glyph stands for; U+FFFD where that is not known. */
  text: string;
  /** Where it is put on the base line. */
  x: number;
  y: number;
  /** The box of the glyph and its advance, as high as the font. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Characters that one operator shows: all of them stand alike. */
export interface TextRun {
  object: number;
  characters: TextCharacter[];
  font: FontFacts;
  /** From the space of the text to that of the page. */
  matrix: Matrix;
  /** In the space of the text. */
  fontSize: number;
  /** Whether glyphs are filled and outlined, which makes them heavy. */
  isOutlined: boolean;
}

const blanks = new Set([0x20, 0x0a, 0x0d]);
/** What PDFium puts in the place of a hyphen at the end of a line. */
const hyphenSign = 2;

/** An object that shows text, and the form that holds it, or 0. */
export interface TextObject {
  object: number;
  form: number;
}

/** Lines of the same words, one over another, that a page may have before the rest is given up. */
const mostAlike = 64;

/**
 * The characters of a page by the operators that show them. PDFium passes over an operator that shows the same words as
 * one of the five before it, if their boxes touch, as those of lines may: what it passed over is read once the others
 * are taken out of the page.
 */
export function readTextLayer(open: OpenPdf, page: number, objects: readonly TextObject[]): TextRun[] {
  // A font that is no longer used may have left its handle to another one.
  open.fonts.clear();
  const runs = readRuns(open, page);
  let left = objects;
  let found = runs;
  for (let round = 0; round < mostAlike && found.length > 0 && found.length < left.length; round++) {
    const seen = new Set(found.map(({ object }) => object));
    for (const { object, form } of left) if (seen.has(object)) takeOut(open, page, object, form);
    left = left.filter(({ object }) => !seen.has(object));
    found = readRuns(open, page);
    runs.push(...found);
  }
  return runs;
}

function takeOut({ pdfium: { call } }: OpenPdf, page: number, object: number, form: number): void {
  if (form === 0) call.FPDFPage_RemoveObject(page, object);
  else call.FPDFFormObj_RemoveObject(form, object);
}

function readRuns(open: OpenPdf, page: number): TextRun[] {
  const text = open.pdfium.call.FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    return readCharacters(open, text);
  } finally {
    open.pdfium.call.FPDFText_ClosePage(text);
  }
}

function readCharacters(open: OpenPdf, text: number): TextRun[] {
  const { pdfium } = open;
  const runs: TextRun[] = [];
  let run: TextRun | undefined;
  const count = pdfium.call.FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    const code = pdfium.call.FPDFText_GetUnicode(text, index);
    // PDFium puts blanks of its own between words and lines.
    if (blanks.has(code) && pdfium.call.FPDFText_IsGenerated(text, index) === 1) continue;
    const shown = pdfium.call.FPDFText_GetTextObject(text, index);
    if (shown === 0) continue;
    if (!run || shown !== run.object) {
      run = openRun(open, text, index, shown);
      runs.push(run);
    }
    addCharacter(open, run, text, index, code);
  }
  return runs;
}

function openRun(open: OpenPdf, text: number, index: number, object: number): TextRun {
  const { pdfium, place } = open;
  const font = findFont(open, object);
  pdfium.call.FPDFText_GetMatrix(text, index, place);
  return {
    object,
    characters: [],
    font,
    matrix: readMatrix(open),
    fontSize: pdfium.call.FPDFText_GetFontSize(text, index),
    isOutlined: pdfium.call.FPDFTextObj_GetTextRenderMode(object) % 4 === 2,
  };
}

function addCharacter(open: OpenPdf, run: TextRun, text: number, index: number, code: number): void {
  const { pdfium, place } = open;
  pdfium.call.FPDFText_GetCharOrigin(text, index, place, place + 8);
  const x = pdfium.HEAPF64[place >> 3];
  const y = pdfium.HEAPF64[(place >> 3) + 1];
  const sign = readSign(open, run.font, text, index, code);
  const last = run.characters.at(-1);
  // The characters of a ligature, and the halves of one outside the basic plane, come one by one.
  if (last && last.x === x && last.y === y) {
    last.text += sign;
    return;
  }
  pdfium.call.FPDFText_GetLooseCharBox(text, index, place);
  const at = place >> 2;
  run.characters.push({
    text: sign,
    x,
    y,
    left: pdfium.HEAPF32[at],
    top: pdfium.HEAPF32[at + 1],
    right: pdfium.HEAPF32[at + 2],
    bottom: pdfium.HEAPF32[at + 3],
  });
}

/** What a character is; U+FFFD where the file does not say it. */
function readSign(open: OpenPdf, font: FontFacts, text: number, index: number, code: number): string {
  const { call } = open.pdfium;
  if (code === hyphenSign && call.FPDFText_IsHyphen(text, index) === 1) return '-';
  if (call.FPDFText_HasUnicodeMapError(text, index) !== 1) return String.fromCodePoint(code);
  // The code is then that of the font.
  open.maps ??= findFileMaps(open.bytes);
  return findInMaps(open.maps, font.name, code) ?? '\ufffd';
}
