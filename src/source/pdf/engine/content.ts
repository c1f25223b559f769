import type { Dot, Glyph, PageContent, Rule } from '../glyph.ts';
import { type Matrix, multiplyMatrices } from './matrix.ts';
import { type OpenPdf, readMatrix } from './open-pdf.ts';
import { findDots, findRules, readPath } from './path.ts';
import { placeGlyphs } from './place-glyphs.ts';
import { readTextLayer, type TextObject } from './text-layer.ts';

/** A page with more small shapes is a picture. */
const mostDots = 2000;
/** Forms within forms: more are a damaged file. */
const deepestForm = 16;

/** Numbers of PDFium for kinds of objects. */
const [textKind, pathKind, formKind] = [1, 2, 5];

/** What a page holds beside its text, and the objects that show the text. */
interface Drawn {
  rules: Rule[];
  dots: Dot[];
  texts: TextObject[];
}

/** Pages that are held open, so that PDFium need not read the fonts of each page anew. */
const mostHeld = 4;

/** Where each character and each ruling line of a page comes to stand; nothing where the page is damaged. */
export function readPageContent(open: OpenPdf, number: number): PageContent | undefined {
  const { pdfium, file, held } = open;
  const page = pdfium.call.FPDF_LoadPage(file, number - 1);
  if (page === 0) return undefined;
  held.push(page);
  if (held.length > mostHeld) pdfium.call.FPDF_ClosePage(held.shift()!);
  return readOpenPage(open, page);
}

function readOpenPage(open: OpenPdf, page: number): PageContent {
  const { pdfium } = open;
  const { matrix, width, height } = findFrame(open, page);
  const { texts, ...drawn }: Drawn = { rules: [], dots: [], texts: [] };
  const count = pdfium.call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++)
    visit(open, pdfium.call.FPDFPage_GetObject(page, index), matrix, { ...drawn, texts }, 0, 0);
  const { glyphs, ...counts } = placeGlyphs(open, readTextLayer(open, page, texts), matrix);
  return { width, height, glyphs: dropBroken(glyphs, width, height), ...drawn, ...counts };
}

/** The map from the user space of a page to its top left corner as it is shown, and its size. */
function findFrame(
  { pdfium, place }: OpenPdf,
  page: number,
): { matrix: Matrix; width: number; height: number } {
  pdfium.call.FPDF_GetPageBoundingBox(page, place);
  const [left, top, right, bottom] = pdfium.HEAPF32.subarray(place >> 2, (place >> 2) + 4);
  const turns = pdfium.call.FPDFPage_GetRotation(page) & 3;
  const matrices: readonly Matrix[] = [
    [1, 0, 0, -1, -left, top],
    [0, 1, 1, 0, -bottom, -left],
    [-1, 0, 0, 1, right, -bottom],
    [0, -1, -1, 0, top, right],
  ];
  const [wide, high] = [right - left, top - bottom];
  const isTurned = turns % 2 === 1;
  return { matrix: matrices[turns], width: isTurned ? high : wide, height: isTurned ? wide : high };
}

/** Notes what an object draws; of text, drops the words that a file gives in the place of its characters. */
function visit(
  open: OpenPdf,
  object: number,
  matrix: Matrix,
  drawn: Drawn,
  form: number,
  depth: number,
): void {
  const { pdfium } = open;
  const kind = pdfium.call.FPDFPageObj_GetType(object);
  if (kind === textKind) {
    drawn.texts.push({ object, form });
    for (let count = pdfium.call.FPDFPageObj_CountMarks(object); count > 0; count--)
      pdfium.call.FPDFPageObj_RemoveMark(object, pdfium.call.FPDFPageObj_GetMark(object, count - 1));
  } else if (kind === pathKind) draw(open, object, matrix, drawn);
  else if (kind === formKind && depth < deepestForm) {
    const inner = multiplyMatrices(matrix, findMatrix(open, object));
    const count = pdfium.call.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index++)
      visit(open, pdfium.call.FPDFFormObj_GetObject(object, index), inner, drawn, object, depth + 1);
  }
}

function findMatrix(open: OpenPdf, object: number): Matrix {
  open.pdfium.call.FPDFPageObj_GetMatrix(object, open.place);
  return readMatrix(open);
}

function draw(open: OpenPdf, object: number, outer: Matrix, { rules, dots }: Drawn): void {
  const { pdfium, place } = open;
  pdfium.call.FPDFPath_GetDrawMode(object, place, place + 4);
  const fill = pdfium.HEAP32[place >> 2];
  const stroke = pdfium.HEAP32[(place >> 2) + 1];
  // What is not painted is not seen, and of what is filled only a thin box is a line.
  if (!fill && !stroke) return;
  const path = readPath(open, object);
  const matrix = multiplyMatrices(outer, findMatrix(open, object));
  for (const rule of findRules(path, matrix, Boolean(stroke))) rules.push(rule);
  if (dots.length < mostDots) dots.push(...findDots(path, matrix, !fill));
}

/** A damaged file puts glyphs at no place at all, or far from the page. */
function dropBroken(glyphs: readonly Glyph[], width: number, height: number): Glyph[] {
  const isNear = (place: number, length: number): boolean => place > -length && place < 2 * length;
  return glyphs.filter(
    ({ x, y, size, advance }) =>
      isNear(x, width) && isNear(y, height) && size > 0 && size < 2000 && Math.abs(advance) < 2 * width,
  );
}
