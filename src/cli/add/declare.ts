import type { Command } from 'commander';
import { corpusFolder, type Finish } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan add`. */
export function declareAdd(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('add')
    .summary('take a text into the corpus')
    .description(
      'Parses a file, copies it into the corpus as a revision of a document and names it in document.yaml.',
    )
    .argument('<file>', 'the file, as for parse; with --law also a folder or a ZIP')
    .option('--document <id>', 'id of the document: small letters, digits and hyphens')
    .option('--law', 'acts in 法令標準XML, each under its law number id and with the day that it says')
    .option('--effective <date>', 'day from which the text holds (default: what the text says)')
    .option('--title <title>', 'title of a new document (default: what the text says)')
    .option('--kind <kind>', 'kind of a new document: general, individual, …')
    .option('--general <id>', 'the document that a new one goes with: the 一般規程 of a 個別規程')
    .option('--replace', 'put the text in place of another one of the same day')
    .option('--build', 'build at once, so that it is searchable; one text costs one text')
    .addOption(corpusFolder())
    .option('-q, --quiet', 'report errors only')
    .action(async (file, options, command: Command) => {
      if (options.law) finish(await (await import('./add-law.ts')).runAddLaw(file, options, surface));
      else if (options.document === undefined)
        command.error("error: required option '--document <id>' not specified");
      else finish(await (await import('./add.ts')).runAdd(file, options, surface));
    });
}
