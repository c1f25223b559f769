import { type Command, InvalidArgumentError } from 'commander';
import { corpusFolder, type Finish, repeatable, searchEngine } from '../terminal/options.ts';
import { siteAddress } from '../terminal/site-address.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan build`. */
export function declareBuild(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('build')
    .summary('parse what changed in the corpus, link it and write the search index')
    .description(
      'Parses what changed, links references across documents, and writes models, search index and manifest into .yakkan/ of the corpus.',
    )
    .addOption(corpusFolder())
    .option('--site <folder>', 'write the pages as well, as a folder that works without a server')
    .addOption(siteAddress())
    .option('--force', 'parse and index everything anew')
    .option('--wait <seconds>', 'wait for another process that writes the corpus', readSeconds)
    .addOption(searchEngine())
    .addOption(
      repeatable('--url <url>', 'address of a node of the cluster that --engine opensearch writes to'),
    )
    .option(
      '--semantic [folder]',
      'let a model of sentences read the clauses as well, so that questions are answered by meaning: a folder with tokenizer.json and model.onnx (default: the one of the last time); it runs on this machine',
    )
    .option('--json', 'print what was done as JSON')
    .action(async (options) => finish(await (await import('./build.ts')).runBuild(options, surface)));
}

/** @throws {InvalidArgumentError} if it is no number of seconds */
function readSeconds(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a number of seconds.');
}
