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
  UnderlineType,
  WidthType,
} from 'docx';
import type { StandardComparison } from '../../model/review/standard-comparison.ts';
import { type CellRun, type CellText, makeContent, type TableGroup } from './table-content.ts';

/** Twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 720 };
const printable = page.height - 2 * page.margin;
const [topicWidth, notesWidth] = [1900, 2900];
const textWidth = Math.floor((printable - topicWidth - notesWidth) / 2);
const widths = [topicWidth, textWidth, textWidth, notesWidth];
/** Half points. */
const fontSize = 19;
const font = { ascii: 'Century', hAnsi: 'Century', eastAsia: '游明朝' };

/** Writes the comparison with a standard text as a Word document on A4 landscape; the head is repeated on every page. */
export async function writeStandardDocx(comparison: StandardComparison): Promise<Uint8Array> {
  const { title, headings, remarks, legend, groups } = makeContent(comparison);
  const document = new Document({
    title,
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
        footers: { default: makeFooter() },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: title, font, size: 28, color: '000000' })],
          }),
          ...[...remarks, legend].map(
            (text) => new Paragraph({ children: [new TextRun({ text, size: 18 })] }),
          ),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: printable, type: WidthType.DXA },
            columnWidths: widths,
            rows: [headRow(headings), ...groups.flatMap(groupRows)],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function makeFooter(): Footer {
  const children = [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 18 })] }),
    ],
  });
}

const margins = { top: 40, bottom: 40, left: 100, right: 100 };

function headRow(headings: readonly string[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map(
      (heading, place) =>
        new TableCell({
          width: { size: widths[place], type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' },
          children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(heading)] })],
        }),
    ),
  });
}

function groupRows({ heading, rows }: TableGroup): TableRow[] {
  const head = new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: 4,
        margins,
        shading: { type: ShadingType.CLEAR, fill: 'F6F6F6', color: 'auto' },
        children: [new Paragraph({ keepNext: true, children: [new TextRun({ text: heading, bold: true })] })],
      }),
    ],
  });
  return [
    head,
    ...rows.map(
      ({ topic, ours, standard, notes }) =>
        new TableRow({
          children: [plainLines([topic]), cellLines(ours), cellLines(standard), plainLines(notes)].map(
            (children, place) =>
              new TableCell({ width: { size: widths[place], type: WidthType.DXA }, margins, children }),
          ),
        }),
    ),
  ];
}

/** A cell must hold a paragraph. */
function plainLines(lines: readonly string[]): Paragraph[] {
  return lines.length === 0
    ? [new Paragraph({})]
    : lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
}

function cellLines({ heads, paragraphs }: CellText): Paragraph[] {
  if (heads.length === 0) return plainLines(['―']);
  return [
    ...heads.map(
      ({ text }) => new Paragraph({ keepNext: true, children: [new TextRun({ text, bold: true })] }),
    ),
    ...paragraphs.map((runs) => new Paragraph({ children: runs.flatMap(breakRuns) })),
  ];
}

/** A line break of a run is one of the document. */
function breakRuns({ text, differs }: CellRun): TextRun[] {
  return text.split('\n').map(
    (line, place) =>
      new TextRun({
        text: line,
        ...(place > 0 && { break: 1 }),
        ...(differs && { underline: { type: UnderlineType.SINGLE } }),
      }),
  );
}
