import { Paragraph, ShadingType, TableCell, TableRow, TextRun, UnderlineType, WidthType } from 'docx';
import { cellMargins, defaultFont, printableWidth, writeDocxPage } from '../../diff/table/docx-page.ts';
import type { StandardComparison } from '../../model/review/standard-comparison.ts';
import { type CellRun, type CellText, makeContent, type TableGroup } from './table-content.ts';

/** Twentieths of a point. */
const [topicWidth, notesWidth] = [1900, 2900];
const textWidth = Math.floor((printableWidth('landscape') - topicWidth - notesWidth) / 2);
const widths = [topicWidth, textWidth, textWidth, notesWidth];

/** Writes the comparison with a standard text as a Word document on A4 landscape; the head is repeated on every page. */
export function writeStandardDocx(comparison: StandardComparison): Promise<Uint8Array> {
  const { title, headings, remarks, legend, groups } = makeContent(comparison);
  return writeDocxPage({
    title,
    orientation: 'landscape',
    font: defaultFont,
    headingFont: defaultFont,
    fontSize: 19,
    numbers: 'n/N',
    above: [...remarks, legend].map((text) => new Paragraph({ children: [new TextRun({ text, size: 18 })] })),
    widths,
    headings,
    rows: groups.flatMap(groupRows),
  });
}

function groupRows({ heading, rows }: TableGroup): TableRow[] {
  const head = new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: 4,
        margins: cellMargins,
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
              new TableCell({
                width: { size: widths[place], type: WidthType.DXA },
                margins: cellMargins,
                children,
              }),
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
