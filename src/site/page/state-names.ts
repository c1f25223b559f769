import type { RuleDescriptor } from '../../model/rule-descriptor.ts';

/** How the words of a rule's clauses stand to those that it was written against. */
export const stateNames: Readonly<
  Record<NonNullable<RuleDescriptor['state']>, readonly [ja: string, en: string]>
> = {
  fresh: ['条文と一致', 'up to date'],
  followed: ['数値の変更に追随', 'numbers followed'],
  stale: ['条文が変わった', 'clause changed'],
};
