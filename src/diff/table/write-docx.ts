import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  TableCell,
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
import { cellMargins, type DocxFont, defaultFont, printableWidth, writeDocxPage } from './docx-page.ts';
import { columnsOf, legendOf, listAbout } from './table-columns.ts';

/** Twentieths of a point. */
const aboutWidths = { clause: 1600, remark: 1300, reason: 2800 } as const;
const characterWidth = 210;
/** Points. */
const fontSize = 10.5;
const fontOf = (name: string): DocxFont => ({ ascii: name, hAnsi: name, eastAsia: name });

/** Writes a 新旧対照表 as a Word document on A4; the head of the table is repeated on every page. */
export function writeDocx(table: ComparisonTable): Promise<Uint8Array> {
  const { fonts = {}, page: paper = {}, mark = 'underline' } = table.style ?? {};
  const orientation = paper.orientation ?? 'landscape';
  const columns = columnsOf(table);
  const setting: Setting = { columns, widths: widthsOf(columns, printableWidth(orientation)), mark };
  const font = fonts.body === undefined ? defaultFont : fontOf(fonts.body);
  return writeDocxPage({
    title: table.title,
    orientation,
    font,
    headingFont: fonts.heading === undefined ? font : fontOf(fonts.heading),
    fontSize: Math.round(2 * (fonts.size ?? fontSize)),
    numbers: paper.numbers ?? 'n/N',
    above: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: legendOf(table), size: 18 })],
      }),
    ],
    widths: setting.widths,
    headings: columns.map(({ heading }) => heading),
    rows: table.rows.map((row, place) => bodyRow(row, setting, table.rows, place)),
  });
}

/** How the cells of a table are set. */
interface Setting {
  columns: readonly TableColumn[];
  widths: number[];
  mark: NonNullable<TableStyle['mark']>;
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
          margins: cellMargins,
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
