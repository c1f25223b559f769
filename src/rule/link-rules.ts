import type { Rule } from './define-rule.ts';

/** A rule that takes the answer of one that is not there, or in a circle of its own. */
export interface LinkProblem {
  rule: string;
  /** In Japanese. */
  reason: string;
}

/** Lets rules of one document find those whose answers they take; what takes its own answer in a circle is left out. */
export function linkRules(rules: readonly Rule[]): { rules: Rule[]; problems: LinkProblem[] } {
  const problems: LinkProblem[] = [];
  const byName = new Map<string, Rule>();
  const linked = rules.map((rule): Rule => {
    if (rule.calls === undefined) return rule;
    return { ...rule, callee: (name) => byName.get(`${rule.document}/${name}`) };
  });
  for (const rule of linked) byName.set(rule.id, rule);
  const kept = linked.filter((rule) => {
    const lost = (rule.calls ?? []).find((name) => !byName.has(`${rule.document}/${name}`));
    const circle = findCircle(rule, byName, [], new Set());
    if (lost !== undefined)
      problems.push({ rule: rule.id, reason: `規則「${lost}」を呼んでいますが、この文書にありません。` });
    else if (circle)
      problems.push({ rule: rule.id, reason: `規則が互いを呼び合っています(${circle.join(' → ')})。` });
    return lost === undefined && !circle;
  });
  return { rules: kept, problems };
}

function findCircle(
  rule: Rule,
  byName: ReadonlyMap<string, Rule>,
  path: readonly string[],
  done: Set<string>,
): readonly string[] | undefined {
  if (path.includes(rule.name)) return [...path, rule.name];
  // What was looked through once leads to no circle on another way either.
  if (done.has(rule.name)) return undefined;
  done.add(rule.name);
  for (const name of rule.calls ?? []) {
    const callee = byName.get(`${rule.document}/${name}`);
    const circle = callee && findCircle(callee, byName, [...path, rule.name], done);
    if (circle) return circle;
  }
  return undefined;
}
