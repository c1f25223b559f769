import { expect } from 'vitest';
import type { CheckOptions } from '../../src/check/run-checks.ts';
import { judgePlants, type PlacedPlant, summarize } from './plant.ts';

/** A defect and the text that it is put into. */
export type Planted = PlacedPlant;

/** Defects that can be planted for each check, and how many of them are: all with `npm run test:fuzz`, a part in every run. */
const fewest = 200;
const planted = Number(process.env.PLANTED ?? 60);
/** The share that has to be found. */
const share = 0.99;

/** Expects that a check finds what is planted, and that nothing else is found. */
export async function expectFound(
  checkId: string,
  plants: readonly Planted[],
  options: CheckOptions = {},
): Promise<void> {
  expect(plants.length).toBeGreaterThanOrEqual(fewest);
  const outcome = await judgePlants(checkId, plants, planted, options);
  // Of a part, one may be among the hundredth that is missed of all.
  const mostMissed = Math.max(1, Math.floor(outcome.planted * (1 - share)));
  expect(outcome.planted - outcome.found, summarize(outcome)).toBeLessThanOrEqual(mostMissed);
  const surplus = outcome.problems.filter((problem) => problem.includes('not planted'));
  expect(surplus, summarize(outcome)).toEqual([]);
}
