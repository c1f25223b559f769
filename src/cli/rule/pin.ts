import { join } from 'node:path';
import { readPins, writePins } from '../../corpus/rules/form/pins-file.ts';
import { MissingText, RuleCorpus, type RuleFolder } from '../../corpus/rules/rule-corpus.ts';
import { type BoundRule, bindRule, makePins, type Rule } from '../../rule/index.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { answer, type RuleVerbOptions, readAsOf } from './answer.ts';

/**
 * `yakkan rule pin [NAME…]`: writes what rules were written against into `pins.json`. Without names only those that have no
 * pins yet, whose numbers followed the text, or whose articles have other numbers and the same words; a rule whose words have
 * changed is pinned anew only by its name, when a person has read it.
 */
export function runRulePin(
  names: readonly string[],
  options: RuleVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  return answer(options.corpus, surface, async () => {
    const asOf = readAsOf(options);
    const corpus = await RuleCorpus.open(options.corpus);
    const named = await Promise.all(names.map((name) => corpus.findRule(name, options.document)));
    const folders = await corpus.listFolders(options.document);
    const lines: string[] = [];
    for (const folder of folders) {
      const chosen = named.filter(({ document }) => document === folder.id);
      if (names.length === 0 || chosen.length > 0)
        lines.push(...(await pinFolder(folder, chosen, corpus, asOf)));
    }
    await writeAll(surface.stdout, lines.length > 0 ? lines : ['Nothing to pin.\n']);
    return exitCodes.done;
  });
}

async function pinFolder(
  { id, rules }: RuleFolder,
  named: readonly Rule[],
  corpus: RuleCorpus,
  asOf: string | undefined,
): Promise<string[]> {
  const folder = join(corpus.path, id, 'rules');
  const { pins } = await readPins(folder);
  const lines: string[] = [];
  for (const rule of rules) {
    const isNamed = named.some((one) => one.id === rule.id);
    if (named.length > 0 && !isNamed) continue;
    const bound = await bindIfText(rule, corpus, asOf);
    const note = bound && sayWhy(bound, isNamed);
    if (!bound || note === undefined) continue;
    if (bound.problems.length > 0) {
      lines.push(`${rule.id}: ${bound.problems.join(' ')} It was not pinned.\n`);
      continue;
    }
    const made = makePins(bound);
    if (JSON.stringify(made) === JSON.stringify(pins[rule.id])) continue;
    pins[rule.id] = made;
    lines.push(`${rule.id}: ${note}\n`);
  }
  if (lines.length > 0) await writePins(folder, pins);
  return lines;
}

async function bindIfText(rule: Rule, corpus: RuleCorpus, asOf?: string): Promise<BoundRule | undefined> {
  try {
    return bindRule(rule, await corpus.loadTexts(rule, asOf));
  } catch (error) {
    if (error instanceof MissingText) return undefined;
    throw error;
  }
}

/** Why a rule is pinned now; nothing where it is not to be. */
function sayWhy(
  { rule, state, moved, followed, redirected, digests, meanings }: BoundRule,
  isNamed: boolean,
): string | undefined {
  if (rule.pins === undefined) return 'pinned.';
  if (state === 'stale' || redirected.length > 0)
    return isNamed ? 'pinned to the words of today.' : undefined;
  const steps = [
    ...moved.map(({ from, to }) => `${from} is ${to} now, with the same words`),
    ...followed.map(({ parameter, pinned, current }) => `${parameter} ${pinned} → ${current}`),
  ];
  if (steps.length > 0) return `pinned anew: ${steps.join('; ')}.`;
  // Code may hold its pins itself; those of forms stand only here.
  const lacks =
    Object.keys(digests).some((key) => rule.pins?.clauses[key] === undefined) ||
    Object.keys(meanings).some((key) => rule.pins?.meanings?.[key] === undefined);
  return isNamed || lacks ? 'pinned.' : undefined;
}
