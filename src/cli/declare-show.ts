import type { Command } from 'commander';
import { type Finish, sourceFormat } from './declare.ts';
import type { Surface } from './surface.ts';

/** Declares `yakkan show`. */
export function declareShow(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('show')
    .summary('print one clause with what belongs to it, by its citation')
    .description(
      'Prints one clause by its citation in any width, or by its id: its text, the definitions of its terms, what it refers to and what refers to it, its quantities and norms, and how the provisions that it applies read.',
    )
    .argument('<file>', 'the file, as for parse')
    .argument(
      '<citation...>',
      '第34条第2項, 34条2項, 第三十四条第二項, 附則(平成16年7月1日変更)第2項, 第3条「契約者」, art_34__para_2',
    )
    .option('--brief', 'the clause alone, without definitions, references, quantities, norms and readings')
    .addOption(sourceFormat())
    .option('-q, --quiet', 'report errors only')
    .action(async (file, citation, options) =>
      finish(await (await import('./show.ts')).runShow(file, citation.join(' '), options, surface)),
    );
}
