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
import type {
  CellLine,
  ComparisonTable,
  TableRow as Row,
  TableColumn,
  TableStyle,
} from './comparison-table.ts';
import { columnsOf, legendOf, listAbout } from './table-columns.ts';

/** Twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 720 };
const aboutWidths = { clause: 1600, remark: 1300, reason: 2800 } as const;
const characterWidth = 210;
/** Points. */
const fontSize = 10.5;
const fontOf = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name });
const defaultFont = { ascii: 'Century', hAnsi: 'Century', eastAsia: '游明朝' };

/** Writes a 新旧対照表 as a Word document on A4; the head of the table is repeated on every page. */
export async function writeDocx(table: ComparisonTable): Promise<Uint8Array> {
  const { fonts = {}, page: paper = {} } = table.style ?? {};
  const isPortrait = paper.orientation === 'portrait';
  const printable = (isPortrait ? page.width : page.height) - 2 * page.margin;
  const columns = columnsOf(table);
  const setting: Setting = {
    columns,
    widths: widthsOf(columns, printable),
    mark: table.style?.mark ?? 'underline',
  };
  const font = fonts.body === undefined ? defaultFont : fontOf(fonts.body);
  const heading = fonts.heading === undefined ? font : fontOf(fonts.heading);
  const size = Math.round(2 * (fonts.size ?? fontSize));
  const document = new Document({
    title: table.title,
    creator: 'yakkan',
    styles: { default: { document: { run: { font, size, language: { eastAsia: 'ja-JP' } } } } },
    sections: [
      {
        properties: {
          page: {
            // The library swaps the sides itself for landscape.
            size: {
              width: page.width,
              height: page.height,
              orientation: isPortrait ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
            },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        ...(paper.numbers !== 'none' && { footers: { default: footer(paper.numbers ?? 'n/N') } }),
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: table.title, font: heading, size: 28, color: '000000' })],
          }),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [new TextRun({ text: legendOf(table), size: 18 })],
          }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: printable, type: WidthType.DXA },
            columnWidths: setting.widths,
            rows: [
              headRow(setting, heading),
              ...table.rows.map((row, place) => bodyRow(row, setting, table.rows, place)),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** How the cells of a table are set. */
interface Setting {
  columns: readonly TableColumn[];
  widths: number[];
  mark: NonNullable<TableStyle['mark']>;
}

function footer(numbers: 'n/N' | 'n'): Footer {
  const children = numbers === 'n' ? [PageNumber.CURRENT] : [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 18 })] }),
    ],
  });
}

function widthsOf(columns: readonly TableColumn[], printable: number): number[] {
  const own = columns.map(({ about, width }) => {
    if (width !== undefined) return Math.floor((printable * width) / 100);
    return about === undefined ? undefined : aboutWidths[about];
  });
  const taken = own.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const rest = (printable - taken) / Math.max(1, own.filter((width) => width === undefined).length);
  return own.map((width) => width ?? Math.floor(rest));
}

function headRow({ columns, widths }: Setting, font: typeof defaultFont): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading }, place) =>
        new TableCell({
          width: { size: widths[place], type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text: heading, font })],
            }),
          ],
        }),
    ),
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 4, color: '444444' };

function bodyRow(
  row: Row,
  { columns, widths, mark }: Setting,
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
              : paragraphsOf(row[side], mark),
        }),
    ),
  });
}

/** A cell must hold a paragraph. */
function paragraphsOf(lines: readonly CellLine[], mark: Setting['mark']): Paragraph[] {
  return lines.length === 0 ? [new Paragraph({})] : lines.map((line) => writeParagraph(line, mark));
}

function writeParagraph({ indent, runs }: CellLine, mark: Setting['mark']): Paragraph {
  const marked = {
    ...(mark !== 'bold' && { underline: { type: UnderlineType.SINGLE } }),
    ...(mark !== 'underline' && { bold: true }),
  };
  return new Paragraph({
    indent: { left: (indent + 1) * characterWidth, hanging: characterWidth },
    children: runs.map(({ text, changed }) => new TextRun({ text, ...(changed && marked) })),
  });
}
