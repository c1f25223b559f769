import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildComparisonTable } from '../../src/diff/table/build-table.ts';
import type { TableOptions } from '../../src/diff/table/comparison-table.ts';
import { writeHtml } from '../../src/diff/table/write-html.ts';
import { fileOf, listTableCases, readCase, writeCase } from './table-cases.ts';

describe.each(listTableCases())('the table of %s', (name) => {
  it('is as it was read and approved, in every format', async () => {
    for (const [file, text] of Object.entries(await writeCase(await readCase(name)))) {
      expect(text, file).toBe(readFileSync(fileOf(name, file), 'utf8'));
    }
  });

  it('underlines in the new text all that the old one lacks', async () => {
    const { old, new: young, comparison } = await readCase(name);
    const { rows } = buildComparisonTable(old, young, comparison, { scope: 'whole', shorten: false });
    const wordsOf = (side: 'old' | 'new', isChanged: boolean) =>
      rows
        .flatMap((row) => row[side])
        .flatMap(({ runs }) => runs)
        .filter(({ changed }) => changed === isChanged)
        .map(({ text }) => text)
        .join('')
        .replace(/[\s（）]|新設|削る|略|第\d+条第?\d*項?[へか]ら?移動/g, '');
    if (comparison.changes.some(({ kinds }) => kinds.includes('moved'))) return;
    expect([...wordsOf('new', false)].toSorted()).toEqual([...wordsOf('old', false)].toSorted());
  });
});

describe('the options of the table', () => {
  const build = async (options: TableOptions) => {
    const { old, new: young, comparison } = await readCase('inserted-article');
    return buildComparisonTable(old, young, comparison, options);
  };

  it('say which text stands on the left and how it is called', async () => {
    const headings = { old: '旧', new: '新' };
    const html = writeHtml(await build({ headings, newFirst: true, title: '対照表' }));
    expect(html).toMatch(/<h1>対照表<\/h1>/);
    expect(html.indexOf('<th scope="col">新</th>')).toBeLessThan(html.indexOf('<th scope="col">旧</th>'));
  });

  it('give the whole text or the articles that changed', async () => {
    const textOf = (table: Awaited<ReturnType<typeof build>>) => writeHtml(table);
    expect(textOf(await build({}))).not.toContain('書面により');
    expect(textOf(await build({ scope: 'whole', shorten: false }))).toContain('書面により');
    expect(textOf(await build({ scope: 'whole' }))).toContain('第1条・第2条　（略）');
  });

  it('name the places of a move on both sides', async () => {
    const { old, new: young, comparison } = await readCase('moved-article');
    const html = writeHtml(buildComparisonTable(old, young, comparison));
    expect(html).toContain('（第2条から移動）');
    expect(html).toContain('（第4条へ移動）');
  });
});
