import { buildComparisonTable } from '../../diff/table/build-table.ts';
import { type ComparisonTable, type TableOptions, tablePresets } from '../../diff/table/comparison-table.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { readReasons } from './reasons.ts';

/** Options of the table. */
export interface TableChoices {
  as?: 'html' | 'docx' | 'markdown';
  output?: string;
  preset?: string;
  headings?: string;
  title?: string;
  remarks?: boolean;
  whole?: boolean;
  full?: boolean;
  clauses?: boolean;
  reasons?: string;
  dates?: boolean;
  template?: string;
  notation?: 'show' | 'mark' | 'omit';
}

const formatsByEnd: readonly (readonly [RegExp, 'html' | 'docx' | 'markdown'])[] = [
  [/\.docx$/i, 'docx'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.html?$/i, 'html'],
];

const writers: Readonly<
  Record<'html' | 'docx' | 'markdown', (table: ComparisonTable) => Promise<string | Uint8Array>>
> = {
  html: async (table) => (await import('../../diff/table/write-html.ts')).writeHtml(table),
  docx: async (table) => (await import('../../diff/table/write-docx.ts')).writeDocx(table),
  markdown: async (table) => (await import('../../diff/table/write-markdown.ts')).writeMarkdown(table),
};

/** Writes the 新旧対照表 in the format that the options or the name of the file tell. */
export async function writeTable(
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Comparison,
  choices: TableChoices,
  surface: Surface,
): Promise<ExitCode> {
  const { output = '' } = choices;
  const format = choices.as ?? formatsByEnd.find(([pattern]) => pattern.test(output))?.[1] ?? 'html';
  if (format === 'docx' && output === '') {
    const reason = 'A Word document is not printed; name a file with --output table.docx.';
    return failWith(reason, surface, exitCodes.wrongUsage);
  }
  const headings = readHeadings(choices.headings);
  if (choices.headings !== undefined && !headings) {
    const reason = '--headings takes two headings with a comma between them: --headings 現行,改正案.';
    return failWith(reason, surface, exitCodes.wrongUsage);
  }
  const reasons =
    choices.reasons === undefined ? [] : await readReasons(choices.reasons, old, young, comparison);
  if (typeof reasons === 'string') return failWith(reasons, surface, exitCodes.failed);
  const house = await readHouse(choices.template, young.document.title ?? '');
  if (typeof house === 'string') return failWith(house, surface, exitCodes.failed);
  const options = { ...house, ...optionsOf(choices, headings, reasons) };
  const table = buildComparisonTable(old, young, comparison, options);
  if (options.hasDates) tellUndated({ old, new: young }, surface);
  for (const { words, side, id } of table.unusedReasons ?? []) {
    const clause = formatCitation(id, (side === 'old' ? old : young).tree);
    surface.stderr.write(
      `The table has no row for ${clause}, which did not change; its reason was left out: 「${words}」.\n`,
    );
  }
  return writeOutput(await writers[format](table), choices.output, surface);
}

/** The house style, or what is wrong with its file. */
async function readHouse(path: string | undefined, title: string): Promise<TableOptions | string> {
  if (path === undefined) return {};
  const { readTemplate, UnusableTemplate } = await import('./read-template.ts');
  try {
    return await readTemplate(path, title);
  } catch (error) {
    if (error instanceof UnusableTemplate) return error.message;
    throw error;
  }
}

function optionsOf(
  choices: TableChoices,
  headings: ReturnType<typeof readHeadings>,
  reasons: NonNullable<TableOptions['reasons']>,
): TableOptions {
  return {
    ...(choices.preset !== undefined && tablePresets[choices.preset]),
    ...(headings && { headings }),
    ...(choices.title !== undefined && { title: choices.title }),
    ...(choices.remarks && { hasRemarks: true }),
    ...(choices.whole && { scope: 'whole' as const }),
    ...(choices.full && { shorten: false }),
    ...(choices.clauses && { hasClauses: true }),
    ...(choices.reasons !== undefined && { reasons }),
    ...(choices.dates && { hasDates: true }),
    ...(choices.notation && { notation: choices.notation }),
  };
}

function tellUndated(revisions: Readonly<Record<'old' | 'new', YakkanDocument>>, { stderr }: Surface): void {
  for (const side of ['old', 'new'] as const) {
    if (revisions[side].document.effectiveDate === undefined)
      stderr.write(`The ${side} text does not say from when it is in force; its heading names no day.\n`);
  }
}

function readHeadings(text: string | undefined): { old: string; new: string } | undefined {
  const [old, young, ...rest] = text?.split(/[,，、]/).map((part) => part.trim()) ?? [];
  return old && young && rest.length === 0 ? { old, new: young } : undefined;
}
