import type { Finding } from '../model/finding.ts';
import type { Check } from './define-check.ts';

/** Leaves out what a surer check tells of the same words; `checks` are all those that gave the findings. */
export function tellOnce(findings: readonly Finding[], checks: readonly Check[]): Finding[] {
  const surer = new Map(
    checks.flatMap(({ id, yieldsTo }) => (yieldsTo === undefined ? [] : [[id, yieldsTo]])),
  );
  const keyOf = (checkId: string, { start, end }: Finding['position']) =>
    `${checkId} ${start.offset} ${end.offset}`;
  const told = new Set(findings.map(({ checkId, position }) => keyOf(checkId, position)));
  return findings.filter(({ checkId, position }) => {
    const other = surer.get(checkId);
    return other === undefined || !told.has(keyOf(other, position));
  });
}
