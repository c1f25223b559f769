import type { BoundRule } from '../../../rule/index.ts';
import { ruleStateNames } from '../../../text/value-names.ts';
import { driftPart } from '../../page/rule/drift-part.ts';
import { say } from '../../page/say.ts';
import { showContent } from '../show-content.ts';

/** Says whether the words are those that the rule was written against. */
export function showState({ state }: BoundRule): void {
  const badge = document.querySelector('#rule-state');
  if (!badge) return;
  badge.className = `badge is-${state}`;
  showContent(badge, [say(...ruleStateNames[state])]);
}

/** What has changed in the clauses of a rule up to a revision that the page does not hold by itself. */
export function driftsOf({ drifts, rule }: BoundRule, revision: string, comparisons: readonly string[]) {
  const pair = [rule.pins?.revision ?? '', revision].sort().join('..');
  return driftPart({
    drifts: drifts.map(({ citation, kind }) => ({ citation, kind, changes: [] })),
    descriptor: { ...(rule.pins && { pins: rule.pins }) },
    ...(comparisons.includes(pair) && { comparison: `../compare/${pair}.html` }),
  });
}
