import { strToU8, zipSync } from 'fflate';
import type { Line } from '../../src/model/line.ts';
import { readDocx } from '../../src/source/docx.ts';
import type { ReadableText, ReadOptions } from '../../src/source/readable-text.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (targets: Record<string, string>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relation}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** What is in the parts of a document, without their outermost elements. */
export interface DocxContent {
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  header?: string;
  comments?: string;
}

/** Packs the parts of a Word document. */
export function packDocx({ body, ...parts }: DocxContent): Uint8Array {
  const names = {
    numbering: 'numbering',
    styles: 'styles',
    footnotes: 'footnotes',
    header: 'hdr',
    comments: 'comments',
  } as const;
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(relations({ officeDocument: 'word/document.xml' })),
    'word/_rels/document.xml.rels': strToU8(
      relations(Object.fromEntries(Object.keys(parts).map((kind) => [kind, `${kind}.xml`]))),
    ),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  };
  for (const [kind, content] of Object.entries(parts)) {
    const name = names[kind as keyof typeof names];
    files[`word/${kind}.xml`] = strToU8(`<w:${name} ${namespaces}>${content}</w:${name}>`);
  }
  return zipSync(files);
}

/** Reads a document and gives it as its lines. */
export async function readContent(
  content: DocxContent,
  options: Partial<ReadOptions> = {},
): Promise<ReadableText & { texts: string[] }> {
  const read = await readDocx(packDocx(content), { name: '約款.docx', ...options });
  return { ...read, texts: read.source.lines.map((line) => printLine(line, read.source.value)) };
}

/** A line with its list number before it, as it stands in the text. */
function printLine({ text, pieces, listLabel }: Line, value: string): string {
  return listLabel ? value.slice(listLabel.pieces[0][1], pieces[0][1]) + text : text;
}

/** A paragraph with properties. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of a list. */
export function numbered(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A level of a list. */
export function level(at: number, format: string, text: string, more = '', start = 1): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** Lists, each of its own definition. */
export function lists(...definitions: string[]): string {
  return [
    ...definitions.map(
      (levels, index) => `<w:abstractNum w:abstractNumId="${index}">${levels}</w:abstractNum>`,
    ),
    ...definitions.map(
      (_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`,
    ),
  ].join('');
}
