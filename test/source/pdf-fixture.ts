/** A page of a PDF that a test writes: words at places, in points from the lower left corner. */
export interface DrawnPage {
  words: readonly { x: number; y: number; text: string; size?: number }[];
  /** Further operators: lines, turns. */
  drawing?: string;
  /** Of the page, in degrees clockwise. */
  rotate?: number;
}

/**
 * Writes a PDF whose font is not embedded and whose codes are UTF-16 units, as the map to Unicode says.
 * @param more further entries of the trailer
 * @param change what becomes of the operators of each page
 */
export function writePdf(
  pages: readonly DrawnPage[],
  more = '',
  change: (operators: string) => string = (operators) => operators,
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const addStream = (body: string): number => add(`<< /Length ${body.length} >>\nstream\n${body}\nendstream`);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const map = addStream(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n2 beginbfrange <0000> <DFFF> <0000> <E001> <FFFF> <E001> endbfrange\n1 beginbfchar <E000> <D842DFB7> endbfchar\nendcmap end end',
  );
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [32 126 500] >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`,
  );
  const kids = pages.map(({ words, drawing = '', rotate = 0 }) => {
    const shown = words.map(
      ({ x, y, text, size = 10 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${toHex(text)}> Tj ET`,
    );
    const content = addStream(change([drawing, ...shown].join('\n')));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${more}>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** One code for each character; 𠮷, which takes two units, has a code of its own. */
function toHex(printed: string): string {
  const text = printed.replaceAll('𠮷', '\ue000');
  return [...Array(text.length).keys()]
    .map((at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
    .join('');
}

/** Words of several lines, 18 points apart, from a place downwards. */
export function stack(x: number, y: number, texts: readonly string[]): DrawnPage['words'] {
  return texts.map((text, index) => ({ x, y: y - 18 * index, text }));
}
