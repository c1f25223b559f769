import { type Command, Option } from 'commander';
import { corpusFolder, type Finish } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan graph`. */
export function declareGraph(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('graph')
    .summary('print who cites whom: the documents of the corpus and the laws')
    .description(
      'Prints the web of the texts of the corpus: its documents, the laws that they cite, and each citation with its clause.',
    )
    .addOption(
      new Option('-f, --format <format>', 'what to print')
        .choices(['json', 'graphml', 'dot'])
        .default('json'),
    )
    .option('--as-of <date>', 'the revisions in force on this day (default: today)')
    .addOption(corpusFolder())
    .action(async (options) => finish(await (await import('./graph.ts')).runGraph(options, surface)));
}
