import { RuleCorpus } from '../../corpus/rules/rule-corpus.ts';
import type { RuleResult } from '../../model/rule-descriptor.ts';
import {
  type BoundRule,
  bindRule,
  describeRule,
  evaluateBound,
  isDay,
  type Rule,
  writeLetter,
} from '../../rule/index.ts';
import { reportMessages } from '../terminal/report.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { answer, type RuleVerbOptions, readAsOf, today, WrongUsage } from './answer.ts';
import { checkCommencement } from './commencement.ts';
import { explainDrifts } from './drifts.ts';
import { readChoices, readGiven } from './facts.ts';
import { renderResult } from './render.ts';
import { renderDrifts } from './render-drifts.ts';
import { tellBroken } from './tell-broken.ts';
import { changeFacts, readChanges, renderDifference } from './what-if.ts';

/** Options of `yakkan rule run`. */
export interface RuleRunOptions extends Omit<RuleVerbOptions, 'format'> {
  given: string;
  option: string[];
  allowStale?: boolean;
  whatIf: string[];
  compareAsOf?: string;
  format: 'text' | 'json' | 'letter';
}

/** `yakkan rule run NAME --given JSON`: prints the answer and its reasons; 1 where the rule is stale. */
export function runRuleRun(name: string, options: RuleRunOptions, surface: Surface): Promise<ExitCode> {
  return answer(options.corpus, surface, async () => {
    const asOf = readAsOf(options) ?? today();
    const given = await readGiven(options.given, surface);
    const changes = readChanges(options.whatIf);
    const corpus = await RuleCorpus.open(options.corpus);
    const rule = await corpus.findRule(name, options.document);
    // Another rule that is broken may be why an answer surprises; it does not keep this one from answering.
    await tellBroken([await corpus.folder(rule.document)], options.corpus, surface);
    const bound = bindRule(rule, await corpus.loadTexts(rule, asOf));
    const ask = (to: BoundRule, facts: unknown) =>
      evaluateBound(to, {
        given: facts,
        options: readChoices(options.option),
        ...(options.allowStale && { allowStale: true }),
      });
    const result = ask(bound, given);
    await tellCommencement(bound, asOf, options.corpus, surface);
    const others = [
      ...(options.whatIf.length === 0
        ? []
        : [{ heads: ['今の事実', '変えた事実'] as const, result: ask(bound, changeFacts(given, changes)) }]),
      ...(await askOlder(rule, options.compareAsOf, asOf, corpus, (to) => ask(to, given))),
    ];
    await writeAll(surface.stdout, [await write(bound, result, others, options.format, corpus)]);
    return [result, ...others.map((other) => other.result)].some(({ status }) => status === 'stale')
      ? exitCodes.failed
      : exitCodes.done;
  });
}

interface Other {
  heads: readonly [string, string];
  result: RuleResult;
}

/** The answer by the text that was in force on another day. */
async function askOlder(
  rule: Rule,
  day: string | undefined,
  asOf: string,
  corpus: RuleCorpus,
  ask: (bound: BoundRule) => RuleResult,
): Promise<Other[]> {
  if (day === undefined) return [];
  if (!isDay(day))
    throw new WrongUsage(`--compare-as-of: "${day}" is no date that exists; write YYYY-MM-DD.`);
  const result = ask(bindRule(rule, await corpus.loadTexts(rule, day)));
  const revisions = Object.values(result.revisions).join('、');
  return [{ heads: [`${asOf}の規定`, `${day}の規定(${revisions}の改訂)`], result }];
}

async function tellCommencement(
  { documents, implemented }: BoundRule,
  asOf: string,
  corpus: string,
  surface: Surface,
): Promise<void> {
  const warnings = documents.flatMap((document) => {
    const own = implemented.filter((scope) => scope.document === document.id);
    return checkCommencement(
      document,
      own.flatMap((scope) => scope.ids),
      asOf,
    );
  });
  await reportMessages(warnings, corpus, surface);
}

async function write(
  { rule, documents }: BoundRule,
  result: RuleResult,
  others: readonly Other[],
  format: RuleRunOptions['format'],
  corpus: RuleCorpus,
): Promise<string> {
  const revision = rule.pins?.revision;
  const drifts = await explainDrifts(result.drifts, documents, revision, corpus);
  if (format === 'json') {
    const compared = others.map((other) => other.result);
    return `${JSON.stringify({ ...result, drifts, ...(compared.length > 0 && { compared }) }, null, 2)}\n`;
  }
  const descriptor = describeRule(rule);
  if (format === 'letter') {
    const titles = documents.map(({ id, model }) => [id, model.document.title ?? id] as const);
    return writeLetter(result, { descriptor, titles: Object.fromEntries(titles) });
  }
  const { properties = {} } = descriptor.output as {
    properties?: Readonly<Record<string, { description?: string }>>;
  };
  const labels = Object.fromEntries(
    Object.entries(properties).map(([name, { description }]) => [name, description ?? name]),
  );
  return [
    renderResult(result, rule),
    renderDrifts(drifts, documents, revision),
    ...others.map((other) => renderDifference(result, other.result, other.heads, labels)),
  ].join('');
}
