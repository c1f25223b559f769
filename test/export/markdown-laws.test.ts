import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';
import { renderTerms } from '../../src/text/render-terms.ts';
import { describeTree } from './describe-tree.ts';

const folder = new URL('../../../shared/examples/laws/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.terms.txt')) : [];

describe.skipIf(files.length === 0)('the statutes (skipped where ../shared is missing)', () => {
  it('are the same trees in Markdown', async () => {
    const different: string[] = [];
    for (const name of files) {
      const { tree } = await parseFile(readFileSync(new URL(name, folder)), { name });
      const markdown = new TextEncoder().encode(renderTerms(tree, 'markdown'));
      const back = await parseFile(markdown, { name: 'back.md' });
      if (describeTree(back.tree).join('\n') !== describeTree(tree).join('\n')) different.push(name);
    }
    expect(files.length).toBeGreaterThan(30);
    expect(different).toEqual([]);
  }, 60_000);
});
