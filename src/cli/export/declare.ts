import { type Command, Option } from 'commander';
import { corpusFolder, type Finish, sourceFormat, trackedSide } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan export`. */
export function declareExport(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('export')
    .summary('write a text as Word, HTML, Markdown, JSON, law XML, Akoma Ntoso or tables for Excel')
    .description(
      'Writes a text in another format: Markdown (parses back to the same tree), an HTML page, a Word document, the model as JSON, the standard law XML (法令標準XML), Akoma Ntoso 3.0, or a table of clauses, definitions or references for Excel. A revision of the corpus is written with the words of the statutes that it cites, where the corpus holds them: beside the clause, as comments in Word.',
    )
    .argument('<file>', 'the file, as for parse, or a revision of the corpus: general-terms@2026-04-01')
    .addOption(
      new Option('--to <format>', 'format to write')
        .choices(['markdown', 'html', 'docx', 'csv', 'json', 'egov-xml', 'akn'])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--table <content>', 'what a table for Excel lists')
        .choices(['clauses', 'definitions', 'references'])
        .default('clauses'),
    )
    .option('-o, --output <file>', 'write to this file instead of standard output (needed for docx)')
    .option('--no-statutes', 'leave out the words of statutes')
    .addOption(corpusFolder())
    .addOption(sourceFormat())
    .addOption(trackedSide())
    .option('-q, --quiet', 'report errors only')
    .action(async (file, options) =>
      finish(await (await import('./export.ts')).runExport(file, options, surface)),
    );
}
