import type { XmlForm } from '../docx/xml.ts';

/** How the parts of an OpenDocument text are kept: the text of whatever stands in a paragraph. */
export const openDocumentForm: XmlForm = {
  prefixes: [
    [/opendocument:xmlns:office:1\.0$/, 'office'],
    [/opendocument:xmlns:text:1\.0$/, 'text'],
    [/opendocument:xmlns:table:1\.0$/, 'table'],
    [/opendocument:xmlns:style:1\.0$/, 'style'],
    [/opendocument:xmlns:drawing:1\.0$/, 'draw'],
    [/opendocument:xmlns:xsl-fo-compatible:1\.0$/, 'fo'],
    [/documentfoundation:names:experimental:office:xmlns:loext:1\.0$/, 'loext'],
    [/opendocument:xmlns:manifest:1\.0$/, 'manifest'],
  ],
  dropped: /^(?:text:soft-page-break|text:bookmark.*|text:sequence-decls|style:font-face|office:forms)$/,
  wordy: /^text:(?!list$|list-item$|section$)/,
};

const units: Readonly<Record<string, number>> = { in: 1440, cm: 567, mm: 56.7, pt: 20, pc: 240, px: 15 };

/** A length in twentieths of a point; nothing where it is none. `0.5in` → 720 */
export function readLength(value: string | undefined): number | undefined {
  const found = /^\s*(-?(?:\d{1,6}(?:\.\d*)?|\.\d+))(in|cm|mm|pt|pc|px)\s*$/.exec(value ?? '');
  return found ? Math.round(Number(found[1]) * units[found[2]]) : undefined;
}
