import type { Command } from 'commander';
import type { Finish } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan lsp`. */
export function declareLsp(program: Command, _surface: Surface, finish: Finish): void {
  program
    .command('lsp')
    .summary('serve an editor (Language Server Protocol)')
    .description(
      'Serves an editor over standard input and output by the Language Server Protocol: outline, findings, references, terms, renumbering. docs/editor.md says how each editor starts it.',
    )
    .option('--stdio', 'standard input and output: the only way, and what some editors say')
    .action(async () => finish(await (await import('./lsp.ts')).runLsp()));
}
