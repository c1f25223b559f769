import { type Command, Option } from 'commander';
import { corpusFolder, type Finish } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan compare`. */
export function declareCompare(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('compare')
    .summary('set a text beside a standard text: what it lacks, where it differs, what it has beyond')
    .description(
      'Sets our text beside a standard text of another numbering (標準約款, a template, the draft of the other side). Clauses are paired by what they are about and by their words; numbers and order have no weight. Names of the parties (甲, 当社) are matched.',
    )
    .argument('<ours>', 'our text: a file, or DOCUMENT@DATE of the corpus')
    .argument('<standard>', 'the standard text: a file, or DOCUMENT@DATE of the corpus')
    .addOption(
      new Option(
        '-f, --format <format>',
        'what to write (default: told by the name of --output, else text)',
      ).choices(['text', 'json', 'html', 'docx']),
    )
    .option('-o, --output <file>', 'write to a file; needed for docx')
    .option('--no-norms', 'match names without the dictionary')
    .addOption(corpusFolder())
    .option('-q, --quiet', 'report errors only')
    .action(async (ours, standard, options) =>
      finish(await (await import('./compare.ts')).runCompare(ours, standard, options, surface)),
    );
}
