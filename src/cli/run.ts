import { Command, CommanderError } from 'commander';
import { MissingPackage } from '../text/missing-package.ts';
import { declareAdd } from './add/declare.ts';
import { declareAmend } from './amend/declare.ts';
import { declareBuild } from './build/declare.ts';
import { declareCheck } from './check/declare.ts';
import { declareCompare } from './compare/declare.ts';
import { declareDiff } from './diff/declare.ts';
import { declareExport } from './export/declare.ts';
import { declareGraph } from './graph/declare.ts';
import { declareHistory } from './history/declare.ts';
import { declareLaw } from './law/declare.ts';
import { declareLsp } from './lsp/declare.ts';
import { declareMcp } from './mcp/declare.ts';
import { declareParse } from './parse/declare.ts';
import { declarePlaybook } from './playbook/declare.ts';
import { declareRule } from './rule/declare.ts';
import { declareSearch } from './search/declare.ts';
import { declareServe } from './serve/declare.ts';
import { declareShow } from './show/declare.ts';
import { failWith } from './terminal/fail-with.ts';
import type { Finish } from './terminal/options.ts';
import { speak } from './terminal/speak.ts';
import { type ExitCode, exitCodes, type Surface } from './terminal/surface.ts';
import { readVersion } from './terminal/version.ts';

/** The verbs, in the order of the help. Each file only declares; what a verb does is loaded when it runs. */
const verbs = [
  declareParse,
  declareShow,
  declareCheck,
  declareDiff,
  declareCompare,
  declareAmend,
  declareExport,
  declareAdd,
  declareBuild,
  declareSearch,
  declareHistory,
  declareLaw,
  declareGraph,
  declarePlaybook,
  declareRule,
  declareServe,
  declareMcp,
  declareLsp,
];

/** Verbs that parse files that they are given. */
const parsing: ReadonlySet<string> = new Set(['parse', 'show', 'diff', 'compare', 'amend', 'export']);
const noCache = [
  '--no-cache',
  'parse anew what was parsed before (YAKKAN_CACHE names the folder where that is kept)',
] as const;

/**
 * Runs one command line, without the program's name: `['parse', 'terms.md']`.
 * @returns 0 when done, warnings or not; 1 when the file cannot be used; 2 for wrong usage
 */
export async function run(words: readonly string[], given: Surface): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const surface = await speak(given);
  const own = { ...surface, env: { ...surface.env } };
  const program = declareVerbs(own, (result) => {
    code = result;
  });
  program.hook('preAction', (_, verb) => {
    if (verb.optsWithGlobals().cache === false) own.env.YAKKAN_CACHE = 'off';
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof MissingPackage) return failWith(error.message, surface, exitCodes.failed);
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  }
}

function declareVerbs(surface: Surface, finish: Finish): Command {
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

  for (const declare of verbs) declare(program, surface, finish);
  for (const verb of program.commands) if (parsing.has(verb.name())) verb.option(...noCache);
  return program;
}
