import { type Command, Option } from 'commander';
import { readPort } from '../serve/read-port.ts';
import { corpusFolder, type Finish, repeatable, searchEngine } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan mcp`. */
export function declareMcp(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('mcp')
    .summary('serve the corpus to assistants (Model Context Protocol)')
    .description(
      'Serves the corpus to assistants by the Model Context Protocol: over standard input and output, or with --http on this machine only.',
    )
    .addOption(corpusFolder())
    .addOption(searchEngine())
    .addOption(repeatable('--url <url>', 'address of a node of the cluster that --engine opensearch asks'))
    .option('--http', 'streamable HTTP at http://127.0.0.1:PORT/mcp instead of standard input and output')
    .addOption(
      new Option('--port <port>', 'port for --http; 0 takes a free one').default(8765).argParser(readPort),
    )
    .action(async (options) => finish(await (await import('./mcp.ts')).runMcp(options, surface)));
}
