import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFaults } from './check-document.ts';
import { parseText } from './parse-source.ts';
import { documents, fileNames, lined } from './random-documents.ts';
import { findTreeLosses } from './tree-losses.ts';

/** Counterexamples that were found once. */
const found: [string, string][] = [
  ['２　\n--\t--甲です。\f２　\t\t第１条（目的）', 'input.txt'],
  ['2. \u000b附\n第1章', 'input.md'],
  ['（）第５条から第８条まで', 'input.txt'],
  ['### 第2条（料金）\n\n本文です。\n\n2. 契約者\t契約した者\n', 'input.md'],
  ['2. 料金当社は、契約者に見本を渡します。\n第18条の2　削除\n', 'input.md'],
  ['1. 　り<p>第1章', 'input.md'],
  ['第1章\f語\t味\n1)\t残', 'input.md'],
  ['1.\n\t則\n第１目', 'input.md'],
  ['者\t約\n1)\t残', 'input.md'],
  ['（目的略　第1章 総則ロ）', 'input.txt'],
];

it('every text has a lossless tree with sound ids and positions, the same each time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(documents, lined), fileNames, async (value, name) => {
      expect(await findFaults(value, name)).toEqual([]);
    }),
    { numRuns: 300, examples: found },
  );
});

it('findTreeLosses sees a lost and a doubled character, a wrong word, and an id that comes twice', async () => {
  const {
    source,
    documents: [{ tree }],
  } = await parseText('第１条（目的）\n甲です。\n第２条（料金）\n乙です。\n');
  const sound = JSON.stringify(tree);
  const spoil = (change: (copy: typeof tree) => void): string[] => {
    const copy = JSON.parse(sound);
    change(copy);
    return findTreeLosses(copy, source);
  };
  expect(findTreeLosses(tree, source)).toEqual([]);
  expect(spoil((copy) => copy.children.pop()).length).toBeGreaterThan(8);
  expect(findTreeLosses(tree, { ...source, syntax: [[0, 1]] })).toHaveLength(1);
  expect(spoil((copy) => copy.children.reverse())).toEqual([]);
  expect(spoil((copy) => Object.assign(copy.children[0], { label: '第３条' }))).toHaveLength(2);
  expect(spoil((copy) => Object.assign(copy.children[0], { id: 'art_2' }))).toEqual(['art_2 comes twice']);
  expect(
    spoil((copy) => Object.assign(copy.children[0].position.end, { line: 1, column: 6, offset: 5 })),
  ).toContain('art_1__para_1: outside its parent art_1');
});
