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

const pinsModule = 'pins.json';
type Pins = Readonly<Record<string, ruleEntry.RulePins | undefined>>;

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
  // What rules were written against may stand in a file of its own.
  const pins = modules.some(([name]) => name === pinsModule) ? (run(pinsModule).pins as Pins) : {};
  const pinned = found.map((rule) => (pins[rule.id] ? { ...rule, pins: pins[rule.id] } : rule));
  const rule = ruleEntry.linkRules(pinned).rules.find((one) => one.id === id);
  if (rule) return rule;
  throw new Error(problems[0] ?? `there is no rule ${id}`);
}
