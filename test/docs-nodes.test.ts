import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { containerTypes, leafTypes } from '../src/model/index.ts';
import { formatCitation, resolveCitation } from '../src/text/citation.ts';
import { writeTree } from './block/tree-notation.ts';
import { parseLines } from './tree.ts';

const page = readFileSync(new URL('../docs/nodes.md', import.meta.url), 'utf8');
const examples = [
  ...page.matchAll(/\n### ([^\n]+)\n(?:(?!\n### ).)*?```text\n(.*?)```\n\nTree:\n\n```tree\n(.*?)```/gs),
].map(([, name, input, tree]) => ({ name, input, tree }));

describe('docs/nodes.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(12);
    expect(page.match(/```tree/g)).toHaveLength(examples.length);
  });

  it.each(examples)('shows the tree of its example of $name', ({ input, tree }) => {
    const document = parseLines(input);
    expect(writeTree(document.tree)).toBe(tree);
    expect(document.messages).toEqual([]);
  });

  it('tells of every type, and has a section for each link', () => {
    for (const type of [...containerTypes, ...leafTypes]) expect(page).toContain(`\`${type}\``);
    const anchors = new Set(
      [...page.matchAll(/^#+ (.+)$/gm)].map(
        ([, heading]) => `#${heading.replaceAll('`', '').toLowerCase().replaceAll(' ', '-')}`,
      ),
    );
    const links = [...page.matchAll(/\]\((#[^)]+)\)/g)].map(([, link]) => link);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });

  it('gives citations that hold', () => {
    const terms = parseLines(
      '第１条（目的）',
      '甲です。',
      '',
      '附則',
      '',
      '令和７年４月１日変更',
      '',
      '１　実施します。',
      '２　有効です。',
    );
    expect(formatCitation('suppl_1__para_2', terms.tree)).toBe('附則(令和７年４月１日変更)第2項');
    const cited = resolveCitation('附則(令和7年4月1日変更)第2項', terms.tree);
    expect(cited).toEqual({ status: 'found', ids: ['suppl_1__para_2'] });
  });
});
