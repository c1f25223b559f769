import type { CsvContent } from '../../export/csv.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type InputOptions, parseInput } from '../terminal/parse-input.ts';
import { parseRevision } from '../terminal/parse-revision.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';

/** Options of `yakkan export`. */
export interface ExportOptions extends InputOptions {
  to: 'markdown' | 'html' | 'docx' | 'csv' | 'json' | 'egov-xml' | 'akn';
  statutes: boolean;
  table: CsvContent;
  output?: string;
  corpus: string;
}

/** What a format is written to, and what it had no place for. */
interface Written {
  content: string | Uint8Array;
  leftOut?: readonly { node: string; reason: string }[];
}

const writers: Readonly<
  Record<ExportOptions['to'], (document: YakkanDocument, options: ExportOptions) => Promise<Written>>
> = {
  markdown: async (document) => ({
    content: (await import('../../export/markdown.ts')).writeMarkdown(document),
  }),
  html: async (document) => ({ content: (await import('../../export/html.ts')).writeHtmlDocument(document) }),
  docx: async (document) => ({
    content: await (await import('../../export/docx-document.ts')).writeDocxDocument(document),
  }),
  csv: async (document, { table }) => ({
    content: (await import('../../export/csv.ts')).writeCsv(document, table),
  }),
  json: async (document) => ({ content: `${(await import('../../export/json.ts')).toJson(document)}\n` }),
  'egov-xml': async (document) => {
    const { xml, leftOut } = (await import('../../export/egov-xml.ts')).writeLawXml(document);
    return { content: xml, leftOut };
  },
  akn: async (document) => ({
    content: (await import('../../export/akoma-ntoso.ts')).writeAkomaNtoso(document),
  }),
};

/** `yakkan export FILE --to FORMAT`: writes a text in another format. */
export async function runExport(file: string, options: ExportOptions, surface: Surface): Promise<ExitCode> {
  if (options.to === 'docx' && options.output === undefined) {
    return failWith(
      'A Word document needs a file: name it with --output terms.docx.',
      surface,
      exitCodes.wrongUsage,
    );
  }
  const held = await parseRevision(file, options, surface);
  if (held === 'failed') return exitCodes.failed;
  const [document] = held ? [held] : await parseInput(file, options, surface);
  if (!document) return exitCodes.failed;
  const { content, leftOut = [] } = await writers[options.to](document, options);
  for (const { node, reason } of leftOut) surface.stderr.write(`${node}: ${reason}\n`);
  return writeOutput(content, options.output, surface);
}
