import { type Command, Option } from 'commander';
import { corpusFolder, type Finish } from '../terminal/options.ts';
import type { Surface } from '../terminal/surface.ts';

/** Declares `yakkan rule` with its verbs. */
export function declareRule(program: Command, surface: Surface, finish: Finish): void {
  const rule = program
    .command('rule')
    .summary('compute what a clause says by the rules beside a document')
    .description(
      'Rules compute what clauses say: deadlines, amounts, conditions. They are the files in CORPUS/DOCUMENT/rules/, take their numbers from the text, and know when the text has changed.',
    );
  declareVerb(rule, 'list', 'list the rules and whether their clauses have changed').action(async (options) =>
    finish(await (await import('./list.ts')).runRuleList(options, surface)),
  );
  declareVerb(rule, 'show', 'print what a rule is: inputs, output, parameters, examples')
    .argument('<rule>', 'name or id: late-charge, general-terms/late-charge')
    .option('--pins', 'only the pins for the text at hand, to be pasted into the rule')
    .action(async (name, options) =>
      finish(await (await import('./list.ts')).runRuleShow(name, options, surface)),
    );
  declareQuestions(rule, surface, finish);
  declareVerb(
    rule,
    'export',
    'print a form for other engines: its decision tables as DMN 1.3, or all as JSON',
    ['dmn', 'json'],
  )
    .argument('<rule>', 'name or id: late-charge, general-terms/late-charge')
    .action(async (name, options) =>
      finish(await (await import('./exchange.ts')).runRuleExport(name, options, surface)),
    );
  rule
    .command('import')
    .summary('print the decision tables of a DMN file as parts of a form')
    .description('Print the decision tables of a DMN file as parts of a form, to be put into a *.rule.yaml.')
    .argument('<file>', 'a DMN file (1.1 to 1.3)')
    .action(async (file) => finish(await (await import('./exchange.ts')).runRuleImport(file, surface)));
  declareVerb(rule, 'pin', 'write into pins.json the words that rules were written against')
    .argument('[rules...]', 'names or ids; without them, all that are new or whose words are the same')
    .action(async (names, options) =>
      finish(await (await import('./pin.ts')).runRulePin(names, options, surface)),
    );
  declareVerb(
    rule,
    'check',
    'run all examples, report changed clauses, gaps of tables and unbound quantities',
    ['text', 'json', 'github'],
  ).action(async (options) => finish(await (await import('./check.ts')).runRuleCheck(options, surface)));
  declareVerb(rule, 'coverage', 'say for every article and sentence what computes it, or why nothing does')
    .argument('[document]', 'only this document, or a file')
    .option('--sentences', 'list every sentence')
    .action(async (name, options) =>
      finish(await (await import('./coverage.ts')).runRuleCoverage(name, options, surface)),
    );
  declareTextVerbs(rule, surface, finish);
}

/** Verbs that ask a rule for its answer. */
function declareQuestions(rule: Command, surface: Surface, finish: Finish): void {
  withFacts(
    declareVerb(rule, 'run', 'evaluate a rule and print the answer and its reasons', [
      'text',
      'json',
      'letter',
    ]),
  )
    .option('--allow-stale', 'evaluate even though the words of a clause have changed')
    .option(
      '--what-if <input=value>',
      'answer once more with another fact and say what differs; may be repeated',
      collect,
      [],
    )
    .option(
      '--compare-as-of <date>',
      'answer once more by the text in force on that day and say what differs',
    )
    .action(async (name, options) =>
      finish(await (await import('./run.ts')).runRuleRun(name, options, surface)),
    );
  withFacts(declareVerb(rule, 'solve', 'look for the values of one fact for which the answer is as wished'))
    .requiredOption('--for <input>', 'the fact that is looked for: paid')
    .option(
      '--where <expression>',
      "what must hold, over outputs and status: 'amount >= 10000' (default: that it is met, or that nothing is owed)",
    )
    .action(async (name, options) =>
      finish(await (await import('./solve.ts')).runRuleSolve(name, options, surface)),
    );
  declareVerb(rule, 'table', 'answer for each row of a CSV file of facts, as CSV', ['csv', 'json'])
    .argument('<rule>', 'name or id: late-charge, general-terms/late-charge')
    .argument('<facts>', 'a CSV file; its heads are inputs by name or words, and options')
    .action(async (name, file, options) =>
      finish(await (await import('./table.ts')).runRuleTable(name, file, options, surface)),
    );
}

function withFacts(verb: Command): Command {
  return verb
    .argument('<rule>', 'name or id: late-charge, general-terms/late-charge')
    .requiredOption(
      '--given <json>',
      'the facts as JSON; @FILE reads them from a file, @- from standard input',
    )
    .option(
      '--option <name=reading>',
      'a reading of ambiguous words other than the default; may be repeated',
      collect,
      [],
    );
}

/** Verbs about what the clauses say by themselves; they need no rules. */
function declareTextVerbs(rule: Command, surface: Surface, finish: Finish): void {
  declareTextVerb(rule, 'draft', 'draft rules from what the clauses themselves say')
    .argument('[clause]', 'only this clause: 第34条; if omitted, the whole text')
    .addOption(formats('yaml', 'json'))
    .option('--write <name>', 'put them into the corpus as DOCUMENT/rules/NAME.rule.yaml')
    .action(async (name, clause, options) =>
      finish(await (await import('./draft.ts')).runRuleDraft(name, clause, options, surface)),
    );
  declareTextVerb(rule, 'agenda', 'list all deadlines of a document for days that are known')
    .option(
      '--given <json>',
      'days as JSON, by the name of the event or by the clause; @FILE reads them from a file',
    )
    .option('--from <date>', 'the day from which what comes again goes into the calendar (default: today)')
    .addOption(formats('text', 'json', 'ics'))
    .action(async (name, options) =>
      finish(await (await import('./agenda.ts')).runRuleAgenda(name, options, surface)),
    );
  declareTextVerb(rule, 'duties', 'list who must do what, to whom and by when')
    .option('--who <name>', 'only the duties of this person or body')
    .addOption(formats('text', 'json', 'csv', 'markdown'))
    .action(async (name, options) =>
      finish(await (await import('./duties.ts')).runRuleDuties(name, options, surface)),
    );
}

function declareTextVerb(rule: Command, name: string, summary: string): Command {
  return rule
    .command(name)
    .summary(summary)
    .description(`${summary[0].toUpperCase()}${summary.slice(1)}.`)
    .argument(
      '<document>',
      'a document of the corpus, one of its revisions (general-terms@2026-04-01), or a file',
    )
    .addOption(corpusFolder())
    .option('--as-of <date>', 'the revision in force on that day (default: the newest)')
    .option('-o, --output <file>', 'write to this file instead of standard output');
}

function formats(...choices: string[]): Option {
  return new Option('-f, --format <format>', 'what to print').choices(choices).default(choices[0]);
}

function declareVerb(
  rule: Command,
  name: string,
  summary: string,
  printed: readonly string[] = ['text', 'json'],
): Command {
  return rule
    .command(name)
    .summary(summary)
    .description(`${summary[0].toUpperCase()}${summary.slice(1)}.`)
    .addOption(corpusFolder())
    .option('--document <id>', 'only the rules of this document')
    .option('--as-of <date>', 'the revision in force on that day (default: today for run, else the newest)')
    .addOption(formats(...printed));
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
