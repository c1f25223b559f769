import { readdirSync, readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { buildComparisonTable } from '../../src/diff/table/build-table.ts';
import { type TableOptions, tablePresets } from '../../src/diff/table/comparison-table.ts';
import { writeDocx } from '../../src/diff/table/write-docx.ts';
import { writeHtml } from '../../src/diff/table/write-html.ts';
import { writeMarkdown } from '../../src/diff/table/write-markdown.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';

const folder = new URL('../fixtures/diff/', import.meta.url);

/** Names of the cases: folders with an old and a new text. */
export function listTableCases(): string[] {
  return readdirSync(folder).toSorted();
}

/** The file of a case. */
export function fileOf(name: string, file: string): URL {
  return new URL(`${name}/${file}`, folder);
}

export interface ReadCase {
  old: YakkanDocument;
  new: YakkanDocument;
  comparison: Comparison;
}

/** Parses and compares the texts of a case as the command line does. */
export async function readCase(name: string): Promise<ReadCase> {
  const files = readdirSync(new URL(`${name}/`, folder));
  const [old, young] = await Promise.all(
    ['old', 'new'].map(async (side) => {
      const file = files.find((one) => one.startsWith(`${side}.`)) ?? '';
      return parseFile(readFileSync(fileOf(name, file)), { name: file });
    }),
  );
  return { old, new: young, comparison: diffDocuments(old, young, { readMorphemes: await loadMorphemes() }) };
}

/** What is written of a case in each format; the Word document as it is read back. */
export async function writeCase({ old, new: young, comparison }: ReadCase): Promise<Record<string, string>> {
  const make = (options: TableOptions) => buildComparisonTable(old, young, comparison, options);
  const remarks = make(tablePresets['after-before-remarks']);
  return {
    'table.html': tableOf(writeHtml(remarks)),
    'table.md': writeMarkdown(make(tablePresets['current-proposed'])),
    'table.docx.html': await readDocxBack(await writeDocx(remarks)),
  };
}

/** The table of a page, one row a line; its head and style are the same for all. */
function tableOf(page: string): string {
  const table = page.slice(page.indexOf('<table'), page.indexOf('</body>'));
  return `${table.replaceAll('</tr>', '</tr>\n')}\n`;
}

/** Words and underlines of a Word document, by a library of its own. */
export async function readDocxBack(bytes: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ['u => u'] },
  );
  const told = messages.filter(({ type }) => type === 'error').map(({ message }) => message);
  return [...told, value.replaceAll('</tr>', '</tr>\n'), ''].join('\n');
}
