import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ICommentOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { largest } from '../text/collection/largest.ts';
import { writeRecord } from '../text/structure-record.ts';
import { addStructurePart } from './docx/structure-part.ts';
import { captionStyle, documentStyles, styleOf } from './docx/styles.ts';
import {
  listPrintedBlocks,
  nameHeading,
  type PrintedBlock,
  type PrintedLine,
  type PrintedRow,
} from './printed-block.ts';
import { placeStatutes, type StatuteNote } from './statute/beside.ts';

/** Twentieths of a point: A4, and what is printable of its width. */
const page = { width: 11906, height: 16838, margin: 1418 };
const printable = page.width - 2 * page.margin;
const headingLevels = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];

/**
 * Writes a text as a Word document on A4: a style for every kind of clause, numbers hanging beside their text, title above and
 * page number below. A part of the file keeps the structure for a reader. What its statutes say stands as a comment beside the
 * clause that cites them.
 */
export async function writeDocxDocument(terms: YakkanDocument): Promise<Uint8Array> {
  const { document, tree } = terms;
  const blocks = listPrintedBlocks(tree);
  const findNotes = placeStatutes(terms, blocks);
  const comments: StatuteNote[] = [];
  const body = blocks.flatMap((block) => {
    const notes = findNotes(block);
    const first = comments.length;
    comments.push(...notes);
    return makeParagraphs(
      block,
      notes.map((_, at) => first + at),
    );
  });
  const title = document.title ?? document.source.name;
  const centred = (run: TextRun) => new Paragraph({ alignment: AlignmentType.CENTER, children: [run] });
  const file = new Document({
    title,
    creator: 'yakkan',
    styles: documentStyles,
    ...(comments.length > 0 && { comments: { children: comments.map(makeComment) } }),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        headers: { default: new Header({ children: [centred(new TextRun({ text: title, size: 16 }))] }) },
        footers: {
          default: new Footer({
            children: [centred(new TextRun({ children: [PageNumber.CURRENT], size: 18 }))],
          }),
        },
        children: body,
      },
    ],
  });
  return addStructurePart(new Uint8Array(await Packer.toBuffer(file)), writeRecord(tree));
}

function makeComment({ name, lines }: StatuteNote, id: number): ICommentOptions {
  const words = [new TextRun({ text: name, bold: true }), ...lines.map((line) => new TextRun(line))];
  // The same document gives the same bytes.
  return {
    id,
    author: 'yakkan',
    date: new Date(0),
    children: words.map((run) => new Paragraph({ children: [run] })),
  };
}

/** Runs with comments on them. */
function withComments(runs: readonly TextRun[], comments: readonly number[]): ParagraphChild[] {
  return [
    ...comments.map((id) => new CommentRangeStart(id)),
    ...runs,
    ...comments.flatMap((id) => [
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]),
  ];
}

/** @param comments ids of those that belong to the words */
function makeParagraphs(block: PrintedBlock, comments: readonly number[]): (Paragraph | Table)[] {
  const { kind, level, label, caption, lines, rows } = block;
  if (kind === 'table')
    return [makeTable(rows ?? []), new Paragraph({ children: withComments([], comments) })];
  if (kind === 'title') return [makeHeading(lines, 0, [])];
  if (kind === 'heading') return [makeHeading([nameHeading(block)], Math.min(level - 1, 5), comments)];
  const head = caption
    ? [
        new Paragraph({
          style: captionStyle(level),
          keepNext: true,
          children: makeRuns([[{ text: '（' }, ...caption, { text: '）' }]]),
        }),
      ]
    : [];
  if (label === undefined && lines.length === 0) return head;
  const number =
    label === undefined
      ? []
      : [
          new TextRun({ text: label, style: 'YakkanLabel' }),
          ...(lines.length === 0 ? [] : [new TextRun({ text: '　' })]),
        ];
  return [
    ...head,
    new Paragraph({
      style: styleOf(block),
      children: withComments([...number, ...makeRuns(lines)], comments),
    }),
  ];
}

function makeHeading(lines: readonly PrintedLine[], level: number, comments: readonly number[]): Paragraph {
  return new Paragraph({ heading: headingLevels[level], children: withComments(makeRuns(lines), comments) });
}

function makeRuns(lines: readonly PrintedLine[], bold = false): TextRun[] {
  return lines.flatMap((line, at) =>
    line.map(
      ({ text, kind }, index) =>
        new TextRun({
          text: text.replace(/[\r\n]+/g, ' '),
          ...(bold && { bold }),
          ...(at > 0 && index === 0 && { break: 1 }),
          ...(kind === 'sup' && { superScript: true }),
          ...(kind === 'sub' && { subScript: true }),
        }),
    ),
  );
}

function makeTable(rows: readonly PrintedRow[]): Table {
  const columns = largest(
    rows.map(({ cells }) => cells.length),
    1,
  );
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
                children: [new Paragraph({ children: makeRuns(cells[at]?.lines ?? [], head) })],
              }),
          ),
        }),
    ),
  });
}
