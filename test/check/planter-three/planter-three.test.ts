import { describe, expect, it } from 'vitest';
import { findPlanted, proofRead } from '../planter-two/judge.ts';
import { type Planted, plantAll, readCleanTexts } from '../planter-two/planted.ts';

/** One in so many is planted; all of them are measured by hand. */
const every = 3;

describe('defects in texts of three more trades', () => {
  it('are found', async () => {
    const some = plantAll('', 'three').filter((_, place) => place % every === 0);
    const missed: Planted[] = [];
    for (const planted of some) if ((await findPlanted(planted)).length === 0) missed.push(planted);
    expect(1 - missed.length / some.length).toBeGreaterThan(0.75);
  }, 180_000);

  it('are all that is asserted, but for a judgement on how changes are made known', async () => {
    const told: string[] = [];
    for (const name of ['pet-hotel', 'parking', 'electricity']) {
      const { findings } = await proofRead(readCleanTexts().get(name) ?? '');
      told.push(
        ...findings.filter(({ severity }) => severity !== 'info').map(({ checkId }) => `${name} ${checkId}`),
      );
    }
    expect(told).toEqual(['electricity statute-civil-548-4']);
  });
});
