import { expect, it } from 'vitest';
import { listLineages } from '../../../src/corpus/lineage/lineage-table.ts';
import { followSeries, makeSeries, rateSeries } from './series.ts';

it('keeps what a clause is through random insertions, moves, rewordings and splits', async () => {
  const series = [1, 2, 3].map((seed) => makeSeries(seed, 30));
  let [right, all] = [0, 0];
  for (const revisions of series) {
    const rated = rateSeries(revisions, await followSeries(revisions.map(({ text }) => text)));
    right += rated.right;
    all += rated.all;
  }
  expect(right / all).toBeGreaterThanOrEqual(0.995);
});

it('is always right where only numbers move', async () => {
  const revisions = makeSeries(7, 40, ['insert', 'remove']);
  const { wrong } = rateSeries(revisions, await followSeries(revisions.map(({ text }) => text)));
  expect(wrong).toEqual([]);
});

it('gives short ids, each once in a revision, and none that has ended to anything else', async () => {
  const revisions = makeSeries(9, 20);
  const tables = await followSeries(revisions.map(({ text }) => text));
  for (const table of tables) {
    const lineages = listLineages(table);
    expect(new Set(lineages).size).toBe(lineages.length);
    expect(lineages.every((lineage) => /^[cdrq][0-9a-z]{8}$/.test(lineage))).toBe(true);
    expect(lineages.filter((lineage) => table.ended.includes(lineage))).toEqual([]);
  }
});

const head = '規約\n第1条（定義）\nこの規約で「会員」とは、入会した者をいう。\n';
const fee = '（料金）\n会員は、第1条の会員として、14日以内に料金を払う。\n';

it('follows a definition, a reference and a quantity into the clause as it is numbered now', async () => {
  const [old, young] = await followSeries([
    `${head}第2条${fee}`,
    `規約\n第1条（目的）\nこの規約は、会の運営を定める。\n${head.replace('規約\n第1条', '第2条').replace('「会員」', '「正会員」')}第3条${fee.replace('第1条', '第2条').replace('14日', '30日')}`,
  ]);
  expect(Object.values(young.definitions)).toEqual(Object.values(old.definitions));
  expect(Object.values(young.quantities)).toEqual(Object.values(old.quantities));
  for (const lineage of Object.values(old.references))
    expect(Object.values(young.references)).toContain(lineage);
  expect(young.clauses.art_3).toBe(old.clauses.art_2);
});

it('says of what a clause came where one was split or two were merged', async () => {
  const first = '会員は、毎月末日までに会費を支払わなければならない。';
  const second = '会員は、退会するときは、会員証を返還しなければならない。';
  const whole = `規約\n第1条（会員の義務）\n${first}\n２　${second}\n第2条（雑則）\nその他の事項は、別に定める。\n`;
  const parts = `規約\n第1条（会員の義務）\n${first}\n第2条（会員証）\n${second}\n第3条（雑則）\nその他の事項は、別に定める。\n`;
  const [before, after] = await followSeries([whole, parts]);
  expect(after.clauses.art_1).toBe(before.clauses.art_1);
  expect(after.clauses.art_3).toBe(before.clauses.art_2);
  expect(after.cameFrom[after.clauses.art_2] ?? []).toEqual([before.clauses.art_1]);
  const [, merged] = await followSeries([parts, whole]);
  expect(merged.cameFrom[merged.clauses.art_1]).toHaveLength(1);
});
