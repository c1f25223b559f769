import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isMissing, MissingPackage } from '../../../text/missing-package.ts';
import { UnreadableSource } from '../../unreadable-source.ts';

/** A function of PDFium: handles, numbers and places in its memory are numbers, and what is true is not 0. */
type Call = (...values: number[]) => number;

const names = [
  'malloc',
  'FPDF_GetLastError',
  'FPDF_GetPageBoundingBox',
  'FPDF_GetPageCount',
  'FPDF_ClosePage',
  'FPDF_LoadMemDocument',
  'FPDF_LoadPage',
  'FPDFFont_GetBaseFontName',
  'FPDFFont_GetFlags',
  'FPDFFont_GetGlyphWidth',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFFormObj_RemoveObject',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPage_GetRotation',
  'FPDFPage_RemoveObject',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetType',
  'FPDFPageObj_RemoveMark',
  'FPDFPath_CountSegments',
  'FPDFPath_GetDrawMode',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetClose',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetFontSize',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetMatrix',
  'FPDFText_GetTextObject',
  'FPDFText_GetUnicode',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_IsGenerated',
  'FPDFText_IsHyphen',
  'FPDFText_LoadPage',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode',
] as const;

/** The functions of PDFium that read a file, and its memory, whose views are made anew as it grows. */
export interface Pdfium {
  readonly call: Readonly<Record<(typeof names)[number], Call>>;
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** A PDFium of its own for each file: what a damaged file does to its memory ends with it. */
export async function loadPdfium(): Promise<Pdfium> {
  try {
    const { init } = await import('@embedpdf/pdfium');
    compiled ??= compile();
    const module = await compiled;
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ): object => {
      void WebAssembly.instantiate(module, imports).then(receive);
      return {};
    };
    const silent = (): void => {};
    const loaded = await init({ instantiateWasm, print: silent, printErr: silent } as object);
    loaded.PDFiumExt_Init();
    // Called through what the package puts around them, these functions take three times as long.
    return Object.assign(loaded.pdfium, { call: loaded.pdfium.wasmExports }) as unknown as Pdfium;
  } catch (error) {
    if (!isMissing(error, '@embedpdf/pdfium')) throw error;
    const { message } = new MissingPackage('To read PDF', '@embedpdf/pdfium');
    throw new UnreadableSource(message, { cause: error });
  }
}

async function compile(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  return WebAssembly.compile(await readFile(path));
}
