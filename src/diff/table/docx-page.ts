import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Twentieths of a point: A4. */
const page = { width: 11906, height: 16838, margin: 720 };

/** A font for each script. */
export interface DocxFont {
  ascii: string;
  hAnsi: string;
  eastAsia: string;
}

/** The font of a table where nothing else is wished. */
export const defaultFont: DocxFont = { ascii: 'Century', hAnsi: 'Century', eastAsia: '游明朝' };

/** Inner margins of a cell that holds words of a text. */
export const cellMargins = { top: 40, bottom: 40, left: 100, right: 100 };

type Orientation = 'portrait' | 'landscape';

/** How wide a table may be, in twentieths of a point. */
export function printableWidth(orientation: Orientation): number {
  return (orientation === 'portrait' ? page.width : page.height) - 2 * page.margin;
}

/** A table with its title, on pages of its own. */
export interface DocxPage {
  title: string;
  orientation: Orientation;
  font: DocxFont;
  /** Of the title and of the head of the table. */
  headingFont: DocxFont;
  /** Half points. */
  fontSize: number;
  /** The page number at the foot. */
  numbers: 'n/N' | 'n' | 'none';
  /** Stands between the title and the table. */
  above: readonly Paragraph[];
  /** Twentieths of a point. */
  widths: number[];
  headings: readonly string[];
  rows: readonly TableRow[];
}

/** Writes a table as a Word document on A4; its head is repeated on every page. */
export async function writeDocxPage(table: DocxPage): Promise<Uint8Array> {
  const { title, orientation, font, headingFont, fontSize, numbers, above, widths, rows } = table;
  const { margin } = page;
  const document = new Document({
    title,
    creator: 'yakkan',
    styles: { default: { document: { run: { font, size: fontSize, language: { eastAsia: 'ja-JP' } } } } },
    sections: [
      {
        properties: {
          page: {
            // The library swaps the sides itself for landscape.
            size: { width: page.width, height: page.height, orientation: orientations[orientation] },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        ...(numbers !== 'none' && { footers: { default: makeFooter(numbers) } }),
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: title, font: headingFont, size: 28, color: '000000' })],
          }),
          ...above,
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: printableWidth(orientation), type: WidthType.DXA },
            columnWidths: widths,
            rows: [headRow(table), ...rows],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const orientations = { portrait: PageOrientation.PORTRAIT, landscape: PageOrientation.LANDSCAPE };

function makeFooter(numbers: 'n/N' | 'n'): Footer {
  const children = numbers === 'n' ? [PageNumber.CURRENT] : [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 18 })] }),
    ],
  });
}

function headRow({ headings, widths, headingFont }: DocxPage): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map(
      (text, place) =>
        new TableCell({
          width: { size: widths[place], type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text, font: headingFont })],
            }),
          ],
        }),
    ),
  });
}
