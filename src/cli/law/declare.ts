import { type Command, Option } from 'commander';
import { corpusFolder, type Finish } from '../terminal/options.ts';
import { siteAddress } from '../terminal/site-address.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan law`. */
export function declareLaw(program: Command, surface: Surface, finish: Finish): void {
  // Options behind `changes` are its own, though --format is an option of `law` as well.
  program.enablePositionalOptions();
  const law = program
    .command('law')
    .enablePositionalOptions()
    .summary('say what is known of a statute or one of its articles')
    .description(
      'Answers from the table of statutes: title, number, id, other names, articles with captions, what was deleted, renumbered or repealed.',
    )
    .argument('<citation...>', '消費者契約法, 特商法, 民法第548条の4, 平成12年法律第61号, 412AC0000000061')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .action(async (citation, options) =>
      finish(await (await import('./law.ts')).runLaw(citation.join(' '), options, surface)),
    );
  law
    .command('changes')
    .summary('say what changed in the acts of the corpus and which clauses that touches')
    .description(
      'Compares the revisions of each act that the corpus holds, and lists the clauses of your documents that cite or repeat what changed, the worst first, with what to do.',
    )
    .option('--since <date>', 'only changes that took effect on this day or later')
    .option('--between <days>', 'only these two revisions of each act: 2024-04-01..2025-04-01')
    .addOption(
      new Option('-f, --format <format>', 'what to print')
        .choices(['text', 'json', 'markdown', 'sarif', 'atom'])
        .default('text'),
    )
    .addOption(siteAddress())
    .addOption(corpusFolder())
    .action(async (options) => finish(await (await import('./changes.ts')).runLawChanges(options, surface)));
}
