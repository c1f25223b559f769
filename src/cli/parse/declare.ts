import { type Command, Option } from 'commander';
import { type Finish, sourceFormat, trackedSide } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan parse`. */
export function declareParse(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('parse')
    .summary('parse a file and print its model or its outline')
    .description(
      'Parses a file and prints the model as JSON or an outline for people. Messages go to standard error.',
    )
    .argument(
      '<file>',
      'plain text or Markdown in UTF-8, UTF-16, Shift_JIS or EUC-JP; - reads standard input',
    )
    .addOption(
      new Option('-f, --format <format>', 'what to print').choices(['json', 'outline']).default('json'),
    )
    .option('--compact', 'JSON without positions in the source')
    .option('--norms', 'also what each sentence does: obligation, prohibition … (loads the dictionary)')
    .option('--all', 'every document that the file holds: JSON as a list')
    .addOption(
      new Option('--depth <depth>', 'how far down an outline goes')
        .choices(['heading', 'article', 'paragraph', 'all'])
        .default('all'),
    )
    .addOption(sourceFormat())
    .addOption(trackedSide())
    .option(
      '--strict',
      'exit with 1 where the structure is doubtful: a gap, a label left as text, a close reading',
    )
    .option(
      '--corrections <file>',
      'what lines are that were misread: a YAML or JSON list of { line, as } (schema/corrections.schema.json)',
    )
    .option('-q, --quiet', 'report errors only')
    .action(async (file, options) =>
      finish(await (await import('./parse.ts')).runParse(file, options, surface)),
    );
}
