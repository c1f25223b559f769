import fc from 'fast-check';
import { assignIds } from '../src/block/tree/assign-ids.ts';
import type { Container, Node } from '../src/model/node.ts';
import type { ContainerType } from '../src/model/node-type.ts';
import type { YakkanDocument } from '../src/model/yakkan-document.ts';
import { parse } from '../src/parse.ts';
import { readPlain } from '../src/source/plain.ts';

/** Parses a plain text given as lines. */
export function parseLines(...lines: string[]): YakkanDocument {
  return parse(readPlain(lines.join('\n')), { name: 'test.txt', sha256: '0'.repeat(64) });
}

const nowhere = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** Makes a node by hand; ids come from `finishTree`. */
export function node(type: ContainerType, fields: Partial<Container>, ...children: Node[]): Container {
  return { type, id: '', position: nowhere, ...fields, children };
}

export function sentence(value: string): Node {
  return {
    type: 'sentence',
    id: '',
    position: nowhere,
    value,
    function: value.startsWith('ただし') ? 'proviso' : 'main',
  };
}

/** Gives a hand-made tree the ids that the stage `block` would give. */
export function finishTree(root: Container): Container {
  assignIds(root, []);
  return root;
}

export function idsOf(root: Container): string[] {
  const below = root.children.flatMap((child) =>
    'children' in child ? idsOf(child) : child.id ? [child.id] : [],
  );
  return [root.id, ...below];
}

const word = fc.constantFrom(
  '契約者',
  '通信',
  '第三者',
  '𠮷野家',
  'ＩＰ',
  '契約',
  '一般',
  '表',
  'a（b）',
  '（',
  '2',
  '附則',
  '「甲」',
  '',
);
const number = fc.constantFrom(undefined, '1', '1', '2', '3', '9-2', '10', '12-3-4');
const listLabel = fc.constantFrom(
  undefined,
  '(1)',
  '（２）',
  'イ',
  'ロ）',
  '(ｱ)',
  '①',
  '一',
  '・',
  'a.',
  'ⅱ',
  '１．',
  '1-2',
);
const text = fc.constantFrom('契約者は、払います。', 'ただし、払いません。', '𠮷です。');

function some<T>(of: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> {
  return fc.array(of, { maxLength });
}

const sentences = some(text).map((values) => values.map(sentence));
const cell = sentences.map((children) => node('tableCell', {}, ...children));
const namedCell = word.map((value) => node('tableCell', {}, ...(value === '' ? [] : [sentence(value)])));
const row = fc
  .tuple(namedCell, some(cell, 2), fc.constantFrom(undefined, undefined, true))
  .map(([first, others, head]) => node('tableRow', head ? { head } : {}, first, ...others));
const table = some(row, 3).map((rows) => node('table', {}, ...rows));
function subitemOver(below: fc.Arbitrary<Container[]>): fc.Arbitrary<Container> {
  return fc
    .tuple(listLabel, number, sentences, below)
    .map(([label, own, before, children]) =>
      node('subitem', { ...(label && { label }), ...(own && { number: own }) }, ...before, ...children),
    );
}
const subitem = subitemOver(some(subitemOver(some(subitemOver(fc.constant([]))))));
const item = fc
  .tuple(listLabel, number, sentences, some(subitem), some(table, 1))
  .map(([label, own, before, below, tables]) =>
    node('item', { ...(label && { label }), ...(own && { number: own }) }, ...before, ...below, ...tables),
  );
const paragraph = fc
  .tuple(number, sentences, some(item), some(table, 2))
  .map(([own, before, items, tables]) =>
    node('paragraph', own ? { number: own } : {}, ...before, ...items, ...tables),
  );
const article = fc
  .tuple(number, word, some(paragraph), fc.boolean())
  .map(([own, caption, paragraphs, isRange]) =>
    node(
      'article',
      { ...(own && { number: own }), ...(caption && { caption }), ...(isRange && { through: '14' }) },
      ...paragraphs,
    ),
  );
const section = fc
  .tuple(number, some(article), some(paragraph, 1))
  .map(([own, articles, paragraphs]) =>
    node('section', own ? { number: own } : {}, ...paragraphs, ...articles),
  );
const chapter = fc
  .tuple(number, word, some(fc.oneof(section, article, paragraph)))
  .map(([own, caption, below]) =>
    node('chapter', { ...(own && { number: own }), ...(caption && { caption }) }, ...below),
  );
const revisionHeading = fc.constantFrom(
  undefined,
  '平成16年7月1日変更',
  '平成 16 年 7 月 1 日変更',
  '令和元年五月一日',
  '2',
  '（第三号',
  '第3号',
);
const supplementary = fc
  .tuple(revisionHeading, some(fc.oneof(article, paragraph, chapter)))
  .map(([caption, below]) => node('supplProvision', caption ? { caption } : {}, ...below));
const appendixLabel = fc.constantFrom(
  undefined,
  '別表',
  '別表第1',
  '別表第一',
  '別表第１２',
  '様式第3号',
  '料金表',
  '別記',
  '第1表',
  '付録2',
  '（別紙）',
);
const appendix = fc
  .tuple(appendixLabel, some(fc.oneof(article, paragraph, table)))
  .map(([label, below]) => node('appdx', label ? { label } : {}, ...below));

/** Trees with restarts, duplicates, branches, gaps, odd labels and captions, with the ids that the stage `block` gives. */
export const anyTree: fc.Arbitrary<Container> = fc
  .tuple(some(fc.oneof(chapter, article, paragraph), 4), some(supplementary), some(appendix))
  .map(([main, supplementaries, appendices]) =>
    finishTree(node('root', {}, ...main, ...supplementaries, ...appendices)),
  );
