import { type Command, Option } from 'commander';
import { type Finish, sourceFormat } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan check`. */
export function declareCheck(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('check')
    .summary('proof-read texts: numbering, references, terms, language, dates, laws')
    .description(
      'Proof-reads texts and prints what a careful reader would mark, with line, column and the words. With --corpus it also compares the documents of a corpus with one another; without files it then reads the newest text of each.',
    )
    .argument('[files...]', 'files, or revisions of the corpus: general-terms@2026-04-01')
    .addOption(
      new Option('-f, --format <format>', 'what to write; docx: comments in a copy of a Word document')
        .choices(['text', 'json', 'sarif', 'github', 'docx'])
        .default('text'),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option(
      '--fix',
      'make the mechanical corrections; the original is kept beside the file unless git has it',
    )
    .option('--fail-on <what>', 'exit with 1 on: error, warning, info, never, or check ids parted by commas')
    .option('--config <file>', 'settings (default: yakkan.config.json where it is)')
    .option('--baseline <file>', 'leave out what this file holds')
    .option('--write-baseline <file>', 'write what is found now, to be left out from here on')
    .option(
      '--playbook <name>',
      'also tell what this kind of text should have: a name that `yakkan playbook` prints, auto to tell it by what the text says, or a YAML file of your own',
    )
    .option('--corpus <folder>', 'folder of the corpus')
    .option('--checks <folder>', 'folder of checks of your own (docs/writing-checks.md)')
    .option('--watch', 'check again whenever one of the files is written')
    .option('--why-not', 'say of each check that found nothing why, and whether it applies to the text')
    .option('--list', 'print the checks: id, severity, what each finds and why')
    .addOption(
      new Option(
        '--lang <language>',
        'language of the reasons and of --list; words of the text stay as they are',
      )
        .choices(['ja', 'en'])
        .default('ja'),
    )
    .addOption(sourceFormat())
    .action(async (files: string[], options) =>
      finish(await (await import('./check.ts')).runCheck(files, options, surface)),
    );
}
