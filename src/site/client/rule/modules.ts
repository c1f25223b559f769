import * as ruleEntry from '../../../rule/index.ts';

/** A rule file as the data script holds it. */
export type RuleModule = readonly [
  name: string,
  run: (
    require: (name: string) => unknown,
    module: { exports: Record<string, unknown> },
    exports: Record<string, unknown>,
  ) => void,
];

/**
 * Runs the rule files of a document and finds one of its rules. Rules import `yakkan/rule`, and files beside them.
 * @throws {Error} where the rule is not there, or imports what a browser does not have
 */
export function findRule(modules: readonly RuleModule[], id: string): ruleEntry.Rule {
  const done = new Map<string, { exports: Record<string, unknown> }>();
  const run = (name: string): Record<string, unknown> => {
    const known = done.get(name);
    if (known) return known.exports;
    const found = modules.find(([own]) => own === name);
    if (!found) throw new Error(`a rule imports ${name}, which a browser does not have`);
    const module = { exports: {} as Record<string, unknown> };
    done.set(name, module);
    found[1](load, module, module.exports);
    return module.exports;
  };
  const load = (wanted: string): unknown =>
    wanted === 'yakkan/rule'
      ? ruleEntry
      : run(wanted.replace(/^\.\//, '').replace(/\.(?:ts|mts|js|mjs)$/, ''));
  const problems: string[] = [];
  const found: ruleEntry.Rule[] = [];
  for (const [name] of modules) {
    try {
      found.push(...Object.values(run(name)).filter(ruleEntry.isRule));
    } catch (error) {
      // Another file may hold the rule.
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  const rule = ruleEntry.linkRules(found).rules.find((one) => one.id === id);
  if (rule) return rule;
  throw new Error(problems[0] ?? `there is no rule ${id}`);
}
