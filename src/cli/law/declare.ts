import { type Command, Option } from 'commander';
import type { Finish } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan law`. */
export function declareLaw(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('law')
    .summary('say what is known of a statute or one of its articles')
    .description(
      'Answers from the table of statutes: title, number, id, other names, articles with captions, what was deleted, renumbered or repealed.',
    )
    .argument('<citation...>', '消費者契約法, 特商法, 民法第548条の4, 平成12年法律第61号, 412AC0000000061')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .action(async (citation, options) =>
      finish(await (await import('./law.ts')).runLaw(citation.join(' '), options, surface)),
    );
}
