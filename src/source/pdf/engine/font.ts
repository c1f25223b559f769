import type { FontFacts, OpenPdf } from './open-pdf.ts';

const heavyName = /bold|black|heavy|demi|[-,](?:W[6-9]|[67]00)\b/i;
/** Bit 19 of the flags of a font. */
const forceBold = 1 << 18;
const longestName = 128;

/** The font of a text object. */
export function findFont({ pdfium, place, fonts }: OpenPdf, object: number): FontFacts {
  const handle = pdfium.call.FPDFTextObj_GetFont(object);
  const known = fonts.get(handle);
  if (known) return known;
  const length = handle === 0 ? 0 : pdfium.call.FPDFFont_GetBaseFontName(handle, place, longestName);
  const end = place + Math.max(0, Math.min(length, longestName) - 1);
  const name = String.fromCharCode(...pdfium.HEAPU8.subarray(place, end));
  const isForced = handle !== 0 && (pdfium.call.FPDFFont_GetFlags(handle) & forceBold) !== 0;
  const font = { handle, name, bold: isForced || heavyName.test(name), isVertical: false };
  fonts.set(handle, font);
  return font;
}
