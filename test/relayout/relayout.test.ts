import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Container } from '../../src/model/node.ts';
import { assertLossless } from '../block/lossless.ts';
import { parseText } from '../block/parse-source.ts';
import { layouts } from './layouts.ts';
import { listClauses, relayout } from './relayout.ts';
import { scoreLayout } from './score-layout.ts';

const revision = new URL('../../corpus/general-terms/revisions/2026-04-01.md', import.meta.url);
let clean: Container;

beforeAll(async () => {
  const { documents } = await parseText(readFileSync(revision, 'utf8'), 'clean.md');
  clean = documents[0].tree;
});

it('the clean tree has what it is gold for', () => {
  const clauses = listClauses(clean, layouts[0]);
  const count = (type: string): number => clauses.filter((clause) => clause.type === type).length;
  expect([count('chapter'), count('article'), count('subitem') > 0, count('supplProvision')]).toEqual([
    10,
    49,
    true,
    6,
  ]);
});

describe.each(layouts)('layout: $name', (layout) => {
  it('gives the same clauses (F1 ≥ 0.98) with the same text', async () => {
    const { text, gold } = relayout(clean, layout);
    const { source, documents } = await parseText(text);
    assertLossless(
      documents.map(({ tree }) => tree),
      source,
    );
    const { f1, agreement, report } = scoreLayout(gold, listClauses(documents[0].tree, layout));
    expect(documents, report).toHaveLength(1);
    expect(f1, report).toBeGreaterThanOrEqual(0.98);
    expect(agreement, report).toBeGreaterThanOrEqual(layout.table === 'lines' ? 0.97 : 0.98);
  });
});
