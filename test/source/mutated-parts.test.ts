import { describe, expect, it } from 'vitest';
import { writeAkomaNtoso } from '../../src/export/akoma-ntoso.ts';
import { writeLawXml } from '../../src/export/egov-xml.ts';
import { writeHtmlDocument } from '../../src/export/html.ts';
import { writeMarkdown } from '../../src/export/markdown.ts';
import { parseFile } from '../../src/parse.ts';
import { docxFiles, odtFile, pdfFile, readMutated, rtfFile, xmlFile } from './read-mutated.ts';

const text =
  '会員規約\n\n第1章　総則\n第1条（目的）\n会員の権利を定める。ただし、別の定めを除く。\n２　次の事項とする。\n(1) 甲\nア　乙\n区分\t額\n甲\t1円\n第2条　削除\n\n附則\n施行する。\n\n別表第1（第1条関係）\n区分\t額\n乙\t2円\n';

/** How many files of each kind are read here; the rest by `npm run test:fuzz`. */
const runs = Number(process.env.MUTATED ?? 15);

describe('a file of which parts were changed is read without loss and in time, or refused', () => {
  it.each(docxFiles)('%s', async (_, make) => {
    expect((await readMutated('約款.docx', make, runs, 3)).faults).toEqual([]);
  });

  it.each([
    ['odt', odtFile],
    ['rtf', rtfFile],
  ] as const)('%s', async (format, make) => {
    expect((await readMutated(`約款.${format}`, make(), runs, 13)).faults).toEqual([]);
  });

  it('law XML', async () => {
    const { xml } = writeLawXml(await parseFile(new TextEncoder().encode(text), { name: 'a.txt' }));
    expect((await readMutated('約款.xml', xmlFile(xml), 4 * runs, 5)).faults).toEqual([]);
  });

  it('Akoma Ntoso', async () => {
    const xml = writeAkomaNtoso(await parseFile(new TextEncoder().encode(text), { name: 'a.txt' }));
    expect((await readMutated('約款.akn.xml', xmlFile(xml), 4 * runs, 7)).faults).toEqual([]);
  });

  it.each(['html', 'md'] as const)('%s', async (format) => {
    const document = await parseFile(new TextEncoder().encode(text), { name: 'a.txt' });
    const written =
      format === 'html'
        ? writeHtmlDocument(document)
        : `${writeHtmlDocument(document)}\n\n${writeMarkdown(document)}`;
    expect((await readMutated(`約款.${format}`, xmlFile(written), runs, 11)).faults).toEqual([]);
  });

  it('PDF', async () => {
    expect((await readMutated('約款.pdf', pdfFile, runs, 9)).faults).toEqual([]);
  });
});
