import { type Command, Option } from 'commander';
import { corpusFolder, type Finish } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan history`. */
export function declareHistory(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('history')
    .summary('list every revision of a clause with what changed')
    .description(
      'Follows a clause of a document of the corpus through all revisions, the newest first, through renumbering, moves, splits and mergers.',
    )
    .argument('[document]', 'id of the document in the corpus')
    .argument('[citation...]', 'the clause, as for show')
    .option('--journal', 'list every write of the corpus, or of the document, instead: when, who, what')
    .option('--as-of <date>', 'day on which the citation is meant (default: today)')
    .addOption(
      new Option('-f, --format <format>', 'what to print').choices(['text', 'json', 'csv']).default('text'),
    )
    .addOption(new Option('--lang <language>', 'language of the journal').choices(['ja', 'en']).default('ja'))
    .addOption(corpusFolder())
    .action(async (document, citation, options, command: Command) => {
      if (options.journal)
        return finish(await (await import('./journal.ts')).runJournal(document, options, surface));
      if (document === undefined || citation.length === 0)
        command.error('error: name a document and a clause, or give --journal');
      if (options.format === 'csv') command.error('error: --format csv goes with --journal');
      finish(await (await import('./history.ts')).runHistory(document, citation.join(' '), options, surface));
    });
}
