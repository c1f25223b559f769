import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** What a reader should keep of the made terms, each as a pattern for a line of what it writes. */
export const facts: Readonly<Record<string, readonly RegExp[]>> = {
  'articles with numbers': [1, 2, 3, 4, 5, 6].map(
    (number) => new RegExp(`第\\s*${number}\\s*条.{0,4}題\\s*${number}`),
  ),
  'items with numbers': [1, 2, 3].map((number) => new RegExp(`[（(]${number}[）)].{0,4}号の\\s*${number}`)),
  'nested items': ['ア', 'イ'].map((label, at) => new RegExp(`${label}[^ぁ-ん]{0,4}細目\\s*${at + 1}`)),
  'rows of a table': [1, 2, 3].map(
    (number) => new RegExp(`区${number}[^区]{0,60}額${number}[^区]{0,60}${number}円`),
  ),
  footnotes: [/^[^。]*税を含む額である/, /^[^。]*別に定める日をいう/],
  'raised and lowered digits': [/10[^\d]+6/, /CO[^\d]+2/],
};

const article = (number: number): Paragraph =>
  new Paragraph({
    numbering: { reference: 'articles', level: 0 },
    children: [new TextRun(`（題${number}）`)],
  });
const item = (level: number, words: string): Paragraph =>
  new Paragraph({ numbering: { reference: 'items', level }, children: [new TextRun(words)] });
const cell = (words: string): TableCell => new TableCell({ children: [new Paragraph(words)] });

/** Terms whose numbers are those that Word counts: six articles, items in two levels, a table, footnotes, raised digits. */
export async function makeTerms(): Promise<Uint8Array> {
  const children = [
    new Paragraph({
      children: [new TextRun({ text: '見本規約', size: 32 })],
      alignment: AlignmentType.CENTER,
    }),
    article(1),
    new Paragraph('会員は、次の事項を届け出る。'),
    item(0, '号の1'),
    item(1, '細目1'),
    item(1, '細目2'),
    item(0, '号の2'),
    item(0, '号の3'),
    article(2),
    new Paragraph({
      children: [
        new TextRun('料金は、一覧の額'),
        new FootnoteReferenceRun(1),
        new TextRun('とし、期日'),
        new FootnoteReferenceRun(2),
        new TextRun('までに支払う。'),
      ],
    }),
    new Table({
      rows: [1, 2, 3].map(
        (number) =>
          new TableRow({ children: [cell(`区${number}`), cell(`額${number}`), cell(`${number}円`)] }),
      ),
    }),
    article(3),
    new Paragraph({
      children: [
        new TextRun('容量は、10'),
        new TextRun({ text: '6', superScript: true }),
        new TextRun('バイトとし、CO'),
        new TextRun({ text: '2', subScript: true }),
        new TextRun('を減らす。'),
      ],
    }),
    ...[4, 5, 6].flatMap((number) => [article(number), new Paragraph('会員は、これを守る。')]),
  ];
  const file = new Document({
    numbering: {
      config: [
        { reference: 'articles', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '第%1条' }] },
        {
          reference: 'items',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '(%1)' },
            { level: 1, format: LevelFormat.AIUEO_FULL_WIDTH, text: '%2' },
          ],
        },
      ],
    },
    footnotes: {
      1: { children: [new Paragraph('税を含む額である。')] },
      2: { children: [new Paragraph('別に定める日をいう。')] },
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** How many of the facts of each kind stand in what a reader wrote. */
export function countKept(text: string): Record<string, string> {
  const lines = text.split('\n');
  return Object.fromEntries(
    Object.entries(facts).map(([kind, patterns]) => [
      kind,
      `${patterns.filter((pattern) => lines.some((line) => pattern.test(line))).length} of ${patterns.length}`,
    ]),
  );
}
