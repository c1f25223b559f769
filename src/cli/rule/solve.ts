import { RuleCorpus } from '../../corpus/rules/rule-corpus.ts';
import { bindRule, describeRule, type Solution, solveRule } from '../../rule/index.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { answer, type RuleVerbOptions, readAsOf, today } from './answer.ts';
import { readChoices, readGiven } from './facts.ts';

/** Options of `yakkan rule solve`. */
export interface RuleSolveOptions extends RuleVerbOptions {
  given: string;
  option: string[];
  for: string;
  where?: string;
}

/** `yakkan rule solve NAME --for INPUT`: the values of one fact for which the answer is as wished; 1 where there is none. */
export function runRuleSolve(name: string, options: RuleSolveOptions, surface: Surface): Promise<ExitCode> {
  return answer(options.corpus, surface, async () => {
    const asOf = readAsOf(options) ?? today();
    const given = (await readGiven(options.given, surface)) as Record<string, unknown>;
    const corpus = await RuleCorpus.open(options.corpus);
    const rule = await corpus.findRule(name, options.document);
    const bound = bindRule(rule, await corpus.loadTexts(rule, asOf));
    const solution = solveRule(bound, {
      given,
      options: readChoices(options.option),
      input: options.for,
      ...(options.where !== undefined && { where: options.where }),
    });
    const { properties = {} } = describeRule(rule).inputs as {
      properties?: Readonly<Record<string, { description?: string }>>;
    };
    const label = properties[options.for]?.description ?? options.for;
    const text =
      options.format === 'json'
        ? `${JSON.stringify(solution, null, 2)}\n`
        : render(solution, rule.title, label);
    await writeAll(surface.stdout, [text]);
    return solution.holds.length > 0 ? exitCodes.done : exitCodes.failed;
  });
}

function render({ where, holds, looked, isComplete }: Solution, title: string, label: string): string {
  const range = `${write(looked.from)}から${write(looked.to)}まで`;
  const isStretch = holds.some(({ from, to }) => from !== to);
  const lines =
    holds.length === 0
      ? [`  この範囲(${range})には、条件に合う値がない。`]
      : [
          ...holds.map((one) => `  ${writeStretch(one, looked)}`),
          ...(holds.length > 1 && isStretch ? ['  条件に合う値は一続きではない。'] : []),
          `  調べた範囲: ${range}(${looked.evaluations}回の計算)。`,
          ...(isComplete ? [] : ['  間の値は、変わり目が一度だけあるものとして絞り込んだ。']),
        ];
  return `${[title, `「${where}」となる${label}`, ...lines].join('\n')}\n`;
}

/** A stretch that reaches to the end of what was looked through is open there. */
function writeStretch({ from, to }: Solution['holds'][number], looked: Solution['looked']): string {
  if (from === to) return write(from);
  if (from === looked.from && to === looked.to) return 'どの値でも';
  if (from === looked.from) return `${write(to)}まで`;
  return to === looked.to ? `${write(from)}以上` : `${write(from)}から${write(to)}まで`;
}

function write(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : String(value);
}
