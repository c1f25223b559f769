#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from './version.ts';

/** Exit codes of every verb. */
const failed = 1;
const wrongUsage = 2;

/** One verb: its arguments and options, and where its work is done. */
interface Verb {
  declare: (command: Command) => Command;
  run: (...given: never[]) => Promise<number>;
}

const program = new Command('yakkan')
  .description('Parses Japanese terms and conditions (約款, 規約, 規程) into a typed tree.')
  .version(version, '-V, --version')
  .helpOption('-h, --help', 'show this help')
  .helpCommand(false)
  .showHelpAfterError('(yakkan --help shows what there is)')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) });
