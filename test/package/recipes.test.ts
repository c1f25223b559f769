import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('CONTRIBUTING.md', root), 'utf8');
const recipes = page
  .slice(page.indexOf('## Five recipes'))
  .split(/^### /m)
  .slice(1)
  .map((text) => ({ title: text.split('\n')[0], text }));

describe('the recipes of CONTRIBUTING.md', () => {
  it('are five', () => {
    expect(recipes.map(({ title }) => title)).toEqual([
      'A shape of list numbers',
      'A check',
      'An input format',
      'A ranking signal',
      'A verb of the command line',
    ]);
  });

  it.each(recipes)('$title: at most three steps, each with a file that exists, and a test', ({ text }) => {
    const steps = text.match(/^\d\. [\s\S]*?(?=^\d\. |\n\n)/gm) ?? [];
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.length).toBeLessThanOrEqual(3);
    const pathsIn = (words: string) =>
      [...words.matchAll(/`((?:src|test)\/[\w./-]+)`/g)].map(([, path]) => path);
    const missing = pathsIn(text).filter((path) => !existsSync(new URL(path, root)));
    expect(missing).toEqual([]);
    const named = steps.filter((step) => pathsIn(step).length > 0 || step.includes('test/fixtures/'));
    expect(named).toEqual(steps);
    expect(text).toMatch(/`test\/[\w./-]+`/);
  });
});
