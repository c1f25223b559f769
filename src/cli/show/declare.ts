import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { corpusFolder, type Finish, sourceFormat, trackedSide } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan show`. */
export function declareShow(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('show')
    .summary('print one clause with what belongs to it, by its citation')
    .description(
      'Prints one clause by its citation in any width, or by its id: its text, the definitions of its terms, what it refers to and what refers to it, its quantities and norms, and how the provisions that it applies read.',
    )
    .argument('<file>', 'the file, as for parse, or the id of a document in the corpus')
    .argument(
      '<citation...>',
      '第34条第2項, 34条2項, 第三十四条第二項, 附則(平成16年7月1日変更)第2項, 第3条「契約者」, art_34__para_2, a lineage; 第28条@2024-04-01 as it was numbered on that day',
    )
    .option('--brief', 'the clause alone, without definitions, references, quantities, norms and readings')
    .option(
      '--as-of <date>',
      'of a document in the corpus: as it stood on this day (default: today, or the day after @)',
    )
    .addOption(corpusFolder())
    .addOption(sourceFormat())
    .addOption(trackedSide())
    .option('-q, --quiet', 'report errors only')
    .action(async (file, citation, options) => {
      const isHeld = options.asOf !== undefined || isDocumentOf(options.corpus, file);
      const words = citation.join(' ');
      finish(
        isHeld
          ? await (await import('./held.ts')).runShowHeld(file, words, options, surface)
          : await (await import('./show.ts')).runShow(file, words, options, surface),
      );
    });
}

/** Whether a name is that of a document in the corpus and not of a file. */
function isDocumentOf(corpus: string, name: string): boolean {
  return (
    name !== '-' &&
    !existsSync(name) &&
    !/[\\/]/.test(name) &&
    existsSync(join(corpus, name, 'document.yaml'))
  );
}
