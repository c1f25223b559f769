import type { GlyphText } from '../character.ts';
import type { FileMaps } from './file-maps.ts';
import type { Matrix } from './matrix.ts';
import { loadPdfium, type Pdfium } from './pdfium.ts';

/** What is known of a font of an open file. */
export interface FontFacts {
  /** By which PDFium knows it. */
  handle: number;
  name: string;
  bold: boolean;
  /** Whether it runs from top to bottom, which its characters show. */
  isVertical: boolean;
}

/** A file that PDFium holds open, and where its answers are put. */
export interface OpenPdf {
  pdfium: Pdfium;
  /** The handle of the file. */
  file: number;
  pageCount: number;
  /** A place in the memory of PDFium that is large enough for all of its answers. */
  place: number;
  /** Pages that are open, the one that is read last. */
  held: number[];
  /** The fonts of the page that is read. */
  fonts: Map<number, FontFacts>;
  /** What the glyphs that were met so far say. */
  texts: Map<string, GlyphText>;
  bytes: Uint8Array;
  /** What the file's own maps say, read where PDFium misses one. */
  maps?: FileMaps;
}

/** As many bytes as an answer of PDFium may take. */
export const answerSize = 256;

/** Reads a matrix that PDFium has put to the place of its answers. */
export function readMatrix({ pdfium, place }: OpenPdf): Matrix {
  const at = place >> 2;
  const memory = pdfium.HEAPF32;
  return [memory[at], memory[at + 1], memory[at + 2], memory[at + 3], memory[at + 4], memory[at + 5]];
}

/** A file that cannot be opened; `code` is that of PDFium. */
export class PdfError extends Error {
  override name = 'PdfError';
  readonly code: number;
  constructor(code: number) {
    super(`PDFium error ${code}`);
    this.code = code;
  }
}

/** The code of an error for a file that asks for a password. */
export const passwordError = 4;

/**
 * Opens a file in a PDFium of its own.
 * @throws {PdfError} if it cannot be opened
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfium = await loadPdfium();
  const place = pdfium.call.malloc(answerSize + bytes.length);
  if (place === 0) throw new PdfError(0);
  pdfium.HEAPU8.set(bytes, place + answerSize);
  const file = pdfium.call.FPDF_LoadMemDocument(place + answerSize, bytes.length, 0);
  if (file === 0) throw new PdfError(pdfium.call.FPDF_GetLastError());
  return {
    pdfium,
    file,
    place,
    pageCount: pdfium.call.FPDF_GetPageCount(file),
    held: [],
    fonts: new Map(),
    texts: new Map(),
    bytes,
  };
}
