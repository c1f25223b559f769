import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { listPrintedBlocks, nameHeading, type PrintedBlock, type PrintedRow } from './printed-block.ts';

/** Twentieths of a point: A4, and what is printable of its width. */
const page = { width: 11906, height: 16838, margin: 1418 };
const printable = page.width - 2 * page.margin;
/** One character of the text. */
const em = 210;
const mincho = { ascii: 'Century', hAnsi: 'Century', eastAsia: '游明朝' };
const gothic = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '游ゴシック' };
const headingLevels = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];

/** Writes a text as a Word document on A4: headings by style, numbers hanging beside their text, title above and page number below. */
export async function writeDocxDocument({ document, tree }: YakkanDocument): Promise<Uint8Array> {
  const title = document.title ?? document.source.name;
  const centred = (children: (string | TextRun)[]) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: children.map((child) =>
        typeof child === 'string' ? new TextRun({ text: child, size: 16 }) : child,
      ),
    });
  const file = new Document({
    title,
    creator: 'yakkan',
    styles: { default: { document: { run: { font: mincho, size: 21, language: { eastAsia: 'ja-JP' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        headers: { default: new Header({ children: [centred([title])] }) },
        footers: {
          default: new Footer({
            children: [centred([new TextRun({ children: [PageNumber.CURRENT], size: 18 })])],
          }),
        },
        children: listPrintedBlocks(tree).flatMap(makeParagraphs),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function makeParagraphs(block: PrintedBlock): (Paragraph | Table)[] {
  const { kind, level, label, caption, text, rows, type } = block;
  if (kind === 'table') return [makeTable(rows ?? []), new Paragraph({ children: [] })];
  if (kind === 'title') return [makeHeading(text, 0, AlignmentType.CENTER)];
  if (kind === 'heading')
    return [makeHeading(nameHeading(type, label, caption, text), Math.min(level - 1, 5))];
  const left = (level + (label === undefined ? 0 : 1)) * em;
  const indent = label === undefined ? { left, firstLine: 0 } : { left: left + em, hanging: 2 * em };
  const head =
    caption === undefined
      ? []
      : [new Paragraph({ indent: { left: level * em }, children: [run(`（${caption}）`)] })];
  const words = label === undefined ? text : `${label}　${text}`;
  return words === '' ? head : [...head, new Paragraph({ indent, children: [run(words)] })];
}

function makeHeading(text: string, level: number, alignment?: (typeof AlignmentType)['CENTER']): Paragraph {
  return new Paragraph({
    heading: headingLevels[level],
    keepNext: true,
    spacing: { before: level < 3 ? 360 : 200, after: 60 },
    ...(alignment && { alignment }),
    children: [
      new TextRun({ text, font: gothic, size: level === 0 ? 32 : level === 1 ? 26 : 22, color: '000000' }),
    ],
  });
}

function run(text: string): TextRun {
  return new TextRun({ text });
}

function makeTable(rows: readonly PrintedRow[]): Table {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  return new Table({
    width: { size: printable, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(printable / columns)),
    rows: rows.map(
      ({ head, cells }) =>
        new TableRow({
          tableHeader: head,
          cantSplit: true,
          children: Array.from(
            { length: columns },
            (_, at) =>
              new TableCell({
                margins: { top: 40, bottom: 40, left: 100, right: 100 },
                children: [
                  new Paragraph({ children: [new TextRun({ text: cells[at]?.text ?? '', bold: head })] }),
                ],
              }),
          ),
        }),
    ),
  });
}
