import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookAtLines } from '../src/block/evidence/look.ts';
import { mendLines } from '../src/block/evidence/mend-lines.ts';
import { readPlain } from '../src/source/plain.ts';
import { writeTree } from './block/tree-notation.ts';
import { parseLines } from './tree.ts';

const page = readFileSync(new URL('../docs/reading.md', import.meta.url), 'utf8');
const text = (page.match(/```text\n(.*?)```/s)?.[1] ?? '').replace(/^\d {2}/gm, '');

describe('docs/reading.md', () => {
  it('shows the tree of its document', () => {
    expect(writeTree(parseLines(text).tree)).toBe(page.match(/```tree\n(.*?)```/s)?.[1]);
  });

  it('shows what its lines show', () => {
    const source = readPlain(text);
    const { lines } = lookAtLines(mendLines(source.lines, source.value), source.value);
    const rows = lines.map(({ forms: [form], ended }, index) => {
      const marker = form?.marker ? `${form.marker.shape} ${form.marker.value}` : '–';
      const shown = form ? `\`${form.type}\`${form.strong ? ', strong' : ''}` : '–';
      return `| ${index + 1} | ${shown} | ${marker} | ${ended ? 'yes' : 'no'} |\n`;
    });
    expect(page).toContain(rows.join(''));
  });
});
