import type { Command } from 'commander';
import type { Finish } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan playbook`. */
export function declarePlaybook(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('playbook')
    .summary('list what kinds of texts should have, or print one as YAML to begin your own with')
    .description(
      'Without a name, lists the playbooks that `yakkan check --playbook` takes. With a name, prints it as YAML. With --topics, lists the topics that a playbook can name.',
    )
    .argument('[name]', 'a playbook, as nda')
    .option('--topics', 'list the topics: id and name')
    .action(async (name, options) =>
      finish(await (await import('./playbook.ts')).runPlaybook(name, options, surface)),
    );
}
