import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Container } from '../../src/model/node.ts';
import { assertLossless } from '../block/lossless.ts';
import { parseText } from '../block/parse-source.ts';
import { layouts } from './layouts.ts';
import { listClauses, relayout } from './relayout.ts';

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
    const found = new Map(
      listClauses(documents[0].tree, layout).map((clause) => [`${clause.type} ${clause.id}`, clause.text]),
    );
    const missing = gold.filter(({ id, type }) => !found.has(`${type} ${id}`)).map(({ id }) => id);
    const wanted = new Set(gold.map(({ id, type }) => `${type} ${id}`));
    const extra = [...found.keys()].filter((key) => !wanted.has(key));
    const differing = gold.filter(({ id, type, text: own }) => (found.get(`${type} ${id}`) ?? own) !== own);
    const hits = gold.length - missing.length;
    const report = `missing ${missing.slice(0, 15).join(' ')}\nextra ${extra.slice(0, 15).join(' ')}\ndiffering ${differing
      .slice(0, 8)
      .map(({ id, text: own }) => `${id} ${own.slice(-20)}`)
      .join(' ')}`;
    expect(documents, report).toHaveLength(1);
    expect((2 * hits) / (gold.length + found.size), report).toBeGreaterThanOrEqual(0.98);
    expect(1 - differing.length / gold.length, report).toBeGreaterThanOrEqual(
      layout.table === 'lines' ? 0.97 : 0.98,
    );
  });
});
