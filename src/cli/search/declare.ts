import { type Command, InvalidArgumentError, Option } from 'commander';
import { corpusFolder, type Finish, readDay, repeatable, searchEngine } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan search`. */
export function declareSearch(program: Command, surface: Surface, finish: Finish): void {
  program
    .command('search')
    .summary('find the clauses of a corpus that answer a question')
    .description(
      'Finds the clauses of a corpus that answer a question in everyday words, the best first. Words in 「」 or "" are found exactly; a citation goes straight to its clause. Builds the corpus first where it has to.',
    )
    .argument('<question...>', '解約したいときは, 「利用契約を解除」, 34条2項, りようりょうきん')
    .addOption(corpusFolder())
    .addOption(new Option('-n, --limit <count>', 'most hits').default(10).argParser(readCount))
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .option('--explain', 'also what each score is made of')
    .addOption(repeatable('--document <id>', 'only this document; may stand several times, as the next ones'))
    .addOption(repeatable('--kind <kind>', 'only documents of this kind: general, individual …'))
    .addOption(repeatable('--chapter <heading>', 'only below this heading: 第2章, 契約の締結, chp_2'))
    .addOption(
      new Option('--as-of <date>', 'the revisions in force on this day: 2025-06-01').argParser(readDay),
    )
    .option('--all-revisions', 'all revisions instead of the current ones')
    .addOption(
      repeatable('--norm <norm>', 'only clauses that say 義務, 禁止, 許可, 裁量, 権利, みなし, 免責, 定義 …'),
    )
    .addOption(
      repeatable('--actor <actor>', 'only clauses that say what this one must, may or may not do: 契約者'),
    )
    .option('--has-deadline', 'only clauses with a period or a date')
    .option('--has-amount', 'only clauses with an amount or a rate')
    .option('--has-rule', 'only clauses that a rule computes')
    .addOption(repeatable('--term <term>', 'only clauses that use this defined term'))
    .addOption(searchEngine())
    .addOption(repeatable('--url <url>', 'address of a node of the cluster that --engine opensearch asks'))
    .option(
      '--semantic',
      'only with the model of sentences that `build --semantic` named (default: where there is one)',
    )
    .option('--no-semantic', 'by words alone')
    .option('--from <document>', 'the document from within which you ask: what it says goes first')
    .action(async (question: string[], options) =>
      finish(await (await import('./search.ts')).runSearch(question.join(' '), options, surface)),
    );
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw new InvalidArgumentError('Give a number from 1 to 1000.');
  return count;
}
