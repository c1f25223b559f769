import { Document, Packer, Paragraph, TextRun } from 'docx';

/** Twentieths of a point: A4 and its margins; one full-width character of the text. */
const page = { width: 11906, height: 16838, margin: 1418 };
const em = 220;
const mincho = { ascii: 'Century', hAnsi: 'Century', eastAsia: '游明朝' };

/** Writes a 改め文 as a Word document on A4: a paragraph for each line, full-width spaces at its head as indentation. */
export async function writeAmendmentDocx(text: string): Promise<Uint8Array> {
  const lines = text
    .replace(/\n+$/, '')
    .split('\n')
    .filter((line) => line !== '');
  const file = new Document({
    creator: 'yakkan',
    styles: { default: { document: { run: { font: mincho, size: 22, language: { eastAsia: 'ja-JP' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        children: lines.map(makeLine),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** The spaces stay in the text: they are what tells quoted words from sentences when it is read again. */
function makeLine(line: string): Paragraph {
  const indent = /^　*/.exec(line)?.[0].length ?? 0;
  return new Paragraph({
    spacing: { line: 360 },
    indent: { left: (indent + 1) * em, hanging: (indent + 1) * em },
    children: [new TextRun({ text: line })],
  });
}
