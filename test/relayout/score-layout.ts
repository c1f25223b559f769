import type { GoldClause } from './relayout.ts';

/** How well the clauses that were found are those of the gold. */
export interface LayoutScore {
  /** Of ids and types: the harmonic mean of precision and recall. */
  f1: number;
  /** The share of gold clauses found with their own text. */
  agreement: number;
  /** The first ids that are missing, extra or differ in their text. */
  report: string;
}

/** Compares clauses with the gold by type and id, and their texts where both have them. */
export function scoreLayout(gold: readonly GoldClause[], clauses: readonly GoldClause[]): LayoutScore {
  const keyOf = ({ type, id }: GoldClause): string => `${type} ${id}`;
  const found = new Map(clauses.map((clause) => [keyOf(clause), clause.text]));
  const wanted = new Set(gold.map(keyOf));
  const missing = gold.filter((clause) => !found.has(keyOf(clause)));
  const extra = [...found.keys()].filter((key) => !wanted.has(key));
  const differing = gold.filter((clause) => (found.get(keyOf(clause)) ?? clause.text) !== clause.text);
  const report = [
    `missing ${missing
      .slice(0, 15)
      .map(({ id }) => id)
      .join(' ')}`,
    `extra ${extra.slice(0, 15).join(' ')}`,
    `differing ${differing
      .slice(0, 8)
      .map(({ id, text }) => `${id} ${text.slice(-20)}`)
      .join(' ')}`,
  ].join('\n');
  return {
    f1: (2 * (gold.length - missing.length)) / (gold.length + found.size),
    agreement: 1 - differing.length / gold.length,
    report,
  };
}
