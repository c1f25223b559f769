import type { RuleResult } from '../model/rule-descriptor.ts';
import type { Rule } from './define-rule.ts';
import { UnusableFacts } from './rule-error.ts';

/** The reading of each option: the one that is asked for, or the default. */
export function chooseOptions(
  { id, options }: Rule,
  chosen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  for (const [name, choice] of Object.entries(chosen)) {
    if (!Object.hasOwn(options, name)) {
      const known = Object.keys(options).join(', ') || 'none';
      throw new UnusableFacts(id, [{ field: name, reason: `is no option of this rule; it has ${known}.` }]);
    }
    if (!Object.hasOwn(options[name].choices, choice)) {
      const choices = Object.keys(options[name].choices).join(', ');
      throw new UnusableFacts(id, [
        { field: name, reason: `"${choice}" is none of its readings: ${choices}.` },
      ]);
    }
  }
  return Object.fromEntries(
    Object.entries(options).map(([name, { default: preset }]) => [name, chosen[name] ?? preset]),
  );
}

/** Says which readings were used, and which of them are defaults. */
export function describeOptions(
  { options }: Rule,
  chosen: Readonly<Record<string, string>>,
): RuleResult['options'] {
  return Object.entries(options).map(([name, { about, choices, default: preset }]) => ({
    name,
    about,
    choice: chosen[name],
    meaning: choices[chosen[name]],
    isDefault: chosen[name] === preset,
  }));
}
