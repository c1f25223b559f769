import { type Command, Option } from 'commander';
import { corpusFolder, type Finish } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan diff`. */
export function declareDiff(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('diff')
    .summary('compare two revisions: what changed, and what follows from it')
    .description(
      'Compares two revisions by clauses: a summary with the consequences first, JSON with the map of ids, a 新旧対照表, a 改め文, or the new text as a Word document with tracked changes (redline).',
    )
    .argument('<old>', 'the old revision: a file, or DOCUMENT@DATE of the corpus')
    .argument('[new]', 'the new revision; none with --tracked')
    .option('--tracked', 'compare the two sides of the tracked changes of one Word document')
    .addOption(
      new Option('-f, --format <format>', 'what to write')
        .choices(['text', 'json', 'table', 'amendment', 'redline'])
        .default('text'),
    )
    .addOption(
      new Option(
        '--as <format>',
        'format of the table (default: told by the name of --output, else html)',
      ).choices(['html', 'docx', 'markdown']),
    )
    .option('-o, --output <file>', 'write to a file; needed for docx and redline')
    .addOption(
      new Option('--preset <style>', 'house style of the table').choices([
        'current-proposed',
        'current-proposed-remarks',
        'after-before',
        'after-before-remarks',
      ]),
    )
    .option('--headings <old,new>', 'headings of the two columns, as 現行,改正案')
    .option('--title <title>', 'title of the table')
    .option('--remarks', 'add the column 備考')
    .option('--clauses', 'add the column 条項')
    .option('--reasons <file>', 'add the column 理由 from a YAML file, as 第3条第2項: 法改正に合わせるため')
    .option('--dates', 'name in the head from when each text is in force, where it says so')
    .option('--template <file>', 'house style of the table, a YAML file (schema/table-template.schema.json)')
    .addOption(
      new Option(
        '--notation <how>',
        'what becomes of rows that differ in notation only (読点, 送り仮名, 及び): shown, named 表記, or left out',
      ).choices(['show', 'mark', 'omit']),
    )
    .option('--whole', 'the table holds the whole text, not only the articles that changed')
    .option('--full', 'do not shorten unchanged paragraphs to （略）')
    .option(
      '--fail-on <kinds>',
      'exit with 1 if the comparison holds one of these, as broken-reference,changed-quantity; any for all',
    )
    .option('--no-norms', 'leave out changed obligations (does not load the dictionary)')
    .addOption(corpusFolder())
    .option('-q, --quiet', 'report errors only')
    .action(async (old, young, options) =>
      finish(await (await import('./diff.ts')).runDiff(old, young, options, surface)),
    );
}
