import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { readSteps, takeStep } from './follow-tutorial.ts';

const before = process.cwd();
beforeAll(() => process.chdir(makeTemporaryFolder()));
afterAll(() => process.chdir(before));

describe('the tutorial', () => {
  // One after the other, as a reader goes through it.
  it('works when it is followed literally in an empty folder', async () => {
    const steps = readSteps();
    expect(steps.length).toBeGreaterThan(12);
    for (const step of steps) {
      const outcome = await takeStep(step);
      if (step.kind !== 'command' || !outcome) continue;
      const name = `yakkan ${step.words.join(' ')}`;
      expect([name, outcome.code, outcome.stderr.split('\n').filter((line) => /rror/.test(line))]).toEqual([
        name,
        0,
        [],
      ]);
      const printed = `${outcome.stdout}${outcome.stderr}`.split('\n');
      // In this order, with others between.
      let at = 0;
      for (const line of step.expected) {
        const found = printed.indexOf(line, at);
        expect(found, `${name}: 「${line}」 in\n${printed.join('\n')}`).toBeGreaterThanOrEqual(0);
        at = found + 1;
      }
    }
    expect(existsSync('site/documents/club/rules/return-of-card.html')).toBe(true);
    expect(readFileSync('duties.csv', 'utf8')).toContain('会員証');
  }, 60_000);

  it('shows pictures that are there', () => {
    const folder = fileURLToPath(new URL('../../docs/', import.meta.url));
    const text = readFileSync(join(folder, 'tutorial-rules.md'), 'utf8');
    const pictures = [...text.matchAll(/!\[[^\]]+\]\((?<path>[^)]+)\)/g)].map(
      ({ groups }) => groups?.path ?? '',
    );
    expect(pictures).toHaveLength(3);
    for (const path of pictures) expect([path, existsSync(join(folder, path))]).toEqual([path, true]);
  });
});
