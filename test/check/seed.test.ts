import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/check/check-table.ts';
import type { Finding } from '../../src/model/finding.ts';
import { checkText } from './check-text.ts';

/** A defect that was read in the seed: a check and where the words stand, in UTF-16 offsets. */
interface Defect {
  checkId: string;
  node: string;
  start: number;
  end: number;
}

const folder = new URL('../../../shared/seed/', import.meta.url);
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;
const lists = readdirSync(new URL('../fixtures/check/', import.meta.url)).filter((name) =>
  /^seed-.*\.json$/.test(name),
);

describe.skipIf(file === undefined)('the seed (skipped where ../shared is missing)', () => {
  let findings: Finding[];
  const defects = lists.flatMap((name): Defect[] =>
    JSON.parse(readFileSync(new URL(`../fixtures/check/${name}`, import.meta.url), 'utf8')),
  );
  beforeAll(async () => {
    const text = readFileSync(new URL(file ?? '', folder), 'utf8');
    ({ findings } = await checkText(text, {}, file));
  });
  const fits = ({ checkId, position: { start, end } }: Finding, defect: Defect) =>
    checkId === defect.checkId && start.offset < defect.end && end.offset > defect.start;

  it('has lists that name checks', () => {
    expect(defects.length).toBeGreaterThan(0);
    for (const { checkId } of defects) expect(checks.map(({ id }) => id)).toContain(checkId);
  });

  it('is read as a careful reader reads it: recall at least 0.9', () => {
    const missed = defects.filter((defect) => !findings.some((finding) => fits(finding, defect)));
    expect(1 - missed.length / defects.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.9);
  });

  it('is told nothing that is not there: precision at least 0.9 of errors and warnings', () => {
    const told = findings.filter(({ severity }) => severity !== 'info');
    const surplus = told.filter((finding) => !defects.some((defect) => fits(finding, defect)));
    const shown = surplus.map(({ checkId, node, position }) => [checkId, node, position.start.offset]);
    expect(1 - surplus.length / told.length, JSON.stringify(shown)).toBeGreaterThanOrEqual(0.9);
  });
});
