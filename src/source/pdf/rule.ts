import type { Rule } from './glyph.ts';

/** Ends of lines this near to one another, in points, meet. */
export const near = 3;

export const isFlat = ({ y0, y1 }: Rule): boolean => y0 === y1;

/** Lines drawn in pieces, one for each cell, as one line each. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const merge = (
    lines: Rule[],
    across: (rule: Rule) => number,
    from: (rule: Rule) => number,
    to: (rule: Rule) => number,
    extend: (rule: Rule, end: number) => Rule,
  ): Rule[] => {
    const merged: Rule[] = [];
    for (const rule of lines.toSorted((a, b) => across(a) - across(b) || from(a) - from(b))) {
      let isMerged = false;
      for (let index = merged.length - 1; index >= 0; index--) {
        const other = merged[index];
        if (across(rule) - across(other) > near) break;
        if (from(rule) <= to(other) + near && from(rule) >= from(other) - near) {
          merged[index] = extend(other, Math.max(to(other), to(rule)));
          isMerged = true;
          break;
        }
      }
      if (!isMerged) merged.push(rule);
    }
    return merged;
  };
  return [
    ...merge(
      rules.filter(isFlat),
      ({ y0 }) => y0,
      ({ x0 }) => x0,
      ({ x1 }) => x1,
      (rule, x1) => ({ ...rule, x1 }),
    ),
    ...merge(
      rules.filter((rule) => !isFlat(rule)),
      ({ x0 }) => x0,
      ({ y0 }) => y0,
      ({ y1 }) => y1,
      (rule, y1) => ({ ...rule, y1 }),
    ),
  ];
}

/** Lines that meet one another, directly or through others. */
export function groupMeeting(rules: readonly Rule[]): Rule[][] {
  const flats = rules.filter(isFlat);
  const uprights = rules.filter((rule) => !isFlat(rule));
  const group = new Map<Rule, Rule[]>();
  for (const rule of rules) group.set(rule, [rule]);
  for (const upright of uprights) {
    for (const flat of flats) {
      const meet =
        flat.x0 - near <= upright.x0 &&
        upright.x0 <= flat.x1 + near &&
        upright.y0 - near <= flat.y0 &&
        flat.y0 <= upright.y1 + near;
      const [mine, other] = [group.get(upright)!, group.get(flat)!];
      if (!meet || mine === other) continue;
      const [large, small] = mine.length > other.length ? [mine, other] : [other, mine];
      large.push(...small);
      for (const rule of small) group.set(rule, large);
    }
  }
  return [...new Set(group.values())];
}
