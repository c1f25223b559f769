import {
  AlignmentType,
  BorderStyle,
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
  UnderlineType,
  WidthType,
} from 'docx';
import type { CellLine, ComparisonTable, TableRow as Row } from './comparison-table.ts';
import { columnsOf, listAbout, type TableColumn } from './table-columns.ts';

/** Twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 720 };
const printable = page.height - 2 * page.margin;
const aboutWidths = { clause: 1600, remark: 1300, reason: 2800 } as const;
const characterWidth = 210;
/** Half points. */
const fontSize = 21;
const font = { ascii: 'Century', hAnsi: 'Century', eastAsia: '游明朝' };

/** Writes a 新旧対照表 as a Word document on A4 landscape; the head of the table is repeated on every page. */
export async function writeDocx(table: ComparisonTable): Promise<Uint8Array> {
  const columns = columnsOf(table);
  const widths = widthsOf(columns);
  const document = new Document({
    title: table.title,
    creator: 'yakkan',
    styles: { default: { document: { run: { font, size: fontSize, language: { eastAsia: 'ja-JP' } } } } },
    sections: [
      {
        properties: {
          page: {
            // The library swaps the sides itself for landscape.
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 18 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: table.title, font, size: 28, color: '000000' })],
          }),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [new TextRun({ text: '下線の部分は改正部分', size: 18 })],
          }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: printable, type: WidthType.DXA },
            columnWidths: widths,
            rows: [
              headRow(columns, widths),
              ...table.rows.map((row, place) => bodyRow(row, columns, widths, table.rows, place)),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function widthsOf(columns: readonly TableColumn[]): number[] {
  const own = columns.map(({ about }) => (about === undefined ? undefined : aboutWidths[about]));
  const taken = own.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const rest = (printable - taken) / own.filter((width) => width === undefined).length;
  return own.map((width) => width ?? Math.floor(rest));
}

function headRow(columns: readonly TableColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading }, place) =>
        new TableCell({
          width: { size: widths[place], type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' },
          children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(heading)] })],
        }),
    ),
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 4, color: '444444' };

function bodyRow(
  row: Row,
  columns: readonly TableColumn[],
  widths: readonly number[],
  rows: readonly Row[],
  place: number,
): TableRow {
  const borders = {
    top: rows[place - 1]?.group === row.group ? none : line,
    bottom: rows[place + 1]?.group === row.group ? none : line,
    left: line,
    right: line,
  };
  return new TableRow({
    children: columns.map(
      ({ side, about }, column) =>
        new TableCell({
          width: { size: widths[column], type: WidthType.DXA },
          margins: { top: 40, bottom: 40, left: 100, right: 100 },
          borders,
          children:
            side === undefined
              ? listAbout(row, about).map(
                  (text) =>
                    new Paragraph({
                      alignment: about === 'remark' ? AlignmentType.CENTER : AlignmentType.LEFT,
                      children: [new TextRun(text)],
                    }),
                )
              : paragraphsOf(row[side]),
        }),
    ),
  });
}

/** A cell must hold a paragraph. */
function paragraphsOf(lines: readonly CellLine[]): Paragraph[] {
  return lines.length === 0 ? [new Paragraph({})] : lines.map(writeParagraph);
}

function writeParagraph({ indent, runs }: CellLine): Paragraph {
  return new Paragraph({
    indent: { left: (indent + 1) * characterWidth, hanging: characterWidth },
    children: runs.map(
      ({ text, changed }) =>
        new TextRun({ text, ...(changed && { underline: { type: UnderlineType.SINGLE } }) }),
    ),
  });
}
