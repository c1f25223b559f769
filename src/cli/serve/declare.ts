import { type Command, Option } from 'commander';
import { corpusFolder, type Finish, repeatable, searchEngine } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';
import { readPort } from './read-port.ts';

/** Declares `yakkan serve`. */
export function declareServe(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('serve')
    .summary('open the corpus as pages in a browser')
    .description(
      'Serves the pages (read, search, compare, compute, add) and the API under /api/v1 until it is stopped with Ctrl+C.',
    )
    .addOption(corpusFolder())
    .option(
      '--host <address>',
      'address to listen on; others than those of this machine need --behind-proxy',
      '127.0.0.1',
    )
    .option(
      '--behind-proxy <addresses>',
      'addresses (10.0.0.2,10.0.1.0/24) of the reverse proxy that asks people to log in; only it is answered',
    )
    .option('--site <address>', 'where people reach the proxy: https://terms.example.jp')
    .option(
      '--user-header <name>',
      'header in which the proxy says who is logged in (default: X-Forwarded-User)',
    )
    .addOption(new Option('--port <port>', 'port; 0 takes a free one').default(8760).argParser(readPort))
    .addOption(searchEngine())
    .addOption(repeatable('--url <url>', 'address of a node of the cluster that --engine opensearch asks'))
    .addOption(
      new Option('--lang <language>', 'language of pages and messages where a browser asks for none')
        .choices(['ja', 'en'])
        .default('ja'),
    )
    .option('--open', 'open the page in the browser')
    .action(async (options) => finish(await (await import('./serve.ts')).runServe(options, surface)));
}
