import { type Command, Option } from 'commander';
import { type Finish, readDay, sourceFormat } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan amend`. */
export function declareAmend(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('amend')
    .summary('apply an amendment (改め文) to a text and write the new text')
    .description(
      'Applies an amendment (改め文) such as 第27条第2項中「14日前」を「30日前」に改める。 to a text and writes the new text. Markdown, plain text and Word documents are edited in place: what no sentence names stays as it is. What cannot be applied – quoted words that are not there, a clause that is missing, a number that would be given twice – is named, and then nothing is written; pointers and numbers that the amendment leaves behind are told.',
    )
    .argument('<old>', 'the text before the amendment, as for parse')
    .argument(
      '<amendment...>',
      'the amendment: amending sentences, what they quote (次の一条 …) below them, indented by one space; several are applied in their order, and one that amends another amending text (…の改正規定中…) changes that first',
    )
    .option('-o, --output <file>', 'where to write the new text (default: standard output)')
    .addOption(
      new Option(
        '-f, --format <format>',
        'layout of the new text (default: that of the old one; docx where --output says so)',
      ).choices(['markdown', 'plain', 'docx']),
    )
    .option(
      '--beside <file>',
      'another amendment of the same day: where both change the same words, that is told and nothing is written',
    )
    .addOption(
      new Option(
        '--as-of <date>',
        'apply only what is in force on this day (2025-06-01), as the 附則 of the amendment says (ただし、第三条の改正規定は…); without it all is applied, and parts with a day of their own are told',
      ).argParser(readDay),
    )
    .addOption(sourceFormat())
    .option('-q, --quiet', 'report errors only')
    .action(async (old, amendment, options) =>
      finish(await (await import('./amend.ts')).runAmend(old, amendment, options, surface)),
    );
}
