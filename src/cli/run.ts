import { Command, CommanderError, Option } from 'commander';
import { type ExitCode, exitCodes, type Surface } from './surface.ts';
import { readVersion } from './version.ts';

/**
 * Runs one command line, without the program's name: `['parse', 'terms.md']`.
 * @returns 0 when done, warnings or not; 1 when the file cannot be used; 2 for wrong usage
 */
export async function run(words: readonly string[], surface: Surface): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const program = declareVerbs(surface, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  }
}

function declareVerbs(surface: Surface, finish: (code: ExitCode) => void): Command {
  const program = new Command('yakkan')
    .description('Parses Japanese terms and regulations (約款, 規約, 規程) into a typed tree.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showHelpAfterError('Run `yakkan --help` to see how it is used.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void surface.stdout.write(text),
      writeErr: (text) => void surface.stderr.write(text),
    })
    .addHelpText(
      'after',
      `
Examples:
  $ yakkan parse terms.md --format outline
  $ yakkan parse terms.txt > terms.json
  $ yakkan show terms.txt 第34条第2項

Exit codes: 0 done, 1 the file cannot be used or the clause is not in it, 2 wrong usage`,
    );

  program
    .command('parse')
    .summary('parse a file and print its model or its outline')
    .description(
      'Parses a file and prints the model as JSON or an outline for people. Messages go to standard error.',
    )
    .argument(
      '<file>',
      'plain text or Markdown in UTF-8, UTF-16, Shift_JIS or EUC-JP; - reads standard input',
    )
    .addOption(
      new Option('-f, --format <format>', 'what to print').choices(['json', 'outline']).default('json'),
    )
    .option('--compact', 'JSON without positions in the source')
    .option('--norms', 'also what each sentence does: obligation, prohibition … (loads the dictionary)')
    .option('--all', 'every document that the file holds: JSON as a list')
    .addOption(
      new Option('--depth <depth>', 'how far down an outline goes')
        .choices(['heading', 'article', 'paragraph', 'all'])
        .default('all'),
    )
    .addOption(sourceFormat())
    .option('-q, --quiet', 'report errors only')
    .action(async (file, options) =>
      finish(await (await import('./parse.ts')).runParse(file, options, surface)),
    );

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

  return program;
}

function sourceFormat(): Option {
  return new Option(
    '--source-format <format>',
    'format of the file (default: told by its name and text)',
  ).choices(['plain', 'markdown']);
}
